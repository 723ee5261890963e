import { isPassing } from './fetch-files';
import type { PackFault } from './pack-files';

/** Waits after rounds that brought nothing, in milliseconds. A quarter of a minute in all: then the visitor is told. */
const WAITS_MS: readonly number[] = [1_000, 3_000, 9_000];

/** How often and how long a download tries again by itself. */
export class Patience {
  private fruitless = 0;

  /**
   * Milliseconds to wait before the next round; `undefined` where another one is not worth it. `came` says whether the
   * last round brought a file: a bad line over which something comes is tried for as long as it takes.
   */
  next(fault: PackFault, came: boolean): number | undefined {
    if (!isPassing(fault)) return undefined;
    if (came) this.fruitless = 0;
    this.fruitless += 1;
    return WAITS_MS[this.fruitless - 1];
  }
}
