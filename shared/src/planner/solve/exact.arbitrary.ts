import type { PlanProblem } from './problem';

/** By set of visits: whether one day can hold exactly these, by dynamic programming over sets and last visits. */
const feasibleSets = ({ days, visits, matrices }: PlanProblem, d: number): boolean[] => {
  const { start, end, matrix } = days[d]!;
  const { size, times } = matrices[matrix]!;
  const n = visits.length;
  const go = (from: number, to: number): number => times[from * size + to]!;
  // The earliest time at which all of a set are done and one stands at its last.
  const done = Array.from({ length: 2 ** n }, () => new Array<number>(n).fill(Infinity));
  const enter = (arrival: number, v: number): number => {
    const { windows, stay, wish, day } = visits[v]!;
    if (wish === 'skip' || (day !== undefined && day !== d)) return Infinity;
    const starts = windows[d]!.map(({ from, until }) =>
      arrival <= until && from <= until ? Math.max(arrival, from) : Infinity,
    );
    return Math.min(Infinity, ...starts) + stay;
  };
  const holds = new Array<boolean>(2 ** n).fill(false);
  holds[0] = start.at + go(start.location, end.location) <= end.by;
  for (let set = 1; set < 2 ** n; set += 1) {
    for (let v = 0; v < n; v += 1) {
      if ((set & (1 << v)) === 0) continue;
      const rest = set & ~(1 << v);
      let best = rest === 0 ? enter(start.at + go(start.location, visits[v]!.location), v) : Infinity;
      for (let u = 0; u < n; u += 1) {
        if ((rest & (1 << u)) === 0 || done[rest]![u] === Infinity) continue;
        best = Math.min(best, enter(done[rest]![u]! + go(visits[u]!.location, visits[v]!.location), v));
      }
      done[set]![v] = best;
      if (best + go(visits[v]!.location, end.location) <= end.by) holds[set] = true;
    }
  }
  return holds;
};

/** The most profit that any plan has (must-sees and needed groups aside), by trying every set on every day. */
export const exactProfit = (problem: PlanProblem): number => {
  const { visits, days, groups = [] } = problem;
  const n = visits.length;
  const bitsOf = (members: readonly string[]): number =>
    visits.reduce((bits, { id }, v) => (members.includes(id) ? bits | (1 << v) : bits), 0);
  const isOne = (bits: number): boolean => (bits & (bits - 1)) === 0;
  const daily = groups.map(({ members }) => bitsOf(members));
  const once = groups.filter(({ per }) => per === 'trip').map(({ members }) => bitsOf(members));
  // By set of what was visited on the days so far: whether that can be.
  let reached = new Set([0]);
  for (let d = 0; d < days.length; d += 1) {
    const holds = feasibleSets(problem, d);
    const next = new Set<number>();
    for (let set = 0; set < 2 ** n; set += 1) {
      if (!holds[set] || !daily.every((bits) => isOne(set & bits))) continue;
      for (const before of reached) {
        if ((before & set) === 0 && once.every((bits) => isOne((before | set) & bits))) next.add(before | set);
      }
    }
    reached = next;
  }
  const profitOf = (set: number): number =>
    visits.reduce((sum, { profit }, v) => ((set >> v) & 1 ? sum + profit : sum), 0);
  return Math.max(...[...reached].map(profitOf));
};
