import type { Wgs84Point } from '../contract/location';

declare const datum: unique symbol;

/**
 * A WGS-84 position in degrees. A point of the contract is one; a `Gcj02` is not, and the compiler says so. Until it is
 * a position it is a pair of numbers, so nothing here takes a bare pair.
 */
export type Wgs84 = Wgs84Point & { readonly [datum]?: 'WGS-84' };

/** A GCJ-02 position in degrees: what WeChat's map, Tencent and Amap take and give. */
export interface Gcj02 {
  readonly lon: number;
  readonly lat: number;
  readonly [datum]: 'GCJ-02';
}

/** Marks a position that a Chinese map or `getLocation({ type: 'gcj02' })` gave. It converts nothing: see `toGcj02`. */
export const gcj02 = (lon: number, lat: number): Gcj02 => ({ lon, lat }) as Gcj02;

// Krasovsky 1940, the ellipsoid that GCJ-02 is defined on.
const SEMI_MAJOR_METRES = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
const { PI, sin, cos, sqrt, abs } = Math;

const waves = (value: number, periods: readonly (readonly [weight: number, frequency: number])[]): number =>
  periods.reduce((sum, [weight, frequency]) => sum + (weight * 2 * sin(value * frequency * PI)) / 3, 0);

const SHORT = [
  [20, 6],
  [20, 2],
] as const;
const LAT_WAVES = [
  [20, 1],
  [40, 1 / 3],
  [160, 1 / 12],
  [320, 1 / 30],
] as const;
const LON_WAVES = [
  [20, 1],
  [40, 1 / 3],
  [150, 1 / 12],
  [300, 1 / 30],
] as const;

/** GCJ-02 applies within this box around China; elsewhere it equals WGS-84. */
const isShifted = (lon: number, lat: number): boolean =>
  lon > 72.004 && lon < 137.8347 && lat > 0.8293 && lat < 55.8271;

const shift = (lon: number, lat: number): readonly [lon: number, lat: number] => {
  if (!isShifted(lon, lat)) return [0, 0];
  const [x, y] = [lon - 105, lat - 35];
  const root = sqrt(abs(x));
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + waves(x, SHORT) + waves(y, LAT_WAVES);
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves(x, SHORT) + waves(x, LON_WAVES);
  const radians = (lat / 180) * PI;
  const magic = 1 - ECCENTRICITY_SQUARED * sin(radians) ** 2;
  const metresNorth = (SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED)) / (magic * sqrt(magic));
  const metresEast = (SEMI_MAJOR_METRES / sqrt(magic)) * cos(radians);
  return [(east * 180) / (metresEast * PI), (north * 180) / (metresNorth * PI)];
};

/** WGS-84 to GCJ-02. */
export const toGcj02 = ({ lon, lat }: Wgs84): Gcj02 => {
  const [east, north] = shift(lon, lat);
  return gcj02(lon + east, lat + north);
};

/** GCJ-02 to WGS-84, by iteration: within a millimetre of the inverse of `toGcj02`. */
export const toWgs84 = (point: Gcj02): Wgs84 => {
  let { lon, lat } = point;
  for (let round = 0; round < 10; round += 1) {
    const [east, north] = shift(lon, lat);
    const [nextLon, nextLat] = [point.lon - east, point.lat - north];
    const moved = abs(nextLon - lon) + abs(nextLat - lat);
    [lon, lat] = [nextLon, nextLat];
    if (moved < 1e-10) break;
  }
  return { lon, lat };
};
