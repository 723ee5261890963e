import { createAudioOutput } from './audio';
import type { AudioReports } from './audio-output';

/** The browser's sound, as far as the output uses it. */
class FakeSound extends EventTarget {
  static last: FakeSound;
  src = '';
  currentTime = 0;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  preload = '';
  readyState = 4;
  seeking = false;
  ended = false;
  error: unknown = null;
  refusal: DOMException | undefined;
  readonly done: string[] = [];
  constructor() {
    super();
    FakeSound.last = this;
  }
  play(): Promise<void> {
    this.done.push(`play ${this.src}`);
    return this.refusal ? Promise.reject(this.refusal) : Promise.resolve();
  }
  pause(): void {
    this.done.push('pause');
  }
  load(): void {
    this.done.push('load');
  }
  removeAttribute(): void {
    this.src = '';
  }
  tell(event: string): void {
    this.dispatchEvent(new Event(event));
  }
}

const keys = new Map<string, ((details: Record<string, unknown>) => void) | null>();
const session = { metadata: undefined as unknown, setActionHandler: keys.set.bind(keys) };
const recording = { url: '/a.mp3', title: '古窑', album: '畅游博山', startSeconds: 12, speed: 1.5 };
let said: unknown[];

function output() {
  said = [];
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
  return { made: createAudioOutput(reports), sound: FakeSound.last };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeAll(() => {
  Object.assign(globalThis, {
    Audio: FakeSound,
    MediaMetadata: class {
      constructor(readonly shown: unknown) {}
    },
  });
  Object.defineProperty(navigator, 'mediaSession', { value: session, configurable: true });
});

describe('the browser’s sound', () => {
  it('begins where it is told, at the speed it is told, and shows its title on the lock screen', () => {
    const { made, sound } = output();
    made.load(recording);
    expect(sound).toMatchObject({ src: '/a.mp3', currentTime: 12, playbackRate: 1.5 });
    expect(sound.done).toEqual(['play /a.mp3']);
    expect(session.metadata).toMatchObject({ shown: { title: '古窑', artist: '畅游博山' } });
  });

  it('tells what the lock screen asks for', () => {
    const { made, sound } = output();
    made.load(recording);
    keys.get('nexttrack')?.({});
    keys.get('seekbackward')?.({});
    keys.get('seekforward')?.({ seekOffset: 5 });
    keys.get('seekto')?.({ seekTime: 3 });
    keys.get('pause')?.({});
    expect(said).toEqual(['next', ['seek', -3], ['seek', 17], ['seek', 3]]);
    expect(sound.done.at(-1)).toBe('pause');
  });

  it('passes on what happens, and no pause of an ending', () => {
    const { made, sound } = output();
    made.load(recording);
    sound.tell('playing');
    sound.currentTime = 13;
    sound.tell('timeupdate');
    sound.tell('pause');
    sound.ended = true;
    sound.tell('pause');
    sound.tell('ended');
    expect(said).toEqual(['playing', ['time', 13], ['paused', 'system'], 'ended']);
  });

  it('tells no time of what is not loaded yet: it would be the one before', () => {
    const { made, sound } = output();
    made.load(recording);
    sound.readyState = 0;
    sound.tell('timeupdate');
    expect(said).toEqual([]);
  });

  it('says that the browser waits for a tap, and nothing of a play that another took over', async () => {
    const { made, sound } = output();
    sound.refusal = new DOMException('', 'AbortError');
    made.load(recording);
    await settle();
    expect(said).toEqual([]);
    sound.refusal = new DOMException('', 'NotAllowedError');
    made.play();
    await settle();
    expect(said).toEqual([['paused', 'blocked']]);
  });

  it.each([
    ['missing', () => Promise.resolve({ ok: false }), true],
    ['broken', () => Promise.resolve({ ok: true }), true],
    ['offline', () => Promise.reject(new TypeError()), true],
    ['offline', () => Promise.resolve({ ok: true }), false],
  ])('tells a recording that is %s', async (problem, fetched, online) => {
    Object.assign(globalThis, { fetch: jest.fn(fetched) });
    const line = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
    const { made, sound } = output();
    made.load(recording);
    sound.error = { code: 4 };
    sound.tell('error');
    await settle();
    expect(said).toEqual([['error', problem]]);
    line.mockRestore();
  });

  it('unlocks the sound with silence, of which it tells nothing, and not over a recording', () => {
    const { made, sound } = output();
    made.unlock();
    expect(sound.done[0]).toMatch(/^play data:audio\/wav/);
    sound.tell('playing');
    expect(said).toEqual([]);
    made.load(recording);
    const before = sound.done.length;
    made.unlock();
    expect(sound.done).toHaveLength(before);
  });

  it('is silent after a stop, and tells nothing more', () => {
    const { made, sound } = output();
    made.load(recording);
    made.stop();
    sound.tell('pause');
    sound.tell('error');
    expect(said).toEqual([]);
    expect(sound.src).toBe('');
  });
});
