import type { Compiled } from './compile';
import type { Dice } from './random';

const ORDERS = 64;
/** Of 8 orders so many are by profit for the time that a visit takes, one is random, and the others are by profit. */
const BY_RATE = 2;
const KINDS = 8;
/** What an order ranks by is raised by up to so much at random. */
const NOISE = 0.5;
const STEPS = 1024;
const RANKS = 2 ** 40;

/** Visits in the order in which they are put back: a store of noisy rankings, each made when it is first drawn. */
export class Orders {
  private readonly made: (Int32Array | undefined)[] = Array.from({ length: ORDERS }, () => undefined);
  private readonly keys: Float64Array;

  constructor(
    private readonly compiled: Compiled,
    private readonly dice: Dice,
  ) {
    this.keys = new Float64Array(compiled.visits);
  }

  draw(): Int32Array {
    const number = this.dice.below(ORDERS);
    const made = this.made[number] ?? this.make();
    this.made[number] = made;
    return made;
  }

  private make(): Int32Array {
    const { compiled, keys, dice } = this;
    const { visits, rank, stay, reach, must } = compiled;
    const kind = dice.below(KINDS);
    for (let u = 0; u < visits; u += 1) {
      const noise = 1 + (NOISE * dice.below(STEPS)) / STEPS;
      const urgent = rank[u]! >= must;
      const profit = (urgent ? rank[u]! - must : rank[u]!) * noise;
      let value = profit * 2 ** 18;
      if (kind < BY_RATE) value = (profit * 2 ** 28) / (stay[u]! + 2 * reach[u]! + 1);
      if (kind === KINDS - 1) value = noise * 2 ** 18;
      // Whole numbers that end in the visit; what is needed comes first.
      keys[u] = -((urgent ? RANKS : 0) + Math.min(RANKS - 1, Math.floor(value))) * visits - u;
    }
    keys.sort();
    return Int32Array.from(keys, (key) => -key % visits);
  }
}
