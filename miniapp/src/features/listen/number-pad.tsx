import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useT } from '../../i18n/language';
import { Button, IconButton } from '../../ui/controls';
import { Pressable } from '../../ui/pressable';
import { Sheet } from '../../ui/sheet';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
const LONGEST = 4;

interface NumberPadProps {
  open: boolean;
  onClose: () => void;
  onNumber: (number: number) => void;
}

/** Large keys for the number on the sign: no keyboard that covers half of the screen, and gloves will do. */
export function NumberPad({ open, onClose, onNumber }: NumberPadProps) {
  const t = useT();
  const [digits, setDigits] = useState('');
  const press = (digit: string) => setDigits((before) => (before + digit).replace(/^0+/, '').slice(0, LONGEST));
  const listen = () => {
    if (digits !== '') onNumber(Number(digits));
  };
  return (
    <Sheet open={open} title={t('listen.byNumberHint')} onClose={onClose}>
      <View
        className="pad-shown serif"
        role="status"
        aria-live="polite"
        aria-label={t('listen.entered', { n: digits })}
      >
        {digits === '' ? '–' : digits}
      </View>
      <View className="pad-keys" role="group" aria-label={t('listen.digits')}>
        {DIGITS.map((digit) => (
          <Pressable key={digit} className="pad-key" label={digit} onPress={() => press(digit)}>
            <Text>{digit}</Text>
          </Pressable>
        ))}
        <IconButton
          className="pad-key pad-delete"
          icon="back"
          label={t('listen.delete')}
          onPress={() => setDigits((before) => before.slice(0, -1))}
        />
      </View>
      <Button wide tone="primary" text={t('listen.listenNow')} disabled={digits === ''} onPress={listen} />
    </Sheet>
  );
}
