import { Button, Text, View } from '@tarojs/components';
import { createValue, useValue } from '../content/value';
import { useT } from '../i18n/language';
import { answerPrivacy, onPrivacyNeeded, openPrivacyContract } from '../platform/privacy';
import { Button as OwnButton } from '../ui/controls';
import { Pressable } from '../ui/pressable';
import { Sheet } from '../ui/sheet';

const AGREE = 'privacy-agree';
const asked = createValue(false);

/** Makes the app answer the host's question for consent; called once at the start. */
export const preparePrivacy = (): void => onPrivacyNeeded(() => asked.set(true));

const decide = (agreed: boolean): void => {
  asked.set(false);
  answerPrivacy(agreed, AGREE);
};

/** Asks for consent before the first private API (position, clipboard, camera). Refusing leaves the rest usable. */
export function PrivacyDialog() {
  const t = useT();
  const open = useValue(asked);
  return (
    <Sheet open={open} title={t('settings.privacyTitle')} onClose={() => decide(false)} dismissible={false}>
      <View className="stack">
        <View>{t('settings.privacyAsk')}</View>
        <Pressable role="link" className="section-more" onPress={openPrivacyContract}>
          <Text>{t('settings.privacyGuide')}</Text>
        </Pressable>
        <Button
          id={AGREE}
          className="button button-primary button-wide"
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => decide(true)}
        >
          {t('settings.privacyAgree')}
        </Button>
        <OwnButton wide text={t('settings.privacyRefuse')} onPress={() => decide(false)} />
      </View>
    </Sheet>
  );
}
