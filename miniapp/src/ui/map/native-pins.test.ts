import { boundsSeen } from './camera';
import { gatherPins } from './gathering';
import { gatheringOf, grown, holds, nativePinsOf, spreadLegs } from './native-pins';
import type { MapMarker } from './types';

const marker = (index: number, lon: number, lat: number, more: Partial<MapMarker> = {}): MapMarker => ({
  id: `place-${index}`,
  point: { lon, lat },
  kind: 'scenic',
  label: `地点 ${index}`,
  ...more,
});
/** Over the whole district, as evenly as primes deal. */
const many = Array.from({ length: 10_000 }, (_, index) =>
  marker(index, 117.7 + ((index * 7919) % 10_007) / 25_000, 36.25 + ((index * 104_729) % 9973) / 28_000),
);
const view = { night: false, spread: undefined, wordsFor: (count: number) => `${count}` };

describe('pins sent to a native map', () => {
  it.each([9, 11, 13, 15, 17])('stay under 64 KB for ten thousand places at zoom %i', (zoom) => {
    const box = grown(boundsSeen({ centre: { lon: 117.87, lat: 36.45 }, zoom }, 430, 932), 0.3);
    const sent = nativePinsOf({ markers: many, pins: gatherPins(many), box, zoom, ...view });
    expect(sent.length).toBeGreaterThan(0);
    expect(JSON.stringify(sent).length).toBeLessThan(65_536);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
  });

  it('always hold the selected pin, even out of view or within a gathering', () => {
    const markers = [marker(0, 117.86, 36.48), marker(1, 117.86, 36.48, { selected: true }), marker(2, 118.1, 36.3)];
    const box = boundsSeen({ centre: { lon: 118.1, lat: 36.3 }, zoom: 14 }, 430, 932);
    const sent = nativePinsOf({ markers, pins: gatherPins(markers), box, zoom: 14, ...view });
    expect(sent.map(({ id }) => id).sort()).toEqual([1, 2]);
  });

  it('spread around a spot that no zoom parts, each tied to it', () => {
    const markers = [0, 1, 2].map((index) => marker(index, 117.86, 36.48));
    const pins = gatherPins(markers);
    const box = boundsSeen({ centre: { lon: 117.86, lat: 36.48 }, zoom: 15 }, 430, 932);
    const [gathered] = nativePinsOf({ markers, pins, box, zoom: 15, ...view });
    const gathering = gatheringOf(pins, 15, gathered?.id ?? 0);
    expect(gathering?.members).toEqual([0, 1, 2]);
    const spread = gathering && { gathering, zoom: 15 };
    const sent = nativePinsOf({ markers, pins, box, zoom: 15, ...view, spread });
    expect(new Set(sent.map(({ latitude, longitude }) => `${latitude},${longitude}`)).size).toBe(4);
    expect(spreadLegs(spread)).toHaveLength(3);
    expect(spreadLegs(undefined)).toEqual([]);
  });

  it('know no gathering by the id of a place', () => {
    expect(gatheringOf(gatherPins([marker(0, 117.86, 36.48)]), 12, 0)).toBeUndefined();
  });

  it('are sent for more than is seen, so that a short pan stays within', () => {
    const seen = { west: 117.8, south: 36.4, east: 117.9, north: 36.5 };
    expect(holds(grown(seen, 0.5), { west: 117.84, south: 36.43, east: 117.94, north: 36.53 })).toBe(true);
    expect(holds(grown(seen, 0.5), { west: 117.86, south: 36.4, east: 117.96, north: 36.5 })).toBe(false);
  });
});
