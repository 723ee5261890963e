import type { Compiled } from './compile';

/** How often each group is used on each day, and whether another of its members may still come. */
export class Membership {
  private readonly used: Int32Array;
  private readonly kept: Int32Array;

  constructor(private readonly compiled: Compiled) {
    this.used = new Int32Array(compiled.groups.count * compiled.days);
    this.kept = new Int32Array(this.used.length);
  }

  /** Whether a group of visit `u` allows no other member on day `d`. */
  blocks(u: number, d: number): boolean {
    const { groups, days } = this.compiled;
    for (let i = groups.at[u]!; i < groups.at[u + 1]!; i += 1) {
      const g = groups.list[i]!;
      if (groups.wholeTrip[g] === 0) {
        if (this.used[g * days + d]! > 0) return true;
        continue;
      }
      for (let e = 0; e < days; e += 1) if (this.used[g * days + e]! > 0) return true;
    }
    return false;
  }

  /** Counts `u` in (1) or out (-1) on day `d`; what that is worth beside its profit. */
  count(u: number, d: number, by: 1 | -1): number {
    const { groups, days, must } = this.compiled;
    let worth = 0;
    for (let i = groups.at[u]!; i < groups.at[u + 1]!; i += 1) {
      const at = groups.list[i]! * days + d;
      this.used[at]! += by;
      if (groups.needed[at] === 1) worth += by * must;
    }
    return worth;
  }

  keep(): void {
    this.kept.set(this.used);
  }

  undo(): void {
    this.used.set(this.kept);
  }
}
