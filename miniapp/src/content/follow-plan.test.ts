import type { Leg, RouteDay } from '@boshan/shared/contract/tour-route';
import { encodePolyline } from '@boshan/shared/geo/polyline';
import { scenicSpot } from '../testing/content';
import { followPlan } from './follow-plan';

const at = (lat: number, accuracyMetres?: number) => ({
  location: { point: { lon: 117.86, lat }, ...(accuracyMetres === undefined ? {} : { accuracyMetres }) },
});
const places = new Map([
  ['a', scenicSpot('a', at(36.47, 50))],
  ['b', scenicSpot('b', at(36.475, 150))],
  ['rough', scenicSpot('rough', at(36.48, 900))],
  ['vague', scenicSpot('vague', at(36.48))],
  ['nowhere', scenicSpot('nowhere')],
]);
const day = (ids: readonly string[], mode: Leg['mode'] = 'walk', track?: string): RouteDay => {
  const [first = 'a', ...rest] = ids;
  return {
    stops: [{ placeId: first }, ...rest.map((placeId) => ({ placeId, leg: { mode } }))],
    ...(track === undefined ? {} : { track: { line: track } }),
  };
};

describe('whether a day can be followed', () => {
  it('can where all stops are known well enough and all legs are walked', () => {
    const plan = followPlan(day(['a', 'b']), places);
    expect(plan).toMatchObject({ kind: 'ready', straight: true });
    expect(plan.kind === 'ready' && plan.route.stops.map(({ id }) => id)).toEqual(['1-a', '2-b']);
  });

  it('cannot where a stop is rough, has no position, or is driven to, and says which', () => {
    expect(followPlan(day(['a', 'rough']), places)).toMatchObject({ reason: 'rough', metres: 900 });
    expect(followPlan(day(['a', 'vague']), places)).toMatchObject({ reason: 'rough', metres: undefined });
    expect(followPlan(day(['a', 'nowhere', 'b']), places)).toMatchObject({ reason: 'unplaced' });
    expect(followPlan(day(['a', 'b'], 'drive'), places)).toMatchObject({ reason: 'driven' });
  });

  it('always can along a track, and ticks off only what is placed well', () => {
    const track = encodePolyline([
      { lon: 117.86, lat: 36.47 },
      { lon: 117.86, lat: 36.48 },
    ]);
    const plan = followPlan(day(['a', 'rough', 'nowhere'], 'drive', track), places);
    expect(plan).toMatchObject({ kind: 'ready', straight: false });
    expect(plan.kind === 'ready' && [...plan.exact]).toEqual(['1-a']);
  });
});
