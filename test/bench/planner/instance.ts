import type { PlanProblem } from '@boshan/shared/planner/solve/problem';

/** Times and distances are scaled to whole numbers: one decimal for Solomon's instances, two for Cordeau's (`pr…`). */
export const scaleOf = (name: string): number => (name.startsWith('pr') ? 100 : 10);

/** Euclid rounded down. Plain loops: this runs before anything is compiled, within the time that is measured. */
const distances = (xs: readonly number[], ys: readonly number[], scale: number): Int32Array => {
  const size = xs.length;
  const times = new Int32Array(size * size);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const dx = xs[a]! - xs[b]!;
      const dy = ys[a]! - ys[b]!;
      const way = Math.floor(scale * Math.sqrt(dx * dx + dy * dy) + 1e-9);
      times[a * size + b] = way;
      times[b * size + a] = way;
    }
  }
  return times;
};

/**
 * Reads a published instance of the orienteering problem with time windows: two lines of heading, then `i x y d S f a
 * list… O C`; row 0 is where each of the `days` begins and ends.
 *
 * @throws Error if a row has no number where one is needed
 */
export const readInstance = (text: string, name: string, days: number): PlanProblem => {
  const scale = scaleOf(name);
  const rows = text
    .split(/\r?\n/)
    .slice(2)
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.length > 6);
  const depot = rows[0];
  if (!depot || rows.some((row) => row.some(Number.isNaN))) throw new Error(`${name} is no instance`);
  const whole = (value: number | undefined): number => Math.round((value ?? NaN) * scale);
  const times = distances(
    rows.map(([, x = NaN]) => x),
    rows.map(([, , y = NaN]) => y),
    scale,
  );
  const by = whole(depot.at(-1));
  return {
    days: Array.from({ length: days }, () => ({ start: { location: 0, at: 0 }, end: { location: 0, by }, matrix: 0 })),
    visits: rows.slice(1).map((row, index) => {
      const windows = [{ from: whole(row.at(-2)), until: whole(row.at(-1)) }];
      const [id, , , stay, profit = NaN] = row;
      return {
        id: String(id),
        location: index + 1,
        stay: whole(stay),
        profit,
        windows: Array.from({ length: days }, () => windows),
      };
    }),
    matrices: [{ size: rows.length, times }],
  };
};
