import Taro from '@tarojs/taro';
import type { AudioOutput, AudioProblem, AudioReports } from './audio-output';

/** What `BackgroundAudioManager` and `InnerAudioContext` have in common. */
interface HostPlayer {
  src: string;
  startTime: number;
  playbackRate?: number;
  readonly currentTime: number;
  play(): void;
  pause(): void;
  stop(): void;
  seek(seconds: number): void;
  onPlay(listener: () => void): void;
  onPause(listener: () => void): void;
  onStop(listener: () => void): void;
  onEnded(listener: () => void): void;
  onTimeUpdate(listener: () => void): void;
  onError(listener: (error?: { errCode?: number }) => void): void;
  /** Of the background player alone. */
  onNext?(listener: () => void): void;
  title?: string;
  epname?: string;
  singer?: string;
  coverImgUrl?: string;
}

/** Plays on behind a locked screen where the host has such a player; Alipay's older versions play in front only. */
function hostPlayer(): HostPlayer {
  const host = Taro as unknown as {
    getBackgroundAudioManager?: () => HostPlayer | undefined;
    createInnerAudioContext: () => HostPlayer;
  };
  try {
    const background = host.getBackgroundAudioManager?.();
    if (background) return background;
  } catch {
    // Not there in this version: the other one is.
  }
  return host.createInnerAudioContext();
}

/** Codes of the background player's errors: 10002 network, 10003 file, 10004 format. */
const problemOf = (code: number | undefined, online: boolean): AudioProblem => {
  if (!online || code === 10002) return 'offline';
  return code === 10004 ? 'broken' : 'missing';
};

function listen(player: HostPlayer, reports: AudioReports, expected: { stop: boolean }): void {
  player.onPlay(reports.onPlaying);
  player.onPause(() => reports.onPaused('system'));
  player.onTimeUpdate(() => reports.onTime(player.currentTime));
  player.onEnded(reports.onEnded);
  player.onNext?.(reports.onNext);
  player.onStop(() => {
    const own = expected.stop;
    expected.stop = false;
    if (!own) reports.onStopped();
  });
  player.onError((error) => {
    Taro.getNetworkType({
      success: ({ networkType }) => reports.onError(problemOf(error?.errCode, networkType !== 'none')),
      fail: () => reports.onError(problemOf(error?.errCode, true)),
    }).catch(() => undefined);
  });
}

/** The mini-program's sound: it plays on in the background and has the system's own controls there. */
export function createAudioOutput(reports: AudioReports): AudioOutput {
  let player: HostPlayer | undefined;
  const expected = { stop: false };
  const ready = (): HostPlayer => {
    if (!player) {
      player = hostPlayer();
      listen(player, reports, expected);
    }
    return player;
  };
  return {
    load({ url, title, album, cover, startSeconds, speed }) {
      const now = ready();
      Object.assign(now, { title, epname: album, singer: album, ...(cover ? { coverImgUrl: cover } : {}) });
      now.startTime = startSeconds;
      now.playbackRate = speed;
      // The background player begins by itself with a source; the other one must be asked.
      now.src = url;
      if (!now.onNext) now.play();
    },
    play: () => ready().play(),
    pause: () => player?.pause(),
    seek: (seconds) => player?.seek(seconds),
    setSpeed(speed) {
      if (player) player.playbackRate = speed;
    },
    stop() {
      if (!player) return;
      expected.stop = true;
      player.stop();
    },
    unlock: () => undefined,
  };
}
