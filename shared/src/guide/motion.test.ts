import type { Fix } from './fix';
import type { Metres } from './plane';
import { place, play, stand, then, walk } from './walking.arbitrary';
import { startZones, type GuideZone } from './zones';

const disc = (id: string, east: number, metres: number): GuideZone => ({
  id,
  zone: { type: 'radius', centre: place(east, 0), metres },
});

/** The slow error of satellites between houses. */
const drift = (t: number): Metres => [6 * Math.sin(t / 11), 6 * Math.cos(t / 14)];

/** The same with that error, a fix each `every` seconds. */
const asSeen = (fixes: readonly Fix[], every: number, error = drift): Fix[] =>
  fixes
    .filter(({ t }) => t % every === 0)
    .map((fix) => {
      const [east, north] = error(fix.t);
      const moved = place(east, north);
      const origin = place(0, 0);
      return { ...fix, lon: fix.lon + moved.lon - origin.lon, lat: fix.lat + moved.lat - origin.lat };
    });

const ride = (from: number, to: number) => walk([[from, 0], [to, 0]], { pace: 9 }); // prettier-ignore
const onFoot = (from: number, to: number) => walk([[from, 0], [to, 0]]); // prettier-ignore

const startsOf = (zones: readonly GuideZone[], fixes: readonly Fix[]) =>
  play(startZones(zones), fixes).events.filter(({ type }) => type === 'start');

const lights = disc('lights', 0, 60);

describe('a bus at lights in a zone', () => {
  const stopFor = (seconds: number): Fix[] => then(then(ride(-600, 0), stand([0, 0], seconds)), ride(0, 600));

  it.each([
    [1, 20],
    [1, 75],
    [2, 45],
    [5, 20],
    [5, 45],
    [5, 75],
  ])('with a fix every %i s, for %i s, starts nothing', (every, seconds) => {
    expect(startsOf([lights], asSeen(stopFor(seconds), every))).toEqual([]);
  });

  it('that creeps on for some metres and waits again starts nothing', () => {
    const creep = walk([[0, 0], [7, 0]], { pace: 1.2 }); // prettier-ignore
    const way = then(then(then(ride(-600, 0), stand([0, 0], 40)), creep), then(stand([7, 0], 30), ride(7, 600)));
    expect(startsOf([lights], asSeen(way, 1))).toEqual([]);
    expect(startsOf([lights], asSeen(way, 5))).toEqual([]);
  });

  // In 35 s somebody may have walked 40 m: it was a bus that left after half a minute.
  it.each([
    [40, 35],
    [45, 40],
    [55, 45],
  ])('that is %d m further on after %d s without a fix starts nothing with the first one', (metres, silent) => {
    const seen = asSeen(then(ride(-600, 0), stand([0, 0], 10)), 1);
    const from = seen[seen.length - 1]!.t + silent;
    const on = ride(metres, 600).filter((_, index) => index % 5 === 0);
    const after = on.map((fix) => ({ ...fix, t: fix.t + from }));
    expect(startsOf([disc('big', 0, 90)], [...seen, ...after])).toEqual([]);
  });

  it.each([1, 5])('is left on foot with a fix every %i s: then it starts', (every) => {
    const before = then(ride(-600, 0), stand([0, 0], 10));
    const [start] = startsOf([lights], asSeen(then(before, onFoot(0, 55)), every));
    expect(start!.t - before[before.length - 1]!.t).toBeGreaterThan(0);
    expect(start!.t - before[before.length - 1]!.t).toBeLessThan(40);
  });
});

describe('a bus that halts for some seconds and leaves, as a receiver shows it that smooths', () => {
  /** Metres along the road, one a second: it brakes, halts, leaves. */
  const halting = (seconds: number, acceleration: number): number[] => {
    const road: number[] = [];
    for (let at = -500; at < -0.3; road.push(at)) {
      at = Math.min(0, at + Math.min(9, Math.max(0.5, Math.sqrt(2 * acceleration * -at))));
    }
    for (let second = 0; second < seconds; second += 1) road.push(0);
    for (let at = 0, speed = 0; at < 300; road.push(at)) {
      speed = Math.min(11, speed + acceleration);
      at += speed;
    }
    return road;
  };
  const smoothed = (road: readonly number[]): Fix[] => {
    let shown = road[0]!;
    return road.map((at, t) => {
      shown += 0.2 * (at - shown);
      return { t, accuracyMetres: 6, ...place(shown, 0) };
    });
  };

  // For some of its seconds it has the pace of a walker, and is no more than likely to be one.
  it.each([
    [6, 0.6],
    [8, 0.8],
    [10, 0.8],
    [12, 0.6],
  ])('starts nothing: %d s, %d m/s²', (seconds, acceleration) => {
    expect(startsOf([lights], smoothed(halting(seconds, acceleration)))).toEqual([]);
  });
});

describe('a speed that the phone measures itself', () => {
  const before = then(ride(-600, 0), stand([0, 0], 10));
  const walked = asSeen(then(before, onFoot(0, 55)), 1);
  const waits = then(ride(-600, 0), stand([0, 0], 90));
  /** Satellites that go away at a walker's pace. */
  const goesAway = (t: number): Metres => [Math.min(30, Math.max(0, (t - 90) * 1.3)), 0];

  it('shows sooner who walks', () => {
    const measured = walked.map((fix) => ({ ...fix, speed: fix.t > before[before.length - 1]!.t ? 1.3 : undefined }));
    const [plain, known] = [walked, measured].map((fixes) => startsOf([lights], fixes as Fix[])[0]!.t);
    expect(known!).toBeLessThan(plain!);
  });

  it('keeps a bus that waits from walking with the errors of its position', () => {
    const seen = asSeen(waits, 1, goesAway);
    expect(startsOf([lights], seen)).toHaveLength(1);
    const still = seen.map((fix) => ({ ...fix, speed: fix.t > 68 ? 0 : 9 }));
    expect(startsOf([lights], still)).toEqual([]);
  });
});

describe('a jump that lasts', () => {
  const way = onFoot(-150, 150);
  const kiln = disc('kiln', 0, 30);
  /** When it truly enters. */
  const entry = 120 / 1.3;
  const jumps = (metres: number) => (t: number) => (t >= 60 && t < 85 ? [0, metres] : drift(t)) as Metres;

  // Taken for a ride, it would start 20 seconds later.
  it.each([80, 150])('by %i m and back is no ride: it starts as without it', (metres) => {
    const [start] = startsOf([kiln], asSeen(way, 1, jumps(metres)));
    expect(start!.t - entry).toBeGreaterThan(-10);
    expect(start!.t - entry).toBeLessThan(10);
  });
});
