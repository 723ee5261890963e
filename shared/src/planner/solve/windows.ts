import type { PlanProblem } from './problem';

/** When a visit may begin, by `day * nodes + node`. */
export interface Windows {
  /** The first opening and the last closing of the day; closed all day is open 1, close 0. */
  readonly open: Int32Array;
  readonly close: Int32Array;
  /** Where the day's gaps begin in `gaps`; 0 for a day with one window. */
  readonly gapAt: Int32Array;
  /** How many gaps, then for each its last start before and its first start after, in order. */
  readonly gaps: Int32Array;
}

/** The earliest start at or after `at` that is in no gap. */
export const skipGaps = (gaps: Int32Array, first: number, at: number): number => {
  let start = at;
  for (let left = gaps[first]!, i = first; left > 0; left -= 1, i += 2) {
    if (start > gaps[i + 1]! && start < gaps[i + 2]!) start = gaps[i + 2]!;
  }
  return start;
};

/** The latest start at or before `at` that is in no gap. */
export const skipGapsBack = (gaps: Int32Array, first: number, at: number): number => {
  let start = at;
  for (let i = first + 2 * gaps[first]! - 1; i > first; i -= 2) {
    if (start > gaps[i]! && start < gaps[i + 1]!) start = gaps[i]!;
  }
  return start;
};

/** The days' windows of the visits (nodes 0 …) and of the days' starts and ends (see `Compiled`). */
export const compileWindows = ({ days, visits }: PlanProblem, nodes: number): Windows => {
  const open = new Int32Array(days.length * nodes).fill(1);
  const close = new Int32Array(days.length * nodes);
  const gapAt = new Int32Array(days.length * nodes);
  const gaps: number[] = [0];
  days.forEach((day, d) => {
    visits.forEach((visit, index) => {
      if (visit.wish === 'skip' || (visit.day !== undefined && visit.day !== d)) return;
      const windows = (visit.windows[d] ?? []).filter((w) => w.from <= w.until).sort((a, b) => a.from - b.from);
      const [first] = windows;
      if (!first) return;
      const found: number[] = [];
      let last = first.until;
      for (const { from, until } of windows) {
        if (from > last + 1) found.push(last, from);
        last = Math.max(last, until);
      }
      const at = d * nodes + index;
      open[at] = first.from;
      close[at] = last;
      if (found.length === 0) return;
      gapAt[at] = gaps.length;
      gaps.push(found.length / 2, ...found);
    });
    const start = d * nodes + visits.length + 2 * d;
    open.set([day.start.at, day.start.at], start);
    close.set([day.start.at, day.end.by], start);
  });
  return { open, close, gapAt, gaps: Int32Array.from(gaps) };
};
