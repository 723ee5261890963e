import type { Wgs84 } from './datum';

/** Mean radius of the earth (IUGG). */
const EARTH_METRES = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine; within 0.5 % of the ellipsoid). */
export const distanceMetres = (a: Wgs84, b: Wgs84): number => {
  const north = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const east = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const h = north + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
};
