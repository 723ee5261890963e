import * as fc from 'fast-check';
import type { Fix } from './fix';
import { startFollow, stepFollow, type FollowEvent, type FollowRoute, type FollowState } from './follow';
import { onRoute, stepOffRoute, WARNING_PAUSE_SECONDS } from './off-route';
import type { Metres } from './plane';
import { garbage, nearby, place, stand, then, walk } from './walking.arbitrary';

const routeOf = (way: readonly Metres[], stops: readonly Metres[] = []): FollowRoute => ({
  line: way.map(([east, north]) => place(east, north)),
  stops: stops.map(([east, north], index) => ({ id: `stop-${index + 1}`, point: place(east, north) })),
});

const follow = (route: FollowRoute, fixes: readonly Fix[]) => {
  const events: FollowEvent[] = [];
  const states: FollowState[] = [];
  let state = startFollow(route);
  for (const fix of fixes) {
    const step = stepFollow(state, fix);
    state = step.state;
    states.push(state);
    events.push(...step.events);
  }
  return { state, states, events };
};

const straight: Metres[] = [[0, 0], [400, 0]]; // prettier-ignore

describe('the position on a line', () => {
  it('tells what is done, what is left and the next stop', () => {
    const { state } = follow(routeOf(straight, [[100, 5], [300, -5]]), walk([[0, 3], [200, 3]])); // prettier-ignore
    expect(state.position!.metresDone).toBeCloseTo(200, -1);
    expect(state.position!.metresLeft).toBeCloseTo(200, -1);
    expect(state.position!.nextStop!.id).toBe('stop-2');
    expect(state.position!.nextStop!.metres).toBeCloseTo(100, -1);
    expect(state.position!.metresOff).toBeLessThan(6);
  });

  it('reaches stops in their order, then the end, each once', () => {
    const { events, state } = follow(routeOf(straight, [[100, 5], [300, -5]]), then(walk(straight), stand([400, 0], 60))); // prettier-ignore
    expect(events.map(({ type, stopId }) => stopId ?? type)).toEqual(['stop-1', 'stop-2', 'finish']);
    expect(state.position!.nextStop).toBeUndefined();
  });

  it('knows the way out from the way back', () => {
    const way: Metres[] = [[0, 0], [300, 0], [0, 0]]; // prettier-ignore
    const { state, states } = follow(routeOf(way), walk([[0, 0], [300, 0], [120, 0]])); // prettier-ignore
    expect(states[150]!.position!.metresDone).toBeCloseTo(195, -2);
    expect(state.position!.metresDone).toBeGreaterThan(440);
    expect(state.position!.metresDone).toBeLessThan(520);
  });

  it('goes straight on where the line crosses itself', () => {
    const way: Metres[] = [[0, 0], [200, 0], [200, 100], [100, 100], [100, -100]]; // prettier-ignore
    const { states } = follow(routeOf(way), walk(way));
    const done = states.map(({ position }) => position!.metresDone);
    const leaps = done.slice(1).filter((metres, index) => Math.abs(metres - done[index]!) > 25);
    expect(leaps).toEqual([]);
    expect(done[done.length - 1]).toBeGreaterThan(570);
  });

  it('does not tremble backwards with errors', () => {
    const shaken = walk(straight, { error: (t) => [6 * Math.sin(t), 6 * Math.cos(1.3 * t)] });
    const done = follow(routeOf(straight), shaken).states.map(({ position }) => position!.metresDone);
    expect(done.slice(1).every((metres, index) => metres >= done[index]! - 0.001)).toBe(true);
  });

  it('of a round way does not finish at its beginning', () => {
    const way: Metres[] = [[0, 0], [150, 0], [150, 150], [0, 150], [0, 0]]; // prettier-ignore
    const { events } = follow(routeOf(way, [[5, 0]]), walk(way));
    expect(events.map(({ type }) => type)).toEqual(['stop', 'finish']);
  });

  it('of one who joins midway leaves the stops behind untold', () => {
    const { events, state } = follow(routeOf(straight, [[50, 0], [350, 0]]), walk([[220, 0], [260, 0]])); // prettier-ignore
    expect(events).toEqual([]);
    expect(state.position!.nextStop!.id).toBe('stop-2');
  });

  it('does not exist for a line without length or without a usable fix', () => {
    expect(follow(routeOf([[0, 0], [0, 0]], [[0, 0]]), stand([0, 0], 5)).state.position).toBeUndefined(); // prettier-ignore
    expect(follow(routeOf([]), stand([0, 0], 5)).state.position).toBeUndefined();
    expect(follow(routeOf(straight), [{ t: NaN, lon: 0, lat: 0 }]).state.position).toBeUndefined();
  });
});

