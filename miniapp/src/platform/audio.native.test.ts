import Taro from '@tarojs/taro';
import type { AudioReports } from './audio-output';

/** Tests of the web find `audio.h5.ts` under this name; a mini-program has this one. */
const { createAudioOutput } = jest.requireActual<typeof import('./audio')>('./audio.ts');

type Listener = (error?: { errCode?: number }) => void;

/** A player of the host, which a test lets speak. */
function player(name: string, background: boolean) {
  const listeners = new Map<string, Listener>();
  const on = (event: string) => (listener: Listener) => void listeners.set(event, listener);
  return {
    src: '',
    title: '',
    startTime: 0,
    playbackRate: 1,
    currentTime: 0,
    tell: (event: string, error?: { errCode?: number }) => listeners.get(event)?.(error),
    play: () => done.push(`${name} play`),
    pause: () => done.push(`${name} pause`),
    stop: () => {
      done.push(`${name} stop`);
      listeners.get('stop')?.();
    },
    seek: (seconds: number) => done.push(`${name} seek ${seconds}`),
    onPlay: on('play'),
    onPause: on('pause'),
    onStop: on('stop'),
    onEnded: on('ended'),
    onTimeUpdate: on('time'),
    onError: on('error'),
    ...(background ? { onNext: on('next') } : {}),
  };
}

const done: string[] = [];
let said: unknown[] = [];
let network = 'wifi';
let now = 1_000_000;
let [behind, front] = [player('behind', true), player('front', false)];
const reports: AudioReports = {
  onPlaying: () => said.push('playing'),
  onPaused: (cause) => said.push(['paused', cause]),
  onTime: (seconds) => said.push(['time', seconds]),
  onEnded: () => said.push('ended'),
  onError: (problem) => said.push(['error', problem]),
  onNext: () => said.push('next'),
  onStopped: () => said.push('stopped'),
  onSeek: (seconds) => said.push(['seek', seconds]),
};
const recording = {
  url: 'https://boshan.example/a.mp3',
  title: '古窑',
  album: '畅游博山',
  startSeconds: 12,
  speed: 1.5,
};
const packed = { ...recording, url: 'wxfile://usr/packs/0a.mp3' };

beforeEach(() => {
  done.splice(0);
  said = [];
  network = 'wifi';
  [behind, front] = [player('behind', true), player('front', false)];
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  Object.assign(Taro, {
    getBackgroundAudioManager: () => behind,
    createInnerAudioContext: () => front,
    getNetworkType: ({ success }: { success: (answer: object) => void }) => {
      success({ networkType: network });
      return Promise.resolve();
    },
  });
});
afterEach(() => jest.restoreAllMocks());

describe('the mini-program’s sound', () => {
  it('plays behind a locked screen, under its title, from where it is told', () => {
    createAudioOutput(reports).load(recording);
    expect(behind).toMatchObject({ src: recording.url, title: '古窑', startTime: 12, playbackRate: 1.5 });
    // A source begins by itself there; asked again, it would begin twice.
    expect(done).toEqual([]);
    behind.tell('play');
    behind.tell('next');
    expect(said).toEqual(['playing', 'next']);
  });

  it('plays a file of a pack in front, and never two at once', () => {
    const output = createAudioOutput(reports);
    output.load(recording);
    output.load(packed);
    expect(done).toEqual(['behind stop', 'front play']);
    behind.tell('time');
    behind.tell('ended');
    expect(said).toEqual([]);
    output.pause();
    expect(done.at(-1)).toBe('front pause');
  });

  it('plays in front where the host has no other player', () => {
    Object.assign(Taro, {
      getBackgroundAudioManager: () => {
        throw new Error('not supported');
      },
    });
    createAudioOutput(reports).load(recording);
    expect(done).toEqual(['front play']);
  });

  it('tells the system’s stop, not its own and not the end of the recording before', () => {
    const output = createAudioOutput(reports);
    output.load(recording);
    behind.tell('stop');
    expect(said).toEqual([]);
    now += 5_000;
    output.stop();
    expect(said).toEqual([]);
    output.load(recording);
    now += 5_000;
    behind.tell('stop');
    expect(said).toEqual(['stopped']);
  });

  it.each([
    [10_003, 'wifi', 'missing'],
    [10_004, 'wifi', 'broken'],
    [10_002, 'wifi', 'offline'],
    [10_003, 'none', 'offline'],
    [undefined, 'wifi', 'missing'],
  ])('takes error %p on %p for %p', (errCode, type, problem) => {
    network = type;
    createAudioOutput(reports).load(recording);
    behind.tell('error', errCode === undefined ? undefined : { errCode });
    expect(said).toEqual([['error', problem]]);
  });
});
