import { Text, View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { useT, useText } from '../../i18n/language';
import { IconButton } from '../../ui/controls';
import { useVoiceLine, useVoiceState } from '../../voice/line';

/** Guides that wait for their turn: one arrived while another was being told. */
export function Queue() {
  const t = useT();
  const text = useText();
  const line = useVoiceLine();
  const queue = useVoiceState()?.queue ?? [];
  const guides = useCollection('audioGuides');
  if (!line || queue.length === 0) return null;
  return (
    <View className="player-queue">
      <View className="strong" role="heading" aria-level={3}>
        {t('listen.queue')}
      </View>
      {queue.map(({ guideId }) => (
        <View key={guideId} className="player-queued">
          <Text className="grow clip-1">{text(guides?.get(guideId)?.name)}</Text>
          <IconButton
            icon="close"
            label={`${t('listen.remove')} ${text(guides?.get(guideId)?.name)}`}
            onPress={() => line.send({ type: 'remove', guideId })}
          />
        </View>
      ))}
    </View>
  );
}
