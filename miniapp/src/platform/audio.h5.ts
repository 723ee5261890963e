import type { AudioOutput, AudioProblem, AudioReports, Recording } from './audio-output';

/** Two milliseconds of silence (WAV, 8 bits): what plays within a tap so that sound may begin later without one. */
const SILENCE =
  'data:audio/wav;base64,UklGRjQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YRAAAACAgICAgICAgICAgICAgICA';
const JUMP_SECONDS = 15;

/** Why a browser could not play an address: it says the same of a missing file and of one that it cannot decode. */
async function problemOf(url: string): Promise<AudioProblem> {
  if (!navigator.onLine) return 'offline';
  try {
    const { ok } = await fetch(url, { method: 'HEAD' });
    return ok ? 'broken' : 'missing';
  } catch {
    return 'offline';
  }
}

/** Gives the lock screen and the keyboard's keys their meaning. */
function takeKeys(sound: HTMLAudioElement, reports: AudioReports): void {
  const session = navigator.mediaSession;
  if (!session) return;
  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => void sound.play().catch(() => undefined),
    pause: () => sound.pause(),
    nexttrack: reports.onNext,
    stop: reports.onStopped,
    seekbackward: ({ seekOffset }) => reports.onSeek(sound.currentTime - (seekOffset ?? JUMP_SECONDS)),
    seekforward: ({ seekOffset }) => reports.onSeek(sound.currentTime + (seekOffset ?? JUMP_SECONDS)),
    seekto: ({ seekTime }) => reports.onSeek(seekTime ?? sound.currentTime),
  };
  for (const [action, handler] of Object.entries(handlers)) {
    try {
      session.setActionHandler(action as MediaSessionAction, handler);
    } catch {
      // A browser that has not this key.
    }
  }
}

function showOnLockScreen({ title, album, cover }: Recording): void {
  if (!navigator.mediaSession || typeof MediaMetadata === 'undefined') return;
  const artwork = [{ src: cover ?? '/icon-512.png' }];
  navigator.mediaSession.metadata = new MediaMetadata({ title, artist: album, album, artwork });
}

function listen(sound: HTMLAudioElement, reports: AudioReports, current: () => Recording | undefined): void {
  const on = (event: string, run: () => void): void =>
    sound.addEventListener(event, () => {
      // What the silence of `unlock` says is nobody's business.
      if (current() && sound.src !== SILENCE) run();
    });
  on('playing', reports.onPlaying);
  on('pause', () => {
    if (!sound.ended && !sound.error) reports.onPaused('system');
  });
  on('timeupdate', () => {
    if (!sound.seeking && sound.readyState > 0) reports.onTime(sound.currentTime);
  });
  on('ended', reports.onEnded);
  on('error', () => {
    const failed = current();
    if (!failed) return;
    void problemOf(failed.url).then((problem) => {
      if (current() === failed) reports.onError(problem);
    });
  });
}

/** The browser's sound: one element for all recordings, with the lock screen's controls where the browser has them. */
export function createAudioOutput(reports: AudioReports): AudioOutput {
  const sound = new Audio();
  sound.preload = 'auto';
  let current: Recording | undefined;
  listen(sound, reports, () => current);
  takeKeys(sound, reports);
  const begin = (): void => {
    const asked = current;
    sound.play()?.catch((error: unknown) => {
      // Others (a new source came, the source failed) are told by their events.
      if (current === asked && error instanceof DOMException && error.name === 'NotAllowedError')
        reports.onPaused('blocked');
    });
  };
  return {
    load(recording) {
      current = recording;
      sound.src = recording.url;
      // Before anything is loaded this is where playing will begin.
      sound.currentTime = recording.startSeconds;
      sound.defaultPlaybackRate = recording.speed;
      sound.playbackRate = recording.speed;
      showOnLockScreen(recording);
      begin();
    },
    play: begin,
    pause: () => sound.pause(),
    seek(seconds) {
      sound.currentTime = seconds;
    },
    setSpeed(speed) {
      sound.playbackRate = speed;
    },
    stop() {
      current = undefined;
      sound.pause();
      sound.removeAttribute('src');
      sound.load();
    },
    unlock() {
      if (current) return;
      sound.src = SILENCE;
      sound.play()?.catch(() => undefined);
    },
  };
}
