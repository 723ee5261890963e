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

interface Host {
  getBackgroundAudioManager?: () => HostPlayer | undefined;
  createInnerAudioContext: () => HostPlayer;
}
const host = Taro as unknown as Host;

/** Plays on behind a locked screen where the host has such a player; Alipay's older versions play in front only. */
function backgroundPlayer(): HostPlayer {
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

/** A host may report the end of the recording before as a stop of the one that was just loaded. */
const LOADING_MS = 1_000;

/** Passes on what a player reports while it is the one that plays. */
function listen(player: HostPlayer, reports: AudioReports, sinceLoad: () => number | undefined): HostPlayer {
  const ifCurrent = (tell: () => void) => () => {
    if (sinceLoad() !== undefined) tell();
  };
  player.onPlay(ifCurrent(reports.onPlaying));
  player.onPause(ifCurrent(() => reports.onPaused('system')));
  player.onTimeUpdate(ifCurrent(() => reports.onTime(player.currentTime)));
  player.onEnded(ifCurrent(reports.onEnded));
  player.onNext?.(ifCurrent(reports.onNext));
  player.onStop(() => {
    if ((sinceLoad() ?? 0) > LOADING_MS) reports.onStopped();
  });
  player.onError((error) => {
    if (sinceLoad() === undefined) return;
    Taro.getNetworkType({
      success: ({ networkType }) => reports.onError(problemOf(error?.errCode, networkType !== 'none')),
      fail: () => reports.onError(problemOf(error?.errCode, true)),
    }).catch(() => undefined);
  });
  return player;
}

/**
 * The mini-program's sound: it plays on in the background and has the system's own controls there. A recording out of
 * an offline pack is a file of the app, which WeChat's background player does not take: that one plays in front.
 */
export function createAudioOutput(reports: AudioReports): AudioOutput {
  const made: { background?: HostPlayer; front?: HostPlayer } = {};
  let current: HostPlayer | undefined;
  let loadedAt = 0;
  const watched = (player: HostPlayer): HostPlayer =>
    listen(player, reports, () => (player === current ? Date.now() - loadedAt : undefined));
  const playerFor = (url: string): HostPlayer =>
    /^https?:/.test(url)
      ? (made.background ??= watched(backgroundPlayer()))
      : (made.front ??= watched(host.createInnerAudioContext()));
  const silence = (): void => {
    const before = current;
    // Not current any more when it says that it stopped, so that this is nobody else's doing.
    current = undefined;
    before?.stop();
  };
  return {
    load({ url, title, album, cover, startSeconds, speed }) {
      const player = playerFor(url);
      if (player !== current) silence();
      current = player;
      loadedAt = Date.now();
      Object.assign(player, { title, epname: album, singer: album, ...(cover ? { coverImgUrl: cover } : {}) });
      player.startTime = startSeconds;
      player.playbackRate = speed;
      // The background player begins by itself with a source; the other one must be asked.
      player.src = url;
      if (!player.onNext) player.play();
    },
    play: () => current?.play(),
    pause: () => current?.pause(),
    seek: (seconds) => current?.seek(seconds),
    setSpeed(speed) {
      if (current) current.playbackRate = speed;
    },
    stop: silence,
    unlock: () => undefined,
  };
}
