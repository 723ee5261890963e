import type { AudioGuide, AudioTrack } from '@boshan/shared/contract/media';
import { Slider, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { createValue, useValue } from '../../content/value';
import { useT } from '../../i18n/language';
import { IconButton } from '../../ui/controls';
import { Pressable } from '../../ui/pressable';
import { useVoiceLine, useVoiceState } from '../../voice/line';
import { clockOf } from '../../voice/tracks';

const SPEEDS = [0.75, 1, 1.25, 1.5, 2];
const JUMP_SECONDS = 15;
const NOT_BLOCKED = createValue(false);

interface PlayerProps {
  guide: AudioGuide;
  track: AudioTrack;
}

/** The next of the speeds; from one that is not among them to the next faster. */
export const nextSpeed = (speed: number): number => SPEEDS.find((each) => each > speed) ?? SPEEDS[0] ?? 1;

/** What the controls do, and where the voice is in this guide. */
function usePlayer({ guide, track }: PlayerProps) {
  const line = useVoiceLine();
  const voice = useVoiceState();
  const seconds = voice?.positions[guide.id] ?? 0;
  const here = voice?.now?.guideId === guide.id;
  const total = track.durationSeconds ?? 0;
  return {
    here,
    seconds,
    total,
    speed: voice?.speed ?? 1,
    playing: here && voice?.now?.status !== 'paused',
    waiting: (voice?.queue.length ?? 0) > 0,
    toggle(playing: boolean) {
      line?.send(playing ? { type: 'pause' } : { type: 'play', guideId: guide.id });
    },
    to(next: number) {
      // Of a guide that is not being told, a place on the bar is where to begin.
      if (!here) line?.send({ type: 'play', guideId: guide.id });
      line?.send({ type: 'seek', seconds: Math.max(0, Math.min(total, next)) });
    },
    skip: () => line?.send({ type: 'skip' }),
    setSpeed: (next: number) => line?.send({ type: 'speed', speed: next }),
  };
}

/** The bar that can be dragged: while it is, it shows the finger's place and not the voice's. */
function Progress({ seconds, total, onSeek }: { seconds: number; total: number; onSeek: (seconds: number) => void }) {
  const t = useT();
  const [dragged, setDragged] = useState<number>();
  const shown = Math.min(total, dragged ?? seconds);
  const words = t('listen.ofTotal', { now: clockOf(shown), total: clockOf(total) });
  return (
    <View className="player-progress">
      <Slider
        className="player-slider"
        min={0}
        max={total}
        step={1}
        value={Math.round(shown)}
        activeColor="#1F6F78"
        backgroundColor="#C9C4B8"
        blockSize={20}
        aria-label={t('listen.progress')}
        aria-valuetext={words}
        onChanging={({ detail }) => setDragged(detail.value)}
        onChange={({ detail }) => {
          setDragged(undefined);
          onSeek(detail.value);
        }}
      />
      <View className="player-times note soft">
        <Text>{clockOf(shown)}</Text>
        <Text>{clockOf(total)}</Text>
      </View>
    </View>
  );
}

/** The player: progress, fifteen seconds back and ahead, play, next, speed. */
export function PlayerControls(props: PlayerProps) {
  const t = useT();
  const player = usePlayer(props);
  const blocked = useValue(useVoiceLine()?.blocked ?? NOT_BLOCKED);
  const { here, seconds, total, speed, playing } = player;
  return (
    <View className="player">
      {here && blocked && (
        <View className="note player-blocked" role="status">
          {t('listen.blocked')}
        </View>
      )}
      {total > 0 && <Progress seconds={seconds} total={total} onSeek={player.to} />}
      <View className="player-keys">
        <Pressable
          className="player-key"
          label={`${t('listen.speed')} ${t('listen.speedN', { n: speed })}`}
          onPress={() => player.setSpeed(nextSpeed(speed))}
        >
          <Text className="strong">{`${speed}×`}</Text>
        </Pressable>
        <Pressable
          className="player-key"
          label={t('listen.back15')}
          disabled={!here}
          onPress={() => player.to(seconds - JUMP_SECONDS)}
        >
          <Text className="strong">−15</Text>
        </Pressable>
        <IconButton
          className="player-play"
          icon={playing ? 'pause' : 'play'}
          label={t(playing ? 'listen.pause' : 'listen.play')}
          onPress={() => player.toggle(playing)}
        />
        <Pressable
          className="player-key"
          label={t('listen.ahead15')}
          disabled={!here}
          onPress={() => player.to(seconds + JUMP_SECONDS)}
        >
          <Text className="strong">+15</Text>
        </Pressable>
        <Pressable className="player-key" label={t('listen.skip')} disabled={!player.waiting} onPress={player.skip}>
          <View className={player.waiting ? 'icon icon-skip' : 'icon icon-skip player-off'} aria-hidden />
        </Pressable>
      </View>
    </View>
  );
}