describe('off the route', () => {
  const astray = then(walk([[0, 0], [150, 0], [150, 110]]), walk([[150, 110], [150, 0], [300, 0]])); // prettier-ignore

  it('warns once when it is sure, and tells of the return', () => {
    const { events } = follow(routeOf(straight), astray);
    expect(events.map(({ type }) => type)).toEqual(['off-route', 'back-on-route']);
    expect(events[0]!.metresOff).toBeGreaterThan(30);
    expect(events[0]!.metresOff).toBeLessThan(90);
  });

  it('holds the progress meanwhile', () => {
    const { states, events } = follow(routeOf(straight), astray);
    const off = states.filter(({ offRoute }) => offRoute).map(({ position }) => position!.metresDone);
    expect(new Set(off).size).toBe(1);
    expect(events.some(({ type }) => type === 'stop')).toBe(false);
  });

  it('is nothing that one bad fix, errors or a vague phone can be', () => {
    const shaken = walk(straight, {
      error: (t) => (t === 80 ? [0, 300] : [10 * Math.sin(t / 9), 14 * Math.cos(t / 11)]),
    });
    expect(follow(routeOf(straight), shaken).events.filter(({ type }) => type === 'off-route')).toEqual([]);
    const vague = walk([[0, 60], [300, 60]], { accuracyMetres: 200 }); // prettier-ignore
    expect(follow(routeOf(straight), vague).events).toEqual([]);
  });

  it.each([70, 90, 400])('is no jump of %i m that lasts for half a minute', (metres) => {
    const jumps = (t: number): Metres => (t >= 80 && t < 110 ? [0, metres] : [2 * Math.sin(t), 0]);
    for (const every of [1, 5]) {
      const { events } = follow(routeOf(straight), walk(straight, { error: jumps, every }));
      expect(events.filter(({ type }) => type === 'off-route')).toEqual([]);
    }
  });

  it('does not nag: a pause, and only for one who goes further away', () => {
    const told: number[] = [];
    let state = onRoute;
    const stay = (metres: number, seconds: number): void => {
      for (let second = 0; second < seconds; second += 1) {
        const step = stepOffRoute(state, { off: metres, sigma: 5, dt: 1, switched: undefined, walked: 1 });
        state = step.state;
        if (step.told === 'off-route') told.push(metres);
      }
    };
    stay(50, 300);
    expect(told).toEqual([50]);
    stay(130, 10);
    expect(told).toEqual([50, 130]);
    stay(0, 20);
    stay(60, WARNING_PAUSE_SECONDS - 40);
    expect(told).toEqual([50, 130]);
    stay(60, 30);
    expect(told).toEqual([50, 130, 60]);
  });
});

it('nothing throws, and lengths stay on the line (property)', () => {
  const route = routeOf([[0, 0], [100, 0], [100, 100], [0, 0]], [[100, 50]]); // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.oneof(nearby, garbage), { maxLength: 80 }), (fixes) => {
      const { state } = follow(route, fixes);
      if (!state.position) return;
      expect(state.position.metresDone).toBeGreaterThanOrEqual(0);
      expect(state.position.metresDone + state.position.metresLeft).toBeCloseTo(state.line.length, 3);
    }),
  );
});
