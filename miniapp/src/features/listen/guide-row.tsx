import { Text, View } from '@tarojs/components';
import { distanceText } from '../../frame/place-words';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { IconButton } from '../../ui/controls';
import { Pressable } from '../../ui/pressable';
import { useVoiceLine, useVoiceState } from '../../voice/line';
import { clockOf, trackFor } from '../../voice/tracks';
import type { ListedGuide } from './guides';

/** One guide of the list: its number as on the sign, its name, and a button that plays it. */
export function GuideRow({ guide, distance }: ListedGuide) {
  const t = useT();
  const text = useText();
  const line = useVoiceLine();
  const voice = useVoiceState();
  const track = trackFor(guide, useLanguage());
  const name = text(guide.name);
  const position = voice?.positions[guide.id];
  const playing = voice?.now?.guideId === guide.id && voice.now.status !== 'paused';
  const words = [
    track?.durationSeconds === undefined ? undefined : t('listen.length', { time: clockOf(track.durationSeconds) }),
    track?.placeholder && t('listen.syntheticShort'),
    distance && distanceText(t, distance),
    position !== undefined && position >= 1 && t('listen.resumeAt', { time: clockOf(position) }),
    voice?.heard.includes(guide.id) && t('listen.heard'),
    !track && t('listen.onlyText'),
  ].filter((word) => typeof word === 'string');
  const toggle = () => line?.send(playing ? { type: 'pause' } : { type: 'play', guideId: guide.id });
  return (
    <View className="guide-row">
      <Pressable className="guide-row-open" role="link" onPress={() => go('listen', { id: guide.id })}>
        <Text className="guide-number serif">{guide.number ?? '·'}</Text>
        <View className="grow">
          <View className="guide-row-name serif clip-2">{name}</View>
          <View className="note soft">{text(guide.summary)}</View>
          <View className="note soft">{words.join(' · ')}</View>
        </View>
      </Pressable>
      {track && (
        <IconButton
          className="guide-row-play"
          icon={playing ? 'pause' : 'play'}
          label={playing ? t('listen.pause') : t('listen.playNamed', { name })}
          onPress={toggle}
        />
      )}
    </View>
  );
}
