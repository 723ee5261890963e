import { gatheringsWithin, gatherPins, hostCanGather, partingZoom } from './gathering';
import type { MapMarker } from './types';

const at = (lon: number, lat: number, id = `${lon},${lat}`): MapMarker => ({
  id,
  point: { lon, lat },
  kind: 'scenic',
  label: id,
});
const spot = { lon: 117.86, lat: 36.48 };

/** Over the whole district, as evenly as primes deal. */
const many = Array.from({ length: 10_000 }, (_, index) =>
  at(117.7 + ((index * 7919) % 10_007) / 25_000, 36.25 + ((index * 104_729) % 9973) / 28_000, String(index)),
);

describe('gathering pins', () => {
  it.each([8, 11, 13, 17])('loses none and counts none twice, at zoom %i', (zoom) => {
    for (const count of [1, 2, 37, 500]) {
      const members = gatherPins(many.slice(0, count))
        .at(zoom)
        .flatMap((each) => each.members);
      expect([...members].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
    }
  });

  it('gathers what would cover each other, and parts it when zoomed in', () => {
    const pins = gatherPins([at(117.86, 36.48), at(117.862, 36.48), at(118.05, 36.3)]);
    expect(pins.at(10).map(({ members }) => members)).toEqual([[0, 1], [2]]);
    expect(pins.at(16)).toHaveLength(3);
    const [pair] = pins.at(10);
    const zoom = pair && partingZoom(pins, pair, 10);
    expect(zoom).toBeGreaterThan(10);
    expect(zoom).toBeLessThanOrEqual(16);
    expect(pins.at(zoom ?? 0).length).toBe(3);
  });

  it('keeps the same answer within a whole step of zoom, and across a pan', () => {
    const pins = gatherPins([at(117.86, 36.48), at(117.9, 36.5)]);
    expect(pins.at(11.2)).toBe(pins.at(11.9));
  });

  it('knows that no zoom parts what stands at one spot', () => {
    const pins = gatherPins([at(spot.lon, spot.lat, 'a'), at(spot.lon, spot.lat, 'b')]);
    const [both] = pins.at(12);
    expect(both && partingZoom(pins, both, 12)).toBeUndefined();
  });

  it('finds what lies in a box', () => {
    const pins = gatherPins([at(117.86, 36.48), at(118.05, 36.3)]);
    const box = { west: 117.8, south: 36.4, east: 117.9, north: 36.5 };
    expect(gatheringsWithin(pins.at(14), box).map(({ members }) => members)).toEqual([[0]]);
  });

  it('takes ten thousand in a moment', () => {
    const started = performance.now();
    const gatherings = gatherPins(many).at(12);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(gatherings.length).toBeLessThan(5000);
  });
});

describe('who gathers', () => {
  it('is the host for few pins that lie apart', () => {
    expect(hostCanGather([at(117.86, 36.48), at(117.861, 36.48)])).toBe(true);
    expect(hostCanGather([at(117.86, 36.48)])).toBe(false);
    expect(hostCanGather([])).toBe(false);
    expect(hostCanGather([at(117.86, 36.48, 'a'), at(117.86, 36.48, 'b')])).toBe(false);
    expect(hostCanGather(Array.from({ length: 101 }, (_, index) => at(117 + index / 100, 36)))).toBe(false);
  });
});
