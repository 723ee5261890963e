import * as fc from 'fast-check';
import type { Wgs84 } from '../geo/datum';
import type { Fix } from './fix';
import { fromPlane, type Metres, type Plane } from './plane';
import { stepZones, type ZoneEvent, type ZonesState } from './zones';

/** Beside Yanshen Ancient Town. */
export const origin: Plane = { lon: 117.8612, lat: 36.4706 };

export const place = (east: number, north: number): Wgs84 => fromPlane(origin, [east, north]);

/** Fixes along a way at a pace (m/s), `every` so many seconds, each moved by `error`. */
export const walk = (
  way: readonly Metres[],
  { pace = 1.3, every = 1, accuracyMetres = 6, from = 0, error = (_t: number): Metres => [0, 0] } = {},
): Fix[] => {
  const fixes: Fix[] = [];
  let t = from;
  let [at] = way;
  for (const to of way.slice(1)) {
    for (let left = Infinity; left > 0; t += every) {
      const [east, north] = error(t);
      fixes.push({ t, accuracyMetres, ...place(at![0] + east, at![1] + north) });
      left = Math.hypot(to[0] - at![0], to[1] - at![1]);
      const part = left === 0 ? 1 : Math.min(1, (pace * every) / left);
      at = [at![0] + part * (to[0] - at![0]), at![1] + part * (to[1] - at![1])];
    }
  }
  return fixes;
};

/** Fixes on one spot. */
export const stand = (at: Metres, seconds: number, from = 0, accuracyMetres = 6): Fix[] =>
  Array.from({ length: seconds }, (_, index) => ({ t: from + index, accuracyMetres, ...place(at[0], at[1]) }));

/** The same way later: `fixes` from one second after the last of `before`. */
export const then = (before: readonly Fix[], fixes: readonly Fix[]): Fix[] => {
  const shift = (before[before.length - 1]?.t ?? -1) + 1 - (fixes[0]?.t ?? 0);
  return [...before, ...fixes.map((fix) => ({ ...fix, t: fix.t + shift }))];
};

export const play = (state: ZonesState, fixes: readonly Fix[]): { state: ZonesState; events: ZoneEvent[] } => {
  const events: ZoneEvent[] = [];
  let now = state;
  for (const fix of fixes) {
    const step = stepZones(now, fix);
    now = step.state;
    events.push(...step.events);
  }
  return { state: now, events };
};

const anyNumber = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 0, -1, 1e9, 181, -91));

/** Anything that a broken phone may say. */
export const garbage: fc.Arbitrary<Fix> = fc.record(
  { t: anyNumber, lon: anyNumber, lat: anyNumber, accuracyMetres: anyNumber, speed: anyNumber },
  { requiredKeys: ['t', 'lon', 'lat'] },
);

/** Fixes about the origin at any time, with any accuracy. */
export const nearby: fc.Arbitrary<Fix> = fc
  .record({
    t: fc.integer({ min: 0, max: 2000 }),
    east: fc.double({ min: -150, max: 150, noNaN: true }),
    north: fc.double({ min: -150, max: 150, noNaN: true }),
    accuracyMetres: fc.constantFrom(3, 8, 30, 500),
  })
  .map(({ t, east, north, accuracyMetres }) => ({ t, accuracyMetres, ...place(east, north) }));
