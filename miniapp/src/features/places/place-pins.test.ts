import type { Place } from '@boshan/shared/contract/place';
import { scenicSpot } from '../../testing/content';
import { doubtAreas, placeMarkers, withNeighbours, withSelected } from './place-pins';

const near = (id: string, lat: number, accuracyMetres: number) =>
  scenicSpot(id, { location: { point: { lon: 117.86, lat }, accuracyMetres } });
const places: Place[] = [
  near('far', 36.7, 100),
  near('exact', 36.5, 100),
  near('rough', 36.51, 900),
  scenicSpot('lost'),
];

describe('places on the map', () => {
  it('are pins where there is a position; a rough one says so', () => {
    const markers = placeMarkers(places, ({ id }, approximate) => (approximate ? `~${id}` : id));
    expect(markers.map(({ label }) => label)).toEqual(['far', 'exact', '~rough']);
  });

  it('change one pin alone when another is selected', () => {
    const markers = placeMarkers(places, ({ id }) => id);
    const next = withSelected(markers, 'exact');
    expect(next.map(({ selected }) => selected === true)).toEqual([false, true, false]);
    expect(next.filter((marker, index) => marker === markers[index])).toHaveLength(2);
    expect(withSelected(markers, undefined)).toBe(markers);
    expect(withSelected(markers, 'lost')).toBe(markers);
  });

  it('take a sign of their own for stations', () => {
    const station: Place = { ...near('bus', 36.5, 100), kind: 'amenity', typeId: 'coach-terminal' };
    expect(placeMarkers([station], () => '')[0]?.kind).toBe('bus');
  });

  it('draw a circle of doubt around a rough position alone', () => {
    expect(doubtAreas(places[1])).toEqual([]);
    expect(doubtAreas(places[3])).toEqual([]);
    expect(doubtAreas(undefined)).toEqual([]);
    const [circle] = doubtAreas(places[2]);
    const north = Math.max(...(circle?.ring.map(({ lat }) => lat) ?? []));
    expect((north - 36.51) * 111_320).toBeCloseTo(900, 0);
  });

  it('have their neighbours beside them, the nearest first', () => {
    expect(withNeighbours(places, 'far').map(({ id }) => id)).toEqual(['far', 'rough', 'exact']);
    expect(withNeighbours(places, 'far', 2)).toHaveLength(2);
    expect(withNeighbours(places, 'lost')).toEqual([]);
    expect(withNeighbours(places, undefined)).toEqual([]);
  });
});
