import type { RouteDay } from '@boshan/shared/contract/tour-route';
import { scenicSpot } from '../../testing/content';
import { cameraOver } from './map-camera';
import { mappedStops, numberedStops, placeIdsOf } from './route-stops';

const point = { lon: 117.86, lat: 36.47 };
const places = new Map([
  ['a', scenicSpot('a', { location: { point } })],
  ['c', scenicSpot('c')],
]);
const day: RouteDay = { stops: [{ placeId: 'a' }, { placeId: 'gone' }, { placeId: 'c' }, { placeId: 'a' }] };

describe('stops of a day', () => {
  it('keep their numbers where a place is not published', () => {
    expect(numberedStops(day, places).map(({ number, place }) => [number, place?.id])).toEqual([
      [1, 'a'],
      [2, undefined],
      [3, 'c'],
      [4, 'a'],
    ]);
  });

  it('are drawn with their numbers where they have a position, and the others are counted', () => {
    const { mapped, unmapped } = mappedStops(numberedStops(day, places));
    expect(mapped.map(({ number }) => number)).toEqual([1, 4]);
    expect(new Set(mapped.map(({ key }) => key)).size).toBe(2);
    expect(unmapped).toBe(2);
  });

  it('name each place once', () => expect(placeIdsOf([day, day])).toEqual(['a', 'gone', 'c']));
});

describe('the camera over points', () => {
  it('looks at their middle, the closer the nearer they lie', () => {
    const far = cameraOver([point, { lon: 118.06, lat: 36.27 }]);
    const near = cameraOver([point, { lon: 117.88, lat: 36.45 }]);
    expect(far.centre.lon).toBeCloseTo(117.96);
    expect(far.centre.lat).toBeCloseTo(36.37);
    expect(near.zoom).toBeGreaterThan(far.zoom + 2);
  });

  it('does not fall into a single point', () => expect(cameraOver([point])).toEqual({ centre: point, zoom: 15 }));
});
