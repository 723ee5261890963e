import type { AudioGuide } from '@boshan/shared/contract/media';
import { View } from '@tarojs/components';
import { useRecord } from '../../content/collections';
import { createValue, useValue } from '../../content/value';
import { MiniPlayer } from '../../frame/mini-player';
import { Page } from '../../frame/page';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { Button, Segmented } from '../../ui/controls';
import { Column, LineLink } from '../../ui/detail';
import { Tag } from '../../ui/marks';
import { useVoiceLine, useVoiceState } from '../../voice/line';
import { trackFor } from '../../voice/tracks';
import { Failure } from './failure';
import { PlayerControls } from './player-controls';
import { Queue } from './queue';
import { Transcript } from './transcript';

const unset = createValue<undefined>(undefined);

/** The language of text and voice: the visitor's choice here, else the app's. */
function useSpokenLanguage(): 'zh' | 'en' {
  const own = useLanguage();
  const line = useVoiceLine();
  return useValue<'zh' | 'en' | undefined>(line?.language ?? unset) ?? own;
}

function Head({ guide }: { guide: AudioGuide }) {
  const t = useT();
  const text = useText();
  const line = useVoiceLine();
  const language = useSpokenLanguage();
  const track = trackFor(guide, language);
  const both = guide.transcript?.en !== undefined;
  return (
    <View className="player-head">
      {guide.number !== undefined && (
        <View className="player-number strong">{t('listen.number', { n: guide.number })}</View>
      )}
      <View className="player-name serif" role="heading" aria-level={2}>
        {text(guide.name)}
      </View>
      <View className="player-tags">
        {track?.placeholder && <Tag tone="yellow" text={t('listen.synthetic')} />}
        {!track && <Tag text={t('listen.onlyText')} />}
        {track && track.language !== language && <Tag text={t('listen.otherLanguage')} />}
      </View>
      {track?.placeholder && <View className="note soft">{t('listen.syntheticHint')}</View>}
      {both && (
        <Segmented
          label={t('listen.transcriptLanguage')}
          choices={[
            { value: 'zh', label: t('listen.zh') },
            { value: 'en', label: t('listen.en') },
          ]}
          value={language}
          onChange={(next) => line?.speakIn(next)}
        />
      )}
    </View>
  );
}

function PlaceLine({ placeId }: { placeId: string }) {
  const t = useT();
  const text = useText();
  const { record } = useRecord('places', placeId);
  if (!record) return null;
  return (
    <View className="line-links player-place">
      <LineLink
        title={text(record.name)}
        note={t('listen.toPlace')}
        images={record.images}
        drawing={record.illustration}
        onPress={() => go('place', { id: placeId })}
      />
    </View>
  );
}

/** One guide: its text, which follows the voice, over the player. */
export function PlayerPage({ guide, loading }: { guide: AudioGuide | undefined; loading: boolean }) {
  const t = useT();
  const text = useText();
  const language = useSpokenLanguage();
  const voice = useVoiceState();
  const title = guide ? text(guide.name) : t('listen.title');
  useShareCard({ title, page: 'listen', params: { id: guide?.id } });
  const track = guide && trackFor(guide, language);
  const other = voice?.now !== undefined && voice.now.guideId !== guide?.id;
  const bar = guide && (track || other) && (
    <>
      {other && <MiniPlayer place="in-bar" />}
      {track && <PlayerControls guide={guide} track={track} />}
    </>
  );
  return (
    <Page
      name="listen"
      title={t('listen.title')}
      skeleton="plain"
      loading={loading}
      missing={!loading && !guide}
      bottomBar={bar}
    >
      {guide && (
        <Column>
          <Head guide={guide} />
          <Failure />
          <Transcript guide={guide} track={track} language={language} />
          <Queue />
          {guide.placeId !== undefined && <PlaceLine placeId={guide.placeId} />}
          <View className="pad player-all">
            <Button tone="quiet" icon="list" text={t('listen.toAll')} onPress={() => go('listen')} />
          </View>
        </Column>
      )}
    </Page>
  );
}
