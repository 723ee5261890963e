import type { PositionList } from './position-list';
import type { TrackWarning } from './track-issue';

/** From the Dead Sea to Everest: beyond, a height is a device's word for "none". */
const [LOWEST, HIGHEST] = [-500, 9_000];
/** Up to so many of the heights may be missing and are filled from their neighbours. */
const FILLED_SHARE = 0.05;

export interface ReadHeights {
  /** Metres above sea level as the file has them, one for each position; `undefined` where that cannot be had. */
  readonly elevations: number[] | undefined;
  readonly warnings: readonly TrackWarning[];
}

/** Fills what is `NaN` on the straight line between the heights before and after, by position; at the ends the next. */
const filled = (heights: number[]): number[] => {
  let before = -1;
  for (let index = 0; index <= heights.length; index += 1) {
    if (index < heights.length && Number.isNaN(heights[index])) continue;
    const from = heights[before] ?? heights[index] ?? 0;
    const to = heights[index] ?? from;
    for (let gap = before + 1; gap < index; gap += 1) {
      heights[gap] = from + ((to - from) * (gap - before)) / (index - before);
    }
    before = index;
  }
  return heights;
};

const without = (code: 'no-heights' | 'flat-heights' | 'incomplete-heights', values = {}): ReadHeights => ({
  elevations: undefined,
  warnings: [{ code, field: 'elevation', values }],
});

/** The heights of a file, or why it has none: never ones that nobody measured, but for a few between measured ones. */
export const heightsOf = (positions: PositionList): ReadHeights => {
  const heights: number[] = [];
  let [missing, low, high] = [0, Infinity, -Infinity];
  for (let index = 0; index < positions.count; index += 1) {
    const { elevation } = positions.at(index);
    const isCredible = elevation >= LOWEST && elevation <= HIGHEST;
    heights.push(isCredible ? elevation : NaN);
    if (isCredible) [low, high] = [Math.min(low, elevation), Math.max(high, elevation)];
    else missing += 1;
  }
  if (missing === heights.length) return without('no-heights');
  if (low === high) return without('flat-heights', { metres: low });
  if (missing > FILLED_SHARE * heights.length) return without('incomplete-heights', { count: missing });
  if (missing === 0) return { elevations: heights, warnings: [] };
  const warning: TrackWarning = { code: 'filled-heights', field: 'elevation', values: { count: missing } };
  return { elevations: filled(heights), warnings: [warning] };
};
