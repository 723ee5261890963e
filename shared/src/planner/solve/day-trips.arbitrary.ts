import { seeded } from './replay.arbitrary';
import type { PlanDay, PlanProblem, PlanVisit, PlanWindow } from './problem';

/** Shortest ways (Floyd and Warshall) over random direct ones; there and back differ. */
const asymmetricWays = (size: number, below: (n: number) => number): number[] => {
  const times = Array.from({ length: size * size }, () => 5 + below(90));
  for (let i = 0; i < size; i += 1) times[i * size + i] = 0;
  for (let k = 0; k < size; k += 1) {
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b < size; b += 1) {
        times[a * size + b] = Math.min(times[a * size + b]!, times[a * size + k]! + times[k * size + b]!);
      }
    }
  }
  return times;
};

const someWindows = (below: (n: number) => number): PlanWindow[] =>
  Array.from({ length: below(4) }, () => {
    const from = 400 + below(600);
    return { from, until: from + below(180) };
  });

/** A random trip: up to `most` places, one to three days, up to three windows a day, two asymmetric matrices. */
export const randomTrip = (seed: number, most: number): PlanProblem => {
  const below = seeded(seed);
  const count = 2 + below(most - 1);
  const size = count + 2;
  const dayCount = 1 + below(3);
  const days: PlanDay[] = Array.from({ length: dayCount }, () => {
    const at = 420 + below(120);
    return {
      start: { location: count + below(2), at },
      end: { location: count + below(2), by: at + 150 + below(450) },
      matrix: below(2),
    };
  });
  const visits: PlanVisit[] = Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    location: index,
    stay: below(80),
    profit: 1 + below(30),
    windows: days.map(() => someWindows(below)),
    day: below(8) === 0 ? below(dayCount) : undefined,
    wish: below(12) === 0 ? 'skip' : undefined,
  }));
  const matrices = [0, 1].map(() => ({ size, times: asymmetricWays(size, below) }));
  const groups = [
    { id: 'lunch', members: ['p0', 'p1'], per: 'day' as const },
    { id: 'once', members: visits.slice(-2).map(({ id }) => id), per: 'trip' as const },
  ];
  return { days, visits, matrices, groups: below(2) === 0 ? groups : [] };
};
