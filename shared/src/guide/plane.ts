import type { Wgs84 } from '../geo/datum';

/** Metres east and north of a plane's origin. */
export type Metres = readonly [east: number, north: number];

/**
 * A flat map around an origin (equirectangular): true to 0.1 % within 10 km at Boshan's latitude. Positions and zones
 * on one plane agree with each other at any distance; only lengths drift.
 */
export interface Plane {
  readonly lon: number;
  readonly lat: number;
}

/** Metres in a degree of latitude on the mean sphere (IUGG, 6,371,008.8 m). */
const DEGREE_METRES = 111_195.08;

const eastScale = ({ lat }: Plane): number => DEGREE_METRES * Math.max(0.01, Math.cos((lat * Math.PI) / 180));

/** The difference of two longitudes the short way round: a zone on the 180th meridian is whole. */
const turn = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

export const toPlane = (plane: Plane, { lon, lat }: Wgs84): Metres => [
  turn(lon - plane.lon) * eastScale(plane),
  (lat - plane.lat) * DEGREE_METRES,
];

export const fromPlane = (plane: Plane, [east, north]: Metres): Wgs84 => ({
  lon: turn(plane.lon + east / eastScale(plane)),
  lat: plane.lat + north / DEGREE_METRES,
});

export const distance = (a: Metres, b: Metres): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The point of the stretch from `a` to `b` that is next to `p`, and how far along the stretch it lies (0 to 1). */
export const nearestOnStretch = (
  p: Metres,
  a: Metres,
  b: Metres,
): { readonly point: Metres; readonly part: number } => {
  const [east, north] = [b[0] - a[0], b[1] - a[1]];
  const squared = east * east + north * north;
  const raw = squared > 0 ? ((p[0] - a[0]) * east + (p[1] - a[1]) * north) / squared : 0;
  const part = Math.min(1, Math.max(0, raw));
  return { point: [a[0] + part * east, a[1] + part * north], part };
};
