import type { Wgs84 } from './datum';

/** A box in WGS-84 degrees that does not cross the 180th meridian; its edges belong to it. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest box around some positions; `undefined` for none. */
export const boundsOf = (points: Iterable<Wgs84>): Bounds | undefined => {
  let bounds: Bounds | undefined;
  for (const { lon, lat } of points) {
    bounds = bounds
      ? {
          west: Math.min(bounds.west, lon),
          south: Math.min(bounds.south, lat),
          east: Math.max(bounds.east, lon),
          north: Math.max(bounds.north, lat),
        }
      : { west: lon, south: lat, east: lon, north: lat };
  }
  return bounds;
};

export const withinBounds = ({ west, south, east, north }: Bounds, { lon, lat }: Wgs84): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/**
 * Whether a position lies in a ring (first and last point may be the same; even-odd rule). On the edge either answer
 * may come.
 */
export const withinRing = (ring: readonly Wgs84[], { lon, lat }: Wgs84): boolean => {
  let inside = false;
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
    const [a, b] = [ring[index]!, ring[before]!];
    const crosses = a.lat > lat !== b.lat > lat;
    if (crosses && lon < ((b.lon - a.lon) * (lat - a.lat)) / (b.lat - a.lat) + a.lon) inside = !inside;
  }
  return inside;
};
