import { districtCamera } from '../../ui/map/camera';
import { cameraAround, freeBounds, freeCentre, lookAt } from './map-window';

const box = { width: 375, height: 700, top: 116, bottom: 200 };
const point = { lon: 117.86, lat: 36.49 };

describe('the free part of a map', () => {
  it('has what one looks at in its middle, and the other way round', () => {
    const camera = lookAt(point, 13, box);
    expect(camera.centre.lat).toBeLessThan(point.lat);
    expect(camera.centre.lon).toBeCloseTo(point.lon, 9);
    const centre = freeCentre(camera, box);
    expect(centre.lon).toBeCloseTo(point.lon, 9);
    expect(centre.lat).toBeCloseTo(point.lat, 9);
    const { west, south, east, north } = freeBounds(camera, box);
    expect((west + east) / 2).toBeCloseTo(point.lon, 6);
    expect((south + north) / 2).toBeCloseTo(point.lat, 4);
  });

  it('is as wide as web maps draw it: 375 of 512 · 2^9 pixels at zoom 9', () => {
    const { west, east } = freeBounds({ centre: point, zoom: 9 }, box);
    expect(east - west).toBeCloseTo((375 / (512 * 2 ** 9)) * 360, 9);
  });

  it('holds all that it is fitted to, and no more than it must', () => {
    const points = [point, { lon: 118.1, lat: 36.3 }, { lon: 117.75, lat: 36.55 }];
    const camera = cameraAround(points, box);
    expect(camera).toBeDefined();
    const { west, south, east, north } = freeBounds(camera ?? districtCamera, box);
    for (const { lon, lat } of points) {
      expect(lon).toBeGreaterThan(west);
      expect(lon).toBeLessThan(east);
      expect(lat).toBeGreaterThan(south);
      expect(lat).toBeLessThan(north);
    }
    expect(Math.max((118.1 - 117.75) / (east - west), 0.25 / (north - south))).toBeGreaterThan(0.7);
  });

  it('comes no closer than a town for a single place, and has no camera for none', () => {
    expect(cameraAround([point], box)?.zoom).toBe(12.5);
    expect(cameraAround([], box)).toBeUndefined();
  });
});
