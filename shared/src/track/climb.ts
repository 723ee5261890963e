/**
 * A rise or fall counts when it is larger than this before it turns. Smaller ones are noise: a phone's height is good
 * to a few metres, and adding them all up would make a mountain of a flat walk.
 */
export const CLIMB_THRESHOLD_METRES = 5;

export interface Climb {
  readonly ascentMetres: number;
  readonly descentMetres: number;
}

/**
 * Metres climbed and descended, by turning points: a way up lasts until it has fallen `threshold` metres below its
 * highest point, and the other way round. Monotone slopes count in full, whatever the spacing of their positions.
 */
export const climbOf = (elevations: readonly number[], threshold = CLIMB_THRESHOLD_METRES): Climb => {
  const moved = { up: 0, down: 0 };
  const add = (from: number, to: number): void => {
    if (to > from) moved.up += to - from;
    else moved.down += from - to;
  };
  let [low, high] = [Infinity, -Infinity];
  // The last turning point, and the furthest since; 0 until a first rise or fall is large enough.
  let [turn, furthest, direction] = [0, 0, 0];
  for (const height of elevations) {
    if (direction === 0) {
      [low, high] = [Math.min(low, height), Math.max(high, height)];
      if (height - low >= threshold) [turn, furthest, direction] = [low, height, 1];
      else if (high - height >= threshold) [turn, furthest, direction] = [high, height, -1];
    } else if (direction * (height - furthest) > 0) {
      furthest = height;
    } else if (direction * (furthest - height) >= threshold) {
      add(turn, furthest);
      [turn, furthest, direction] = [furthest, height, -direction];
    }
  }
  if (direction !== 0) add(turn, furthest);
  return { ascentMetres: moved.up, descentMetres: moved.down };
};
