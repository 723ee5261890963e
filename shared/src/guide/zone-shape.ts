import { distance, nearestOnStretch, toPlane, type Metres, type Plane } from './plane';
import type { ZoneArea } from './zone-types';

/** A zone on a plane: a disc, or rings by the even-odd rule. `reach` is the radius around `centre` that holds it all. */
export interface ZoneShape {
  readonly centre: Metres;
  readonly reach: number;
  readonly rings: readonly (readonly Metres[])[];
}

const shapeOfRings = (rings: readonly (readonly Metres[])[]): ZoneShape => {
  const all = rings.flat();
  const centre: Metres = [
    all.reduce((sum, [east]) => sum + east, 0) / Math.max(1, all.length),
    all.reduce((sum, [, north]) => sum + north, 0) / Math.max(1, all.length),
  ];
  return { centre, rings, reach: Math.max(0, ...all.map((point) => distance(point, centre))) };
};

export const shapeOf = (plane: Plane, area: ZoneArea): ZoneShape => {
  if (area.type === 'radius') {
    return { centre: toPlane(plane, area.centre), reach: Math.max(0, area.metres), rings: [] };
  }
  const rings = area.type === 'polygon' ? [area.ring] : area.rings;
  return shapeOfRings(rings.map((ring) => ring.map((point) => toPlane(plane, point))));
};

const crossings = (ring: readonly Metres[], [east, north]: Metres): number => {
  let count = 0;
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
    const [a, b] = [ring[index]!, ring[before]!];
    if (a[1] > north !== b[1] > north && east < ((b[0] - a[0]) * (north - a[1])) / (b[1] - a[1]) + a[0]) count += 1;
  }
  return count;
};

const edgeDistance = (ring: readonly Metres[], point: Metres): number => {
  let least = Infinity;
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
    least = Math.min(least, distance(point, nearestOnStretch(point, ring[before]!, ring[index]!).point));
  }
  return least;
};

/**
 * How deep a point lies in a zone: metres to its edge, negative outside. Far outside (beyond `far` metres) a lower
 * bound of the distance is enough and costs nothing.
 */
export const depthIn = ({ centre, reach, rings }: ZoneShape, point: Metres, far: number): number => {
  const fromReach = reach - distance(point, centre);
  if (rings.length === 0 || fromReach < -far) return fromReach;
  const inside = rings.reduce((count, ring) => count + crossings(ring, point), 0) % 2 === 1;
  const edge = rings.reduce((least, ring) => Math.min(least, edgeDistance(ring, point)), Infinity);
  return inside ? edge : -edge;
};
