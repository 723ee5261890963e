import type { PlanProblem } from './problem';
import { compileWindows, type Windows } from './windows';

/**
 * The problem as flat arrays. Nodes: first the visits, then for each day `d` its start `visits + 2d` and its end
 * `visits + 2d + 1`.
 */
export interface Compiled extends Windows {
  readonly visits: number;
  readonly days: number;
  readonly nodes: number;
  /** By day: `to[d][a * nodes + b]` is the way from a to b, `from[d][b * nodes + a]` too. */
  readonly to: readonly Int32Array[];
  readonly from: readonly Int32Array[];
  readonly stay: Int32Array;
  /** What a visit counts in the search: its profit, and for a must-see more than all profits together. */
  readonly worth: Float64Array;
  /** What a visit counts when choosing which to put in first: `must` more for one that is, or may be, needed. */
  readonly rank: Float64Array;
  /** By node: the least way in plus the least way out, over all days. */
  readonly reach: Int32Array;
  readonly groups: CompiledGroups;
  /** More than all profits together; at least 1. */
  readonly must: number;
  /** What all that is needed is worth without profits. */
  readonly complete: number;
  readonly meanProfit: number;
}

export interface CompiledGroups {
  readonly count: number;
  /** By visit: where its groups begin in `list`, visits + 1 long. */
  readonly at: Int32Array;
  readonly list: Int32Array;
  /** By group: 1 for one in the whole trip, 0 for one a day. */
  readonly wholeTrip: Uint8Array;
  /** By `group * days + day`: 1 where one is needed. */
  readonly needed: Uint8Array;
}

type Ways = readonly [to: Int32Array, from: Int32Array];

const waysOf = (problem: PlanProblem, matrix: number, locations: readonly number[]): Ways => {
  const { size, times } = problem.matrices[matrix]!;
  const nodes = locations.length;
  const to = new Int32Array(nodes * nodes);
  const from = new Int32Array(nodes * nodes);
  for (let a = 0; a < nodes; a += 1) {
    const row = locations[a]! * size;
    for (let b = 0; b < nodes; b += 1) {
      const way = times[row + locations[b]!]!;
      to[a * nodes + b] = way;
      from[b * nodes + a] = way;
    }
  }
  return [to, from];
};

const reachOf = (visits: number, nodes: number, ways: readonly Ways[]): Int32Array => {
  const reach = new Int32Array(nodes).fill(2 ** 31 - 1);
  ways.forEach(([to, from], d) => {
    if (ways.findIndex(([same]) => same === to) < d) return;
    for (let u = 0; u < visits; u += 1) {
      let [way, back] = [2 ** 30, 2 ** 30];
      for (let at = u * nodes, v = 0; v < nodes; v += 1, at += 1) {
        if (v === u) continue;
        if (from[at]! < way) way = from[at]!;
        if (to[at]! < back) back = to[at]!;
      }
      reach[u] = Math.min(reach[u]!, way + back);
    }
  });
  return reach;
};

const compileGroups = ({ groups = [], visits, days }: PlanProblem): CompiledGroups => {
  const lists = visits.map(({ id }) => groups.flatMap(({ members }, g) => (members.includes(id) ? [g] : [])));
  const at = new Int32Array(visits.length + 1);
  lists.forEach((list, u) => {
    at[u + 1] = at[u]! + list.length;
  });
  const needed = new Uint8Array(groups.length * days.length);
  groups.forEach((group, g) => group.needed?.forEach((d) => (needed[g * days.length + d] = 1)));
  return {
    count: groups.length,
    at,
    list: Int32Array.from(lists.flat()),
    wholeTrip: Uint8Array.from(groups, ({ per }) => (per === 'trip' ? 1 : 0)),
    needed,
  };
};

export const compile = (problem: PlanProblem): Compiled => {
  const { days, visits } = problem;
  const nodes = visits.length + 2 * days.length;
  const locations = [
    ...visits.map(({ location }) => location),
    ...days.flatMap(({ start, end }) => [start.location, end.location]),
  ];
  const known = new Map<number, Ways>();
  const ways = days.map(({ matrix }) => {
    const found = known.get(matrix) ?? waysOf(problem, matrix, locations);
    known.set(matrix, found);
    return found;
  });
  const total = visits.reduce((sum, { profit }) => sum + profit, 0);
  const must = total + 1;
  const worth = new Float64Array(nodes);
  const rank = new Float64Array(nodes);
  const stay = new Int32Array(nodes);
  const groups = compileGroups(problem);
  const needing = new Set((problem.groups ?? []).filter((g) => g.needed?.length).flatMap(({ members }) => members));
  visits.forEach((visit, u) => {
    stay[u] = visit.stay;
    worth[u] = visit.profit + (visit.wish === 'see' ? must : 0);
    rank[u] = visit.profit + (visit.wish === 'see' || needing.has(visit.id) ? must : 0);
  });
  return {
    ...compileWindows(problem, nodes),
    visits: visits.length,
    days: days.length,
    nodes,
    to: ways.map(([to]) => to),
    from: ways.map(([, from]) => from),
    stay,
    worth,
    rank,
    reach: reachOf(visits.length, nodes, ways),
    groups,
    must,
    complete: must * (visits.filter(({ wish }) => wish === 'see').length + groups.needed.filter(Boolean).length),
    meanProfit: total / Math.max(1, visits.length),
  };
};
