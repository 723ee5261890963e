import { boundsOf, type Bounds } from '@boshan/shared/geo/bounds';
import type { OverlayCorners } from './types';

/** Corners may be off the box by this share of its size: less than the width of a drawn line. */
const tolerance = 0.005;

/**
 * The box that a picture fills, when its upper edge runs from west to east and nothing is turned, sheared or mirrored;
 * else `undefined`. Native maps can lay only such a picture over the ground.
 */
export function alignedBounds(corners: OverlayCorners): Bounds | undefined {
  const box = boundsOf(corners);
  if (!box) return undefined;
  const [width, height] = [box.east - box.west, box.north - box.south];
  if (!(width > 0) || !(height > 0)) return undefined;
  const wanted = [
    [box.west, box.north],
    [box.east, box.north],
    [box.east, box.south],
    [box.west, box.south],
  ] as const;
  const fits = corners.every(({ lon, lat }, index) => {
    const [x = 0, y = 0] = wanted[index] ?? [];
    return Math.abs(lon - x) <= width * tolerance && Math.abs(lat - y) <= height * tolerance;
  });
  return fits ? box : undefined;
}
