/** Rings around a spot, from the inner one: how many pins stand on each at most. */
const rooms = [14, 20] as const;
const nearestPx = 46;
/** Length of the ring that a pin takes up. */
const pinPx = 42;
const ringGapPx = 50;

/** More pins at one spot than these are left to the list. */
export const spreadLimit = rooms.reduce((sum, room) => sum + room, 0);

/** Where a pin goes when those at one spot are spread: CSS pixels from the spot, y downwards. */
export interface SpreadOffset {
  readonly dx: number;
  readonly dy: number;
}

/** Places for `count` pins around one spot, at most `spreadLimit`; the first one straight above it, then clockwise. */
export function spreadOffsets(count: number): SpreadOffset[] {
  const offsets: SpreadOffset[] = [];
  let outside = nearestPx;
  for (const room of rooms) {
    const here = Math.min(room, count - offsets.length);
    const radius = Math.max(outside, (here * pinPx) / (2 * Math.PI));
    for (let index = 0; index < here; index += 1) {
      const angle = (index / here) * 2 * Math.PI;
      offsets.push({ dx: radius * Math.sin(angle), dy: -radius * Math.cos(angle) });
    }
    outside = radius + ringGapPx;
  }
  return offsets;
}
