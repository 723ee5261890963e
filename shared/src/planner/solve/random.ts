/** Deterministic random numbers (xorshift32) on whole numbers alone, so that every engine draws the same. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    // Neighbouring seeds must not begin alike; the state must not be 0.
    const mixed = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b);
    this.state = (mixed ^ (mixed >>> 13)) | 1;
    for (let i = 0; i < 8; i += 1) this.next();
  }

  /** A whole number in [0, 2^31). */
  next(): number {
    let s = this.state;
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    this.state = s;
    return s & 0x7fff_ffff;
  }

  /** A whole number in [0, n). */
  below(n: number): number {
    return this.next() % n;
  }
}

/** ln x for 0 < x ≤ 1 by basic arithmetic: `Math.log` may differ in its last digit between engines. */
const ln = (x: number): number => {
  let [rest, sum] = [x, 0];
  while (rest < 0.75) {
    rest *= 2;
    sum -= Math.LN2;
  }
  const z = (rest - 1) / (rest + 1);
  let [power, term] = [z, z];
  for (let n = 3; n < 25; n += 2) {
    power *= z * z;
    term += power / n;
  }
  return sum + 2 * term;
};

/** Quantiles of the exponential distribution with mean 1: drawing one is a look-up. */
export const exponentialTable = (size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, index) => -ln((index + 0.5) / size));
