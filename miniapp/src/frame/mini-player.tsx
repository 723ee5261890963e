import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useRecord } from '../content/collections';
import { useValue } from '../content/value';
import { useT, useText } from '../i18n/language';
import { go } from '../platform/navigation';
import { classes } from '../ui/classes';
import { IconButton } from '../ui/controls';
import { Icon } from '../ui/icons/icon';
import { Pressable } from '../ui/pressable';
import { arrivalsWanted, keepArrivalsWanted } from '../voice/arrivals-wanted';
import { useVoiceLine, type VoiceLine } from '../voice/line';
import { resumeArrivals } from '../voice/start';
import './mini-player.css';

/** Where the bar lies: over the tab bar, at the bottom of the screen, or within the page's own bottom bar. */
export type MiniPlayerPlace = 'over-tabs' | 'bottom' | 'in-bar';

function NowPlaying({ line, place }: { line: VoiceLine; place: MiniPlayerPlace }) {
  const t = useT();
  const text = useText();
  const { now } = useValue(line.state);
  const { record } = useRecord('audioGuides', now?.guideId);
  if (!now) return null;
  const { guideId, status } = now;
  const paused = status === 'paused';
  const name = text(record?.name);
  return (
    <View className={classes('mini-player-room', `mini-player-${place}`)}>
      <View className="mini-player" role="region" aria-label={t('listen.title')}>
        <Pressable
          className="mini-player-open"
          role="link"
          label={t('listen.openPlayer', { name })}
          onPress={() => go('listen', { id: guideId })}
        >
          <Icon name="headphones" />
          <Text className="clip-1 grow">{name}</Text>
        </Pressable>
        <IconButton
          icon={paused ? 'play' : 'pause'}
          label={t(paused ? 'listen.play' : 'listen.pause')}
          onPress={() => line.send({ type: paused ? 'resume' : 'pause' })}
        />
        <IconButton icon="close" label={t('listen.stop')} onPress={() => line.send({ type: 'stop' })} />
      </View>
    </View>
  );
}

/** After a restart of the app, "start by itself" waits for a tap. */
function Paused({ place }: { place: MiniPlayerPlace }) {
  const t = useT();
  const [wanted, setWanted] = useState(() => arrivalsWanted(Date.now()));
  if (!wanted) return null;
  const dismiss = () => {
    keepArrivalsWanted(false, Date.now());
    setWanted(false);
  };
  return (
    <View className={classes('mini-player-room', `mini-player-${place}`)}>
      <View className="mini-player" role="region" aria-label={t('listen.title')}>
        <Pressable className="mini-player-open" onPress={resumeArrivals}>
          <Icon name="headphones" />
          <Text className="clip-2 grow">{t('listen.autoPaused')}</Text>
        </Pressable>
        <IconButton icon="close" label={t('listen.dismiss')} onPress={dismiss} />
      </View>
    </View>
  );
}

/** What is being told, on every page. Without a voice it is nothing, and the voice is fetched only when asked for. */
export function MiniPlayer({ place }: { place: MiniPlayerPlace }) {
  const line = useVoiceLine();
  return line ? <NowPlaying line={line} place={place} /> : <Paused place={place} />;
}
