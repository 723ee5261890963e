import { randomTrip } from './day-trips.arbitrary';
import { exactProfit } from './exact.arbitrary';
import { findConflicts } from './conflicts';
import { faultsOf } from './replay.arbitrary';
import { PlanSearch } from './search';

const CASES = 300;
const cases = Array.from({ length: CASES }, (_, index) => randomTrip(1000 + index, 9)).filter(
  // Where a day cannot even be walked through empty, there is no plan at all.
  (problem) => findConflicts(problem).length === 0,
);

const solve = (problem: (typeof cases)[number], seed: number) => {
  const search = new PlanSearch(problem, { seed, budget: { iterations: 400 } });
  search.step(400);
  return search.plan;
};

describe('small trips against exact dynamic programming', () => {
  test('at least 99 in 100 plans are optimal, none is better than can be, none breaks anything', () => {
    expect(cases.length).toBeGreaterThan(200);
    const short: string[] = [];
    cases.forEach((problem, index) => {
      const plan = solve(problem, index);
      expect(faultsOf(problem, plan)).toEqual([]);
      const exact = exactProfit(problem);
      expect(plan.profit).toBeLessThanOrEqual(exact);
      if (plan.profit < exact) short.push(`case ${index}: ${plan.profit} of ${exact}`);
    });
    expect(short.length).toBeLessThanOrEqual(cases.length / 100);
  });

  test('the cases are no easy ones: most have several days or windows and leave something out', () => {
    const tight = cases.filter((problem) => {
      const all = problem.visits.reduce((sum, { profit }) => sum + profit, 0);
      return exactProfit(problem) > 0 && exactProfit(problem) < all;
    });
    expect(tight.length).toBeGreaterThan(cases.length / 2);
  });

  test('larger trips break nothing either', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const problem = randomTrip(seed, 40);
      if (findConflicts(problem).length === 0) expect(faultsOf(problem, solve(problem, seed))).toEqual([]);
    }
  });
});
