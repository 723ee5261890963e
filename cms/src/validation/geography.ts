export type Ring = readonly (readonly [lon: number, lat: number])[];

/** Shandong's extent with its islands, WGS-84 degrees. A box is enough to catch a wrong or swapped position. */
const shandong = { west: 114.79, east: 122.72, south: 34.37, north: 38.41 };

export const insideShandong = (lon: number, lat: number): boolean =>
  lon >= shandong.west && lon <= shandong.east && lat >= shandong.south && lat <= shandong.north;

/** Even-odd test of a WGS-84 point against a closed ring. */
export function insideRing(ring: Ring, lon: number, lat: number): boolean {
  let inside = false;
  for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index, index += 1) {
    const [ax, ay] = ring[index] ?? [0, 0];
    const [bx, by] = ring[previous] ?? [0, 0];
    if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
