import * as fc from 'fast-check';
import { garbage, nearby, place, play, stand, then, walk } from './walking.arbitrary';
import { startZones, stepZones, tickZones, type GuideZone } from './zones';

const disc = (id: string, east: number, north: number, metres: number): GuideZone => ({
  id,
  zone: { type: 'radius', centre: place(east, north), metres },
});

const kiln = disc('kiln', 0, 0, 30);
const through = walk([
  [-120, 0],
  [120, 0],
]);
/** When `through` is truly in the zone: 90 m at 1.3 m/s. */
const ENTRY = 90 / 1.3;

const startsOf = (zones: readonly GuideZone[], fixes: Parameters<typeof play>[1]) =>
  play(startZones(zones), fixes).events.filter(({ type }) => type === 'start');

describe('a zone', () => {
  it('starts once, soon after the visitor walked in', () => {
    const { events } = play(startZones([kiln]), then(through, stand([120, 0], 60)));
    expect(events.map(({ type, zoneId }) => [type, zoneId])).toEqual([
      ['start', 'kiln'],
      ['leave', 'kiln'],
    ]);
    expect(events[0]!.t - ENTRY).toBeGreaterThan(0);
    expect(events[0]!.t - ENTRY).toBeLessThan(12);
  });

  it('starts in time with a fix every five seconds', () => {
    const slow = walk([[-120, 0], [120, 0]], { every: 5 }); // prettier-ignore
    const [start] = startsOf([kiln], slow);
    expect(start!.t - ENTRY).toBeGreaterThan(-10);
    expect(start!.t - ENTRY).toBeLessThan(20);
  });

  it('does not start again on re-entry, but tells of it', () => {
    const back = then(through, then(stand([120, 0], 40), walk([[120, 0], [0, 0]]))); // prettier-ignore
    const { events, state } = play(startZones([kiln]), back);
    expect(events.map(({ type }) => type)).toEqual(['start', 'leave', 'enter']);
    expect(state.started).toEqual(['kiln']);
    expect(state.inside).toEqual(['kiln']);
  });

  it('that was played before a restart of the app is only entered', () => {
    const { events } = play(startZones([kiln], ['kiln']), through);
    expect(events[0]).toMatchObject({ type: 'enter', zoneId: 'kiln' });
  });

  it('does not start for one who walks by beside it', () => {
    expect(startsOf([kiln], walk([[-120, 45], [120, 45]]))).toEqual([]); // prettier-ignore
  });

  it('starts for one who was there from the first', () => {
    const [start] = startsOf([kiln], stand([5, 5], 30));
    expect(start!.t).toBeLessThan(15);
  });

  it('may be a polygon, or have a hole and parts', () => {
    const square = (half: number, east = 0) =>
      [[-half, -half], [half, -half], [half, half], [-half, half]].map(([x, y]) => place(x! + east, y!)); // prettier-ignore
    const yard: GuideZone = { id: 'yard', zone: { type: 'polygon', ring: square(40) } };
    const ring: GuideZone = { id: 'ring', zone: { type: 'area', rings: [square(40), square(25), square(10, 200)] } };
    expect(startsOf([yard, ring], stand([0, 0], 40)).map(({ zoneId }) => zoneId)).toEqual(['yard']);
    expect(startsOf([ring], stand([200, 0], 40))).toHaveLength(1);
    expect(startsOf([ring], stand([0, 33], 40))).toHaveLength(1);
  });

  it('nested in another or overlapping it has its own start', () => {
    const zones = [kiln, disc('inner', 5, 0, 12), disc('beside', 30, 0, 25)];
    expect(startsOf(zones, through).map(({ zoneId }) => zoneId)).toEqual(['kiln', 'inner', 'beside']);
  });

  it('with the id of another is left out', () => {
    expect(startZones([kiln, disc('kiln', 50, 0, 30)]).zones).toEqual([kiln]);
  });
});

