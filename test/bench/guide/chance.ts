import { seededRandom } from '../synthetic/random';

/** Draws for the simulator. */
export interface Chance {
  uniform(from: number, to: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  normal(): number;
  /** Student's t: heavy tails for few degrees of freedom. */
  heavy(degrees: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
}

export const chance = (seed: number): Chance => {
  const random = seededRandom(seed);
  // Neighbouring seeds begin alike: let them part.
  for (let i = 0; i < 8; i += 1) random.next();
  const uniform = (from: number, to: number): number => from + (to - from) * random.next();
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const heavy = (degrees: number): number => {
    let squares = 0;
    for (let i = 0; i < Math.round(degrees); i += 1) squares += normal() ** 2;
    return normal() / Math.sqrt(Math.max(1e-6, squares) / Math.round(degrees));
  };
  return { uniform, normal, heavy, happens: (p) => random.next() < p, pick: (items) => random.pick(items) };
};
