import type { AudioGuide } from '@boshan/shared/contract/media';
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useCollection } from '../../content/collections';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { Button } from '../../ui/controls';
import { paragraphsOf, Prose } from '../../ui/detail';
import { Tag } from '../../ui/marks';
import { useVoiceLine, useVoiceState } from '../../voice/line';
import { prepareVoice, startGuide } from '../../voice/start';
import { clockOf, trackFor } from '../../voice/tracks';
import { FactBlock } from './fact-block';

/** Plays the guide here, and opens the page where its text follows the voice. */
function GuideVoice({ guide }: { guide: AudioGuide }) {
  const t = useT();
  const line = useVoiceLine();
  const voice = useVoiceState();
  const track = trackFor(guide, useLanguage());
  if (!track) return <View className="note soft">{t('placeDetail.audioLater')}</View>;
  const playing = voice?.now?.guideId === guide.id && voice.now.status !== 'paused';
  const word = t(playing ? 'listen.pause' : 'listen.play');
  const { durationSeconds } = track;
  return (
    <>
      <View className="where-buttons">
        <Button
          icon={playing ? 'pause' : 'play'}
          text={durationSeconds === undefined ? word : `${word} ${clockOf(durationSeconds)}`}
          onPress={() => (playing ? line?.send({ type: 'pause' }) : startGuide(guide.id))}
        />
        <Button icon="headphones" text={t('listen.transcript')} onPress={() => go('listen', { id: guide.id })} />
      </View>
      {track.placeholder && (
        <View className="guide-text">
          <Tag tone="yellow" text={t('listen.synthetic')} />
        </View>
      )}
    </>
  );
}

function Guide({ guide }: { guide: AudioGuide }) {
  const t = useT();
  const text = useText();
  const [open, setOpen] = useState(false);
  const transcript = text(guide.transcript);
  const [first = '', ...rest] = paragraphsOf(transcript);
  return (
    <View className="panel guide">
      <View className="guide-head">
        <Text className="strong grow">{text(guide.name)}</Text>
        {guide.number !== undefined && (
          <Text className="note soft">{t('placeDetail.guideNumber', { n: guide.number })}</Text>
        )}
      </View>
      <GuideVoice guide={guide} />
      {first !== '' && (
        <View className="guide-text">
          <Prose text={open ? transcript : first} />
        </View>
      )}
      {!open && rest.length > 0 && (
        <Button tone="quiet" text={t('placeDetail.readAll')} onPress={() => setOpen(true)} />
      )}
    </View>
  );
}

/** Audio guides of the place: to be heard, and as text, which the phone can read aloud and which works without sound. */
export function PlaceGuides({ placeId }: { placeId: string }) {
  const t = useT();
  const all = [...(useCollection('audioGuides')?.values() ?? [])];
  const guides = all.filter(
    (guide) => guide.placeId === placeId && (guide.transcript !== undefined || trackFor(guide, 'zh')),
  );
  const heard = guides.some((guide) => trackFor(guide, 'zh'));
  useEffect(() => {
    if (heard) prepareVoice();
  }, [heard]);
  if (guides.length === 0) return null;
  return (
    <FactBlock title={t('placeDetail.listen')}>
      {guides.map((guide) => (
        <Guide key={guide.id} guide={guide} />
      ))}
      <View className="pad guide-text">
        <Button tone="quiet" icon="list" text={t('listen.toAll')} onPress={() => go('listen')} />
      </View>
    </FactBlock>
  );
}
