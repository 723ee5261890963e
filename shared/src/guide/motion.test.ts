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

  it.each([1, 5])('is left on foot with a fix every %i s: then it starts', (every) => {
    const before = then(ride(-600, 0), stand([0, 0], 10));
    const [start] = startsOf([lights], asSeen(then(before, onFoot(0, 55)), every));
    expect(start!.t - before[before.length - 1]!.t).toBeGreaterThan(0);
    expect(start!.t - before[before.length - 1]!.t).toBeLessThan(40);
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
