import type { Routes } from './routes';
import { skipGaps } from './windows';

/** Beside the detour, so much of a wait counts when places of insertion are compared. */
const WAIT_WEIGHT = 0.3;
const NOWHERE = 2 ** 30;

/** Looks for where a visit fits best; the answer stands in `day`, `slot` and `cost` (day -1: nowhere). */
export class Insertion {
  day = -1;
  slot = 0;
  cost = 0;

  constructor(private readonly routes: Routes) {}

  /** Over all days, or (`anyDay` false) those that were changed: to the others nothing was added that could fit. */
  find(u: number, anyDay: boolean): boolean {
    const { routes } = this;
    const { days, groups } = routes.compiled;
    const grouped = groups.at[u + 1]! > groups.at[u]!;
    this.day = -1;
    this.cost = NOWHERE;
    for (let d = 0; d < days; d += 1) {
      if (!anyDay && routes.touched[d] === 0) continue;
      if (grouped && routes.membership.blocks(u, d)) continue;
      this.scan(u, d);
    }
    return this.day >= 0;
  }

  /** Keeps the cheapest slot of day `d` that is cheaper than `cost`. The search spends most of its time here. */
  private scan(u: number, d: number): void {
    const { compiled, now, room, widest } = this.routes;
    const { nodes, close, open, stay: stays, reach, gapAt, gaps } = compiled;
    const row = d * nodes + u;
    const first = open[row]!;
    const last = close[row]!;
    const stay = stays[u]!;
    const need = stay + reach[u]!;
    if (last < first || widest[d]! < need) return;
    const { seq, departure, latest, arrival, length } = now;
    const from = compiled.from[d]!;
    const to = compiled.to[d]!;
    const at = u * nodes;
    const gap = gapAt[row]!;
    const base = d * room;
    const end = base + length[d]!;
    let best = this.cost;
    let slot = -1;
    let next = departure[base]!;
    for (let k = base; k <= end; k += 1) {
      const left = next;
      if (left > last) break;
      const by = latest[k + 1]!;
      next = departure[k + 1]!;
      if (by - left < need) continue;
      const came = arrival[k + 1]!;
      // One less: where distances are rounded down a detour can be one shorter than the way.
      if (by - came < stay - 1) continue;
      let start = left + from[at + seq[k]!]!;
      if (start > last) continue;
      const back = to[at + seq[k + 1]!]!;
      let cost = start + back - came;
      if (cost >= best) continue;
      if (start < first) {
        cost += (first - start) * WAIT_WEIGHT;
        start = first;
      }
      if (gap > 0) start = skipGaps(gaps, gap, start);
      if (cost >= best || start + stay + back > by) continue;
      best = cost;
      slot = k - base;
    }
    if (slot < 0) return;
    this.cost = best;
    this.slot = slot;
    this.day = d;
  }
}
