import type { PlanProblem, PlanVisit } from './problem';

/** Whether visits alone fit a day, in order; where not, by how much it fails. */
export interface Fit {
  readonly fits: boolean;
  /** So much earlier the day would have to begin: the last admission is missed by this. */
  readonly late: number;
  /** So much later the day would have to end. */
  readonly over: number;
}

export const isAllowed = ({ wish, day, windows }: PlanVisit, d: number): boolean =>
  wish !== 'skip' && (day === undefined || day === d) && (windows[d] ?? []).some(({ from, until }) => from <= until);

/** Goes through `visits`, all allowed on day `d`, and nothing else. */
export const fitOn = ({ days, matrices }: PlanProblem, visits: readonly PlanVisit[], d: number): Fit => {
  const { start, end, matrix } = days[d]!;
  const { size, times } = matrices[matrix]!;
  let [here, clock] = [start.location, start.at];
  for (const { location, windows, stay } of visits) {
    const arrival = clock + times[here * size + location]!;
    const ranges = windows[d]!.filter(({ from, until }) => from <= until);
    const starts = ranges.filter(({ until }) => until >= arrival).map(({ from }) => Math.max(from, arrival));
    if (starts.length === 0) {
      return { fits: false, late: arrival - Math.max(...ranges.map(({ until }) => until)), over: 0 };
    }
    clock = Math.min(...starts) + stay;
    here = location;
  }
  const over = Math.max(0, clock + times[here * size + end.location]! - end.by);
  return { fits: over === 0, late: 0, over };
};
