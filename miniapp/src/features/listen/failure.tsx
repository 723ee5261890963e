import { View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import type { StringKey } from '../../i18n/dictionary';
import { useT, useText } from '../../i18n/language';
import { Button } from '../../ui/controls';
import { Banner } from '../../ui/marks';
import { useVoiceLine, useVoiceState } from '../../voice/line';

const words = {
  missing: 'listen.failedMissing',
  offline: 'listen.failedOffline',
  broken: 'listen.failedBroken',
} as const satisfies Record<string, StringKey>;

/** A recording that could not be played: why, that its position is kept, and the way to try again. */
export function Failure() {
  const t = useT();
  const text = useText();
  const line = useVoiceLine();
  const failure = useVoiceState()?.failure;
  const guides = useCollection('audioGuides');
  if (!line || !failure) return null;
  const { guideId, reason } = failure;
  return (
    <View className="player-failure">
      <Banner
        tone={reason === 'offline' ? 'offline' : 'warning'}
        text={t(words[reason], { name: text(guides?.get(guideId)?.name) })}
        detail={t('listen.positionKept')}
      />
      <View className="player-failure-ways">
        <Button tone="quiet" text={t('ui.retry')} onPress={() => line.send({ type: 'play', guideId })} />
        <Button tone="quiet" text={t('ui.close')} onPress={() => line.send({ type: 'dismiss-failure' })} />
      </View>
    </View>
  );
}
