import Taro from '@tarojs/taro';
import type { PositionListener, watchPosition as Watch } from './position-watch';

// The mini-programs' own: without it Jest takes the web's, as the H5 build does.
const { watchPosition } = jest.requireActual<{ watchPosition: typeof Watch }>('./position-watch.ts');

const told = new Set<(place: object) => void>();
let running = false;
let starts = 0;

beforeEach(() => {
  told.clear();
  running = false;
  starts = 0;
  Object.assign(Taro, {
    onLocationChange: (listener: (place: object) => void) => void told.add(listener),
    offLocationChange: (listener: (place: object) => void) => void told.delete(listener),
    // One for the whole app, as WeChat has it: whoever stops it stops it for all.
    startLocationUpdate: async () => {
      starts += 1;
      running = true;
    },
    stopLocationUpdate: async () => void (running = false),
  });
});

const move = (longitude: number): void => {
  if (running) for (const listener of told) listener({ longitude, latitude: 36.46, accuracy: 12 });
};
const listener = () => {
  const fixes: number[] = [];
  const follow: PositionListener = { onFix: ({ lon }) => void fixes.push(lon), onProblem: () => undefined };
  return { fixes, follow };
};

describe("WeChat's position updates", () => {
  it('go on for one who still walks when another stops', () => {
    const [walk, voice] = [listener(), listener()];
    const endWalk = watchPosition(walk.follow);
    const endVoice = watchPosition(voice.follow);
    move(117.86);
    endVoice();
    move(117.87);
    expect(walk.fixes).toEqual([117.86, 117.87]);
    expect(voice.fixes).toEqual([117.86]);
    expect(running).toBe(true);
    endWalk();
    expect(running).toBe(false);
    expect(told.size).toBe(0);
  });

  it('are not stopped for another by ending twice', () => {
    const [walk, voice] = [listener(), listener()];
    const endVoice = watchPosition(voice.follow);
    const endWalk = watchPosition(walk.follow);
    endVoice();
    endVoice();
    move(117.86);
    expect(walk.fixes).toEqual([117.86]);
    expect(running).toBe(true);
    endWalk();
  });

  it('begin again for the next walk, also for the same listener', () => {
    const { fixes, follow } = listener();
    watchPosition(follow)();
    const [first, second] = [watchPosition(follow), watchPosition(follow)];
    first();
    move(117.86);
    expect(fixes).toEqual([117.86]);
    expect(starts).toBe(3);
    second();
    expect(running).toBe(false);
  });
});
