import type { Compiled } from './compile';
import { Membership } from './membership';
import { copyDay, Slots } from './slots';
import { skipGaps, skipGapsBack } from './windows';

/**
 * The routes that the search works on, each day a stretch of `room` slots: the start, its visits, the end. That an
 * insertion fits is seen in O(1): by the earliest departure before it and the latest arrival after it.
 */
export class Routes {
  readonly room: number;
  readonly now: Slots;
  /** By visit: its day, or -1. */
  readonly dayOf: Int32Array;
  /** By day: the longest time from a departure to the latest next arrival, or more. */
  readonly widest: Int32Array;
  /** By day: whether it was kept since `begin`. */
  readonly touched: Uint8Array;
  readonly membership: Membership;
  /** What the visits are worth together. */
  worth = 0;
  private readonly kept: Slots;
  private keptWorth = 0;

  constructor(readonly compiled: Compiled) {
    const { days, visits } = compiled;
    this.room = visits + 2;
    this.now = new Slots(days, this.room);
    this.kept = new Slots(days, this.room);
    this.touched = new Uint8Array(days);
    this.widest = new Int32Array(days);
    this.dayOf = new Int32Array(visits).fill(-1);
    this.membership = new Membership(compiled);
    for (let d = 0; d < days; d += 1) this.clear(d);
  }

  /** From here on `undo` leads back. */
  begin(): void {
    this.touched.fill(0);
    this.keptWorth = this.worth;
    if (this.compiled.groups.count > 0) this.membership.keep();
  }

  /** Before the first change of day `d` since `begin`. */
  keep(d: number): void {
    if (this.touched[d] === 1) return;
    this.touched[d] = 1;
    copyDay(this.now, this.kept, d, d * this.room);
  }

  undo(): void {
    const { kept, now, room, touched, dayOf } = this;
    const { seq, length } = now;
    for (let d = 0; d < touched.length; d += 1) {
      if (touched[d] === 0) continue;
      for (let k = d * room + length[d]!; k > d * room; k -= 1) dayOf[seq[k]!] = -1;
    }
    for (let d = 0; d < touched.length; d += 1) {
      if (touched[d] === 0) continue;
      copyDay(kept, now, d, d * room);
      this.widest[d] = 2 ** 31 - 1;
      for (let k = d * room + length[d]!; k > d * room; k -= 1) dayOf[seq[k]!] = d;
    }
    this.worth = this.keptWorth;
    if (this.compiled.groups.count > 0) this.membership.undo();
  }

  /** Puts `node` behind slot `slot` of day `d`; the caller has checked that it fits, and kept the day. */
  insert(node: number, d: number, slot: number): void {
    const { seq, arrival, departure, latest, length } = this.now;
    const at = d * this.room + slot + 1;
    for (let k = d * this.room + length[d]! + 1; k >= at; k -= 1) {
      seq[k + 1] = seq[k]!;
      arrival[k + 1] = arrival[k]!;
      departure[k + 1] = departure[k]!;
      latest[k + 1] = latest[k]!;
    }
    seq[at] = node;
    length[d]! += 1;
    this.count(node, d, 1);
    this.forward(d, slot + 1);
    this.backward(d, slot + 1);
  }

  /** Takes `count` visits from slot `slot` on out of day `d`; the caller has kept the day. */
  remove(d: number, slot: number, count: number): void {
    const { seq, latest, length } = this.now;
    const base = d * this.room;
    for (let k = base + slot; k < base + slot + count; k += 1) this.count(seq[k]!, d, -1);
    length[d]! -= count;
    for (let k = base + slot; k <= base + length[d]! + 1; k += 1) {
      seq[k] = seq[k + count]!;
      latest[k] = latest[k + count]!;
    }
    // Only where a detour is quicker than the direct way.
    if (!this.forward(d, slot)) this.clear(d);
    else this.backward(d, slot - 1);
  }

  /** Takes all visits out of day `d`. */
  clear(d: number): void {
    const { seq, length } = this.now;
    const base = d * this.room;
    for (let k = base + length[d]!; k > base; k -= 1) this.count(seq[k]!, d, -1);
    length[d] = 0;
    seq[base] = this.compiled.visits + 2 * d;
    seq[base + 1] = this.compiled.visits + 2 * d + 1;
    this.forward(d, 1);
    this.backward(d, 0);
  }

  private count(node: number, d: number, by: 1 | -1): void {
    const { worth, groups } = this.compiled;
    this.dayOf[node] = by === 1 ? d : -1;
    this.worth += by * worth[node]!;
    if (groups.count > 0) this.worth += this.membership.count(node, d, by);
  }

  /** Arrivals and departures of day `d` from slot `first` on; false where something is late. */
  private forward(d: number, first: number): boolean {
    const { nodes, stay, open, close, gapAt, gaps, to: ways } = this.compiled;
    const { seq, arrival, departure, length } = this.now;
    const to = ways[d]!;
    const base = d * this.room;
    const row = d * nodes;
    let before = seq[base + first - 1]!;
    if (first === 1) departure[base] = open[row + before]!;
    let left = departure[base + first - 1]!;
    const end = base + length[d]! + 1;
    for (let k = base + first; k <= end; k += 1) {
      const node = seq[k]!;
      let at = left + to[before * nodes + node]!;
      arrival[k] = at;
      if (at < open[row + node]!) at = open[row + node]!;
      if (at > close[row + node]!) return false;
      if (gapAt[row + node]! > 0) at = skipGaps(gaps, gapAt[row + node]!, at);
      left = at + stay[node]!;
      departure[k] = left;
      before = node;
    }
    return true;
  }

  /** Latest arrivals of day `d` from slot `last` back to the start, and from its end if that is next. */
  private backward(d: number, last: number): void {
    const { nodes, stay, close, gapAt, gaps, to: ways } = this.compiled;
    const { seq, departure, latest, length } = this.now;
    const to = ways[d]!;
    const base = d * this.room;
    const row = d * nodes;
    const end = base + length[d]! + 1;
    if (base + last + 1 >= end) latest[end] = close[row + seq[end]!]!;
    let after = seq[base + last + 1]!;
    let by = latest[base + last + 1]!;
    for (let k = base + last; k > base; k -= 1) {
      const node = seq[k]!;
      by -= to[node * nodes + after]! + stay[node]!;
      if (by > close[row + node]!) by = close[row + node]!;
      if (gapAt[row + node]! > 0) by = skipGapsBack(gaps, gapAt[row + node]!, by);
      latest[k] = by;
      after = node;
    }
    let widest = 0;
    for (let k = base; k < end; k += 1) {
      const gap = latest[k + 1]! - departure[k]!;
      if (gap > widest) widest = gap;
    }
    this.widest[d] = widest;
  }
}
