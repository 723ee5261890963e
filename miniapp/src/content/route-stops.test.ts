import type { RouteDay } from '@boshan/shared/contract/tour-route';
import { scenicSpot } from '../testing/content';
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
