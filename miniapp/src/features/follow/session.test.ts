import type { RouteDay } from '@boshan/shared/contract/tour-route';
import { encodePolyline } from '@boshan/shared/geo/polyline';
import type { Fix } from '@boshan/shared/guide/fix';
import { followPlan } from '../../content/follow-plan';
import { scenicSpot } from '../../testing/content';
import { alertOf } from './follow-words';
import { nextStopOf, shareDone, stopsProgress } from './progress';
import { metresAway, newSession, stepSession, type ReadyPlan, type Session, type SessionAction } from './session';

/** Metres north of the start as degrees. */
const north = (metres: number): number => 36.47 + metres / 111_195;
const LON = 117.86;
const at = (metres: number, accuracyMetres = 30) => ({
  location: { point: { lon: LON, lat: north(metres) }, accuracyMetres },
});
const places = new Map([
  ['a', scenicSpot('a', at(0))],
  ['b', scenicSpot('b', at(400))],
  ['rough', scenicSpot('rough', at(600, 900))],
  ['c', scenicSpot('c', at(1_000))],
]);
const stops: RouteDay['stops'] = [
  { placeId: 'a' },
  { placeId: 'b', leg: { mode: 'walk' } },
  { placeId: 'rough', leg: { mode: 'walk' } },
  { placeId: 'c', leg: { mode: 'walk' } },
];
const line = encodePolyline(Array.from({ length: 11 }, (_, index) => ({ lon: LON, lat: north(index * 100) })));
const planOf = (day: RouteDay): ReadyPlan => {
  const plan = followPlan(day, places);
  if (plan.kind !== 'ready') throw new Error('cannot be followed');
  return plan;
};
const track = planOf({ stops, track: { line } });

const fix = (t: number, metres: number, more: Partial<Fix> = {}): SessionAction => ({
  type: 'fix',
  fix: { t, lon: LON, lat: north(metres), accuracyMetres: 8, ...more },
});
const run = (session: Session, ...actions: readonly SessionAction[]): Session => actions.reduce(stepSession, session);
const started = (plan: ReadyPlan = track): Session => run(newSession(plan), { type: 'start' });
/** 1.25 m/s from one metre mark to another, a fix each two seconds. */
const walk = (session: Session, from: number, to: number, t = 0): Session =>
  run(
    session,
    ...Array.from({ length: Math.floor((to - from) / 2.5) + 1 }, (_, index) => fix(t + index * 2, from + index * 2.5)),
  );
const words = (key: string, params: object = {}): string => `${key} ${Object.values(params).join()}`.trim();

describe('a walk along a track', () => {
  it('counts down to the next stop and ticks off what it reaches, but not what is placed roughly', () => {
    const half = walk(started(), 0, 500);
    expect(half.reached).toEqual(['1-a', '2-b']);
    expect(nextStopOf(half)?.key).toBe('4-c');
    expect(half.follow.position?.nextStop?.metres).toBeGreaterThan(450);
    expect(half.follow.position?.nextStop?.metres).toBeLessThan(540);
    expect(shareDone(half)).toBeCloseTo(0.5, 1);
    expect(stopsProgress(half).map(({ state }) => state)).toEqual(['reached', 'reached', 'rough', 'next']);
  });

  it('ends at the end, and stays so', () => {
    const done = walk(started(), 0, 1_000);
    expect(done.phase).toBe('done');
    expect(done.reached).toEqual(['1-a', '2-b', '4-c']);
    expect(stepSession(done, fix(9_999, 100))).toBe(done);
  });

  it('warns once away from the line, and says when one is back', () => {
    const on = walk(started(), 0, 300);
    const t = on.heardAt ?? 0;
    const aside = Array.from({ length: 40 }, (_, index) =>
      fix(t + 2 + index * 2, 300, { lon: LON + Math.min(index, 30) * 0.00003 * 1.5 }),
    );
    const off = run(on, ...aside);
    expect(off.warnings).toBe(1);
    expect(alertOf(words, off, off.heardAt ?? 0)).toMatchObject({ tone: 'critical', text: 'follow.offRoute' });
    const home = walk(off, 300, 400, (off.heardAt ?? 0) + 2);
    expect(home.offMetres).toBeUndefined();
    expect(home.backAt).toBeDefined();
    const later = stepSession(home, { type: 'tick', t: (home.backAt ?? 0) + 13 });
    expect(later.backAt).toBeUndefined();
  });

  it('does not take a jump of three kilometres for a walk', () => {
    const before = walk(started(), 0, 300);
    const t = before.heardAt ?? 0;
    const jumped = run(before, fix(t + 2, 3_300, { accuracyMetres: 500 }), fix(t + 4, 302.5), fix(t + 6, 305));
    expect(jumped.warnings).toBe(0);
    expect(jumped.phase).toBe('walking');
    expect(jumped.follow.position?.metresDone).toBeGreaterThan(250);
    expect(jumped.follow.position?.metresDone).toBeLessThan(420);
  });
});

describe('straight lines', () => {
  it('never warn: they are no path', () => {
    const straight = planOf({ stops: [stops[0]!, stops[1]!, stops[3]!] });
    expect(straight.straight).toBe(true);
    const aside = Array.from({ length: 60 }, (_, index) => fix(index * 2, 200, { lon: LON + index * 0.00004 }));
    expect(run(started(straight), ...aside).warnings).toBe(0);
  });
});

describe('the signal', () => {
  it('is poor above sixty metres, and lost after twenty seconds', () => {
    const poor = run(started(), fix(0, 0, { accuracyMetres: 500 }));
    expect(poor.signal).toBe('poor');
    expect(alertOf(words, poor, 0)?.text).toMatch(/^follow\.poor/);
    const lost = stepSession(poor, { type: 'tick', t: 21 });
    expect(lost.signal).toBe('lost');
    expect(alertOf(words, lost, 41)?.text).toBe('follow.lost follow.second 40');
    expect(run(lost, fix(50, 10)).signal).toBe('good');
    expect(stepSession(poor, { type: 'tick', t: 19 })).toBe(poor);
  });

  it('tells a refusal from a device that cannot, before and during the walk', () => {
    const denied = run(started(), { type: 'problem', problem: 'denied' });
    expect(denied.signal).toBe('denied');
    expect(run(started(), { type: 'problem', problem: 'unavailable' }).signal).toBe('unavailable');
    expect(run(walk(started(), 0, 50), { type: 'problem', problem: 'unavailable' }).signal).toBe('lost');
    expect(stepSession(denied, { type: 'start' }).signal).toBe('asking');
  });

  it('ignores what is no position, and everything before the start', () => {
    const session = walk(started(), 0, 50);
    expect(run(session, fix(999, 0, { lon: NaN }))).toBe(session);
    const idle = newSession(track);
    expect(run(idle, fix(0, 0), { type: 'tick', t: 99 })).toBe(idle);
  });

  it('knows who is not on this walk yet', () => {
    expect(metresAway(run(started(), fix(0, -5_000)))).toBeGreaterThan(4_900);
    expect(metresAway(run(started(), fix(0, -500)))).toBeUndefined();
    expect(metresAway(started())).toBeUndefined();
  });
});

describe('stopping', () => {
  it('shows what was walked, and goes back to the start where nothing was', () => {
    expect(run(walk(started(), 0, 100), { type: 'stop' }).phase).toBe('done');
    expect(run(started(), { type: 'stop' }).phase).toBe('ready');
  });
});