describe('what is no visit', () => {
  const road = [[-700, 0], [700, 0]] as const; // prettier-ignore

  it.each([
    [26, 1],
    [26, 5],
    [35, 1],
    [40, 5],
  ])('a bus that rides past at %i km/h, a fix every %i s', (kmh, every) => {
    const rough = (t: number) => [8 * Math.sin(t * 1.7), 8 * Math.cos(t * 2.3)] as const;
    const big = disc('big', 0, 0, 80);
    expect(startsOf([kiln, big], walk(road, { pace: kmh / 3.6, every, error: rough }))).toEqual([]);
  });

  it('a bus that waits at lights in the zone', () => {
    const ride = walk([[-500, 0], [0, 0]], { pace: 9 }); // prettier-ignore
    const on = walk([[0, 0], [500, 0]], { pace: 9 }); // prettier-ignore
    expect(startsOf([kiln], then(then(ride, stand([0, 0], 40)), on))).toEqual([]);
  });

  it('but it is one to get off there and walk', () => {
    const ride = walk([[-500, 0], [0, 0]], { pace: 9 }); // prettier-ignore
    const off = then(ride, stand([0, 0], 8));
    const alight = off[off.length - 1]!.t;
    const [start] = startsOf([disc('stop', 0, 0, 60)], then(off, walk([[0, 0], [50, 10]]))); // prettier-ignore
    expect(start!.t - alight).toBeGreaterThan(0);
    expect(start!.t - alight).toBeLessThan(30);
  });

  it.each([0.6, 1])('a bus that leaves as the record begins, by %d m/s more each second', (more) => {
    const leaves = Array.from({ length: 25 }, (_, t) => ({ t, accuracyMetres: 8, ...place((more * t * t) / 2, 0) }));
    const trembles = leaves.map((fix, t) => ({ ...fix, lon: fix.lon + (t % 3) * 1e-5 }));
    expect(startsOf([disc('yard', 0, 0, 80)], trembles)).toEqual([]);
  });

  it('a jogger’s or a vehicle’s pace', () => {
    const slow = walk([[-300, 0], [300, 0]], { pace: 3.6 }); // prettier-ignore
    expect(startsOf([disc('yard', 0, 0, 80)], slow)).toEqual([]);
  });

  it('a bus by its own measure of speed, where positions are too few', () => {
    const fixes = stand([0, 0], 40).map((fix) => ({ ...fix, speed: 11 }));
    expect(startsOf([kiln], fixes)).toEqual([]);
  });

  it('a jump of 3 km into it, and back', () => {
    const far = disc('far', 3000, 0, 60);
    const fixes = through.map((fix, index) => (index >= 60 && index < 65 ? { ...fix, ...place(3000, 0) } : fix));
    expect(startsOf([far, kiln], fixes).map(({ zoneId }) => zoneId)).toEqual(['kiln']);
  });

  it('an accuracy of 500 m', () => {
    const vague = stand([0, 0], 60, 120, 500);
    expect(startsOf([kiln], then(stand([-100, 0], 60), vague))).toEqual([]);
  });
});

describe('a clock', () => {
  it.each([-3600, -5, 3600])('that is set by %i s on the way changes nothing but times', (shift) => {
    const fixes = through.map((fix, index) => (index > 50 ? { ...fix, t: fix.t + shift } : fix));
    expect(startsOf([kiln], fixes)).toHaveLength(1);
  });

  it('that stands still lets nothing start', () => {
    expect(startsOf([kiln], stand([0, 0], 40).map((fix) => ({ ...fix, t: 7 })))).toEqual([]); // prettier-ignore
  });
});

describe('without fixes', () => {
  const until = through.filter(({ t }) => t <= ENTRY + 2);

  it('the visitor goes on as before for a while, and the guide starts at the door', () => {
    let { state } = play(startZones([kiln]), until);
    const starts: number[] = [];
    for (let second = 1; second <= 30; second += 1) {
      const step = tickZones(state, until[until.length - 1]!.t + second);
      state = step.state;
      starts.push(...step.events.map(({ t }) => t - ENTRY));
    }
    expect(starts).toHaveLength(1);
    expect(starts[0]).toBeLessThan(20);
  });

  it('ticks that come with the fixes, too early or before all, change nothing', () => {
    const fresh = startZones([kiln]);
    expect(tickZones(fresh, 5).events).toEqual([]);
    const { state } = play(fresh, until);
    expect(tickZones(state, until[until.length - 1]!.t + 1).state).toBe(state);
    expect(tickZones(state, NaN).events).toEqual([]);
  });

  it('a long gap starts nothing by itself', () => {
    const later = stand([0, 0], 3, 2000);
    const { events } = play(startZones([kiln]), [...stand([-200, 0], 20), ...later.slice(0, 1)]);
    expect(events).toEqual([]);
  });
});

describe('whatever comes (properties)', () => {
  it('nothing throws, and no zone starts twice', () => {
    const zones = [kiln, disc('a', 40, 0, 25), disc('b', 0, 60, 60)];
    fc.assert(
      fc.property(fc.array(fc.oneof(nearby, garbage), { maxLength: 120 }), (fixes) => {
        const starts = startsOf(zones, fixes).map(({ zoneId }) => zoneId);
        expect(new Set(starts).size).toBe(starts.length);
      }),
    );
  });

  it('no zone starts twice in any order of walking in and out', () => {
    const stretch = fc.constantFrom([0, 0], [100, 0], [0, 100], [45, 45], [-25, 5]) as fc.Arbitrary<[number, number]>;
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 2, maxLength: 6 }), fc.constantFrom(1, 5), (way, every) => {
        const { events } = play(startZones([kiln, disc('a', 60, 0, 40)]), walk(way, { every }));
        const of = (type: string, id: string) => events.filter((e) => e.type === type && e.zoneId === id).length;
        for (const id of ['kiln', 'a']) {
          expect(of('start', id)).toBeLessThanOrEqual(1);
          expect(of('leave', id)).toBeLessThanOrEqual(of('start', id) + of('enter', id));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('garbage between good fixes changes no start', () => {
    const broken = garbage.filter(
      ({ t, lon, lat }) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && Number.isFinite(t)),
    );
    const plain = startsOf([kiln], through);
    fc.assert(
      fc.property(fc.array(broken, { minLength: 1, maxLength: 5 }), (fixes) => {
        const mixed = through.flatMap((fix, index) => (index % 9 === 4 ? [...fixes, fix] : [fix]));
        expect(startsOf([kiln], mixed)).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  it('a step changes no state that it was given', () => {
    const { state } = play(startZones([kiln]), through.slice(0, 80));
    const before = JSON.stringify(state);
    stepZones(state, through[80]!);
    expect(JSON.stringify(state)).toBe(before);
  });
});
