import type { Wgs84 } from './datum';

/** Fractions of a drawing's width and height from its top left; within the drawing both are 0 to 1. */
export interface DrawingPoint {
  readonly x: number;
  readonly y: number;
}

/** Metres: `e` to the east and `n` to the north of a plane's origin. */
export interface Metric {
  readonly e: number;
  readonly n: number;
}

/** A flat map about an origin, linear in degrees: what is affine on it is affine in longitude and latitude. */
export interface MetricPlane {
  readonly to: (point: Wgs84) => Metric;
  readonly from: (metric: Metric) => Wgs84;
}

const SEMI_MAJOR_METRES = 6_378_137;
const ECCENTRICITY_SQUARED = 0.006_694_379_990_141;

/** Plane with its origin at the mean of some positions; radii of curvature of the WGS-84 ellipsoid there. */
export function metricPlane(points: readonly Wgs84[]): MetricPlane {
  const mean = (read: (point: Wgs84) => number): number =>
    points.reduce((sum, point) => sum + read(point), 0) / points.length;
  const [lon, lat] = [mean((point) => point.lon), mean((point) => point.lat)];
  const radians = Math.PI / 180;
  const root = Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(lat * radians) ** 2);
  const east = (SEMI_MAJOR_METRES / root) * Math.cos(lat * radians) * radians;
  const north = ((SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED)) / root ** 3) * radians;
  return {
    to: (point) => ({ e: (point.lon - lon) * east, n: (point.lat - lat) * north }),
    from: ({ e, n }) => ({ lon: lon + e / east, lat: lat + n / north }),
  };
}

export const gap = (a: Metric, b: Metric): number => Math.hypot(a.e - b.e, a.n - b.n);

/**
 * How far a cloud of points spreads along its longest direction and across it (root mean squares: the singular values
 * of the centred cloud). A line has no breadth.
 */
export function spread(points: readonly (readonly [number, number])[]): {
  readonly length: number;
  readonly breadth: number;
} {
  const count = points.length;
  const [mx, my] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / count) as [
    number,
    number,
  ];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const half = (xx + yy) / 2;
  const root = Math.hypot((xx - yy) / 2, xy);
  // half − root loses digits where the points lie on a line; the determinant over the larger one does not.
  const largest = half + root;
  const smallest = largest > 0 ? Math.max(0, (xx * yy - xy * xy) / largest) : 0;
  return { length: Math.sqrt(largest / count), breadth: Math.sqrt(smallest / count) };
}
