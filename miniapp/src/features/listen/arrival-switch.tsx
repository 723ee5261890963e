import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { createValue, useValue } from '../../content/value';
import type { StringKey } from '../../i18n/dictionary';
import { useT } from '../../i18n/language';
import { openLocationSettings } from '../../platform/position';
import { Button, SwitchRow } from '../../ui/controls';
import type { ArrivalState } from '../../voice/arrivals';
import { useVoiceLine } from '../../voice/line';
import { trackFor } from '../../voice/tracks';

const OFF = createValue<ArrivalState>('off');

const words: Readonly<Record<Exclude<ArrivalState, 'off'>, StringKey>> = {
  waiting: 'listen.autoWaiting',
  on: 'listen.autoOn',
  coarse: 'listen.autoCoarse',
  denied: 'listen.autoDenied',
  unavailable: 'listen.autoUnavailable',
};

/** "Start when I arrive": the visitor's own switch, since it follows the position and costs battery. */
export function ArrivalSwitch() {
  const t = useT();
  const line = useVoiceLine();
  const state = useValue(line?.arrivals ?? OFF);
  const guides = [...(useCollection('audioGuides')?.values() ?? [])];
  const able = guides.filter((guide) => guide.zone !== undefined && trackFor(guide, 'zh')).length;
  if (able === 0) return <View className="note soft listen-auto-none">{t('listen.autoNone')}</View>;
  const on = state !== 'off' && state !== 'denied';
  return (
    <View className="listen-auto">
      <SwitchRow
        label={t('listen.auto')}
        hint={`${t('listen.autoHint')}${t('listen.autoPlaces', { n: able })}`}
        on={on}
        onChange={(next) => line?.turnArrivals(next)}
      />
      {state !== 'off' && (
        <View className="listen-auto-state note" role="status">
          <View className={state === 'denied' ? 'listen-problem' : ''}>{t(words[state])}</View>
          {state === 'denied' && openLocationSettings && (
            <Button tone="quiet" text={t('listen.openSettings')} onPress={openLocationSettings} />
          )}
          {on && <View className="soft">{t('listen.autoCost')}</View>}
        </View>
      )}
    </View>
  );
}
