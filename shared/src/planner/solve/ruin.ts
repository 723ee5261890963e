import type { Dice } from './random';
import type { Routes } from './routes';

/** At most so many strings of at most so many visits are taken out at once. */
const STRINGS = 2;
const STRING_LENGTH = 8;
const NEIGHBOURS = 40;

/**
 * Takes neighbouring strings of visits out of the routes (Christiaens and Vanden Berghe 2020, "Slack induction by string
 * removals"): around a random visit, in the routes of what lies next to it.
 */
export class Ruin {
  /** By visit: the number of the ruin that took it out last. */
  readonly takenIn: Int32Array;
  number = 0;
  private readonly width: number;
  private readonly near: Int32Array;
  private readonly isSorted: Uint8Array;
  private readonly keys: Float64Array;

  constructor(
    private readonly routes: Routes,
    private readonly dice: Dice,
  ) {
    const { visits } = routes.compiled;
    this.takenIn = new Int32Array(visits);
    this.width = Math.min(visits, NEIGHBOURS);
    this.near = new Int32Array(visits * this.width);
    this.isSorted = new Uint8Array(visits);
    this.keys = new Float64Array(visits);
  }

  apply(): void {
    const { routes, dice, width, near } = this;
    this.number += 1;
    const seed = dice.below(routes.compiled.visits);
    if (this.isSorted[seed] === 0) this.sort(seed);
    let strings = 1 + dice.below(STRINGS);
    // Now and then some are passed over, so that the strings lie further apart.
    const step = dice.below(4) === 0 ? 3 : 1;
    for (let k = 0; k < width && strings > 0; k += step === 1 ? 1 : 1 + dice.below(step)) {
      const v = near[seed * width + k]!;
      if (routes.dayOf[v]! < 0) continue;
      this.cut(v);
      strings -= 1;
    }
  }

  /** Takes out a string with `v` in it. */
  private cut(v: number): void {
    const { routes, dice, takenIn } = this;
    const d = routes.dayOf[v]!;
    const { seq } = routes.now;
    const base = d * routes.room;
    const length = routes.now.length[d]!;
    let slot = 1;
    while (seq[base + slot] !== v) slot += 1;
    const count = 1 + dice.below(Math.min(STRING_LENGTH, length));
    const lowest = Math.max(1, slot - count + 1);
    const highest = Math.min(slot, length - count + 1);
    const first = lowest + dice.below(highest - lowest + 1);
    for (let k = 0; k < count; k += 1) takenIn[seq[base + first + k]!] = this.number;
    routes.keep(d);
    routes.remove(d, first, count);
  }

  /** The nearest to `seed` by the way there and back on the first day, itself first. */
  private sort(seed: number): void {
    const { compiled } = this.routes;
    const { visits, nodes } = compiled;
    const to = compiled.to[0]!;
    const from = compiled.from[0]!;
    const { keys } = this;
    for (let v = 0; v < visits; v += 1) {
      const way = v === seed ? -1 : to[seed * nodes + v]! + from[seed * nodes + v]!;
      keys[v] = way * visits + v;
    }
    keys.sort();
    for (let k = 0; k < this.width; k += 1) {
      this.near[seed * this.width + k] = ((keys[k]! % visits) + visits) % visits;
    }
    this.isSorted[seed] = 1;
  }
}
