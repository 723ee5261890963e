import * as fc from 'fast-check';
import { boshanBounds, boshanRing, withinBoshan, withinShandong } from './boshan';
import { boundsOf, withinBounds, withinRing } from './bounds';
import { gcj02, toGcj02, toWgs84, type Wgs84 } from './datum';
import { distanceMetres } from './distance';

const inBoshan = fc.record({
  lon: fc.double({ min: boshanBounds.west, max: boshanBounds.east, noNaN: true }),
  lat: fc.double({ min: boshanBounds.south, max: boshanBounds.north, noNaN: true }),
});

describe('datum', () => {
  it('converts the known pair of Tiananmen', () => {
    // The pair that implementations of the published formula agree on.
    const { lon, lat } = toGcj02({ lon: 116.404, lat: 39.915 });
    expect(lon).toBeCloseTo(116.41024449916938, 6);
    expect(lat).toBeCloseTo(39.91640428150164, 6);
  });

  it('agrees with the pair of the tunnel at Yaojiayu', () => {
    const { lon, lat } = toWgs84(gcj02(117.822164, 36.493427));
    expect(lon).toBeCloseTo(117.816277, 4);
    expect(lat).toBeCloseTo(36.493315, 3);
  });

  it('comes back to within a millimetre, all over the district (property)', () => {
    fc.assert(
      fc.property(inBoshan, (point) => {
        const shifted = toGcj02(point);
        expect(distanceMetres(point, toWgs84(shifted))).toBeLessThan(0.001);
        const offset = distanceMetres(point, { lon: shifted.lon, lat: shifted.lat });
        expect(offset).toBeGreaterThan(300);
        expect(offset).toBeLessThan(900);
      }),
    );
  });

  it('comes back to within 0.1 m at every 500 m of the district and a margin around it, both ways', () => {
    const step = 0.005;
    let [worst, checked] = [0, 0];
    for (let lon = boshanBounds.west - 0.05; lon <= boshanBounds.east + 0.05; lon += step) {
      for (let lat = boshanBounds.south - 0.05; lat <= boshanBounds.north + 0.05; lat += step) {
        const there = distanceMetres({ lon, lat }, toWgs84(toGcj02({ lon, lat })));
        const back = toGcj02(toWgs84(gcj02(lon, lat)));
        worst = Math.max(worst, there, distanceMetres({ lon, lat }, { lon: back.lon, lat: back.lat }));
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(5000);
    expect(worst).toBeLessThan(0.1);
  });

  it('leaves positions abroad as they are', () => {
    expect(toGcj02({ lon: 2.35, lat: 48.85 })).toEqual({ lon: 2.35, lat: 48.85 });
    expect(toWgs84(gcj02(-70, -33))).toEqual({ lon: -70, lat: -33 });
  });

  it('does not take one datum for the other', () => {
    // @ts-expect-error a GCJ-02 position is no WGS-84 position
    const wrong: Wgs84 = gcj02(117, 36);
    // @ts-expect-error a WGS-84 position is no GCJ-02 position
    toWgs84({ lon: 117, lat: 36 });
    expect(wrong).toBeDefined();
  });
});

describe('distance', () => {
  it('is a degree of latitude long, and half the globe', () => {
    expect(distanceMetres({ lon: 117, lat: 36 }, { lon: 117, lat: 37 })).toBeCloseTo(111_195.08, 1);
    expect(distanceMetres({ lon: 0, lat: 0 }, { lon: 180, lat: 0 })).toBeCloseTo(Math.PI * 6_371_008.8, 3);
  });

  it('is symmetric, and nought only to itself (property)', () => {
    fc.assert(
      fc.property(inBoshan, inBoshan, (a, b) => {
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 6);
        expect(distanceMetres(a, a)).toBe(0);
      }),
    );
  });
});

describe('bounds', () => {
  it('are the smallest box around all positions', () => {
    expect(boundsOf([])).toBeUndefined();
    const bounds = boundsOf([
      { lon: 3, lat: 1 },
      { lon: 1, lat: 2 },
    ])!;
    expect(bounds).toEqual({ west: 1, south: 1, east: 3, north: 2 });
    expect(withinBounds(bounds, { lon: 3, lat: 2 })).toBe(true);
    expect(withinBounds(bounds, { lon: 3.1, lat: 2 })).toBe(false);
  });

  it('tell inside from outside in a ring with a bay', () => {
    const ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
    ].map(([lon, lat]) => ({ lon: lon!, lat: lat! }));
    expect(withinRing(ring, { lon: 2, lat: 0.5 })).toBe(true);
    expect(withinRing(ring, { lon: 2, lat: 2 })).toBe(false);
    expect(withinRing(ring, { lon: 0.5, lat: 2 })).toBe(true);
    expect(withinRing([], { lon: 0, lat: 0 })).toBe(false);
  });
});

describe('Boshan', () => {
  it('holds its old town and the summit of Mount Lushan, not its neighbours', () => {
    expect(withinBoshan({ lon: 117.86, lat: 36.5 })).toBe(true);
    expect(withinBoshan({ lon: 118.055, lat: 36.2967 })).toBe(true);
    expect(withinBoshan({ lon: 118.05, lat: 36.81 })).toBe(false);
    expect(withinBoshan({ lon: 118.17, lat: 36.19 })).toBe(false);
    expect(withinBoshan({ lon: 117.72, lat: 36.59 })).toBe(false);
    expect(boshanRing.length).toBeGreaterThan(100);
  });

  it('lies in Shandong; Beijing and Shanghai do not', () => {
    expect(withinShandong({ lon: 117.86, lat: 36.5 })).toBe(true);
    expect(withinShandong({ lon: 116.4, lat: 39.9 })).toBe(false);
    expect(withinShandong({ lon: 121.47, lat: 31.23 })).toBe(false);
  });
});
