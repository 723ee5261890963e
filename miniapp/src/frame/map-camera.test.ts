import { cameraOver, cornersOf } from './map-camera';

const point = { lon: 117.86, lat: 36.47 };

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

describe('the corners of points', () => {
  it('are two, and none of none', () => {
    const points = [
      { lon: 117.9, lat: 36.4 },
      { lon: 117.8, lat: 36.45 },
      { lon: 117.85, lat: 36.5 },
    ];
    expect(cornersOf(points)).toEqual([
      { lon: 117.8, lat: 36.4 },
      { lon: 117.9, lat: 36.5 },
    ]);
    expect(cornersOf([])).toEqual([]);
  });
});
