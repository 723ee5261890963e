import { findConflicts, PlanConflictError } from './conflicts';
import { InvalidProblemError } from './check-problem';
import { randomTrip } from './day-trips.arbitrary';
import type { PlanProblem, PlanVisit } from './problem';
import { faultsOf } from './replay.arbitrary';
import { PlanSearch } from './search';

/** Places on a line, ten minutes apart; the hotel is location 0. */
const line = (visits: readonly Partial<PlanVisit>[], more: Partial<PlanProblem> = {}): PlanProblem => {
  const size = visits.length + 1;
  const days = more.days ?? [{ start: { location: 0, at: 540 }, end: { location: 0, by: 1080 }, matrix: 0 }];
  return {
    days,
    visits: visits.map((visit, index) => ({
      id: `p${index + 1}`,
      location: index + 1,
      stay: 30,
      profit: 10,
      windows: days.map(() => [{ from: 480, until: 1020 }]),
      ...visit,
    })),
    matrices: [
      { size, times: Array.from({ length: size * size }, (_, i) => 10 * Math.abs(Math.floor(i / size) - (i % size))) },
    ],
    ...more,
  };
};

const day = (at: number, by: number) => ({ start: { location: 0, at }, end: { location: 0, by }, matrix: 0 });

const solved = (problem: PlanProblem, iterations = 300): PlanSearch => {
  const search = new PlanSearch(problem, { seed: 1, budget: { iterations } });
  search.step(iterations);
  return search;
};

const idsOf = ({ plan }: PlanSearch): string[][] => plan.days.map(({ visits }) => visits.map(({ id }) => id));

const conflictsOf = (problem: PlanProblem) => {
  try {
    solved(problem);
  } catch (error) {
    if (error instanceof PlanConflictError) return error.conflicts;
    throw error;
  }
  return [];
};

describe('a search', () => {
  test('gives the same plan for a seed and a number of iterations, however it is sliced', () => {
    const problem = randomTrip(7, 40);
    const whole = solved(problem, 400).plan;
    const sliced = new PlanSearch(problem, { seed: 1, budget: { iterations: 400 } });
    while (!sliced.done) sliced.step(37);
    expect(sliced.plan).toEqual(whole);
    // The very plan, so that any engine and machine is held to it.
    expect([whole.profit, whole.days.map(({ visits }) => visits.map(({ id }) => id).join(' '))]).toMatchInlineSnapshot(`
      [
        318,
        [
          "p4 p6 p5 p11 p24 p12",
          "p10 p7 p26 p2",
          "p3 p18 p9 p15 p21 p23 p20 p13",
        ],
      ]
    `);
  });

  test('has a valid plan before the first step, and never a poorer one after', () => {
    const problem = randomTrip(3, 40);
    const search = new PlanSearch(problem, { seed: 5, budget: { iterations: 300 } });
    let profit = 0;
    while (!search.done) {
      expect(faultsOf(problem, search.plan)).toEqual([]);
      expect(search.plan.profit).toBeGreaterThanOrEqual(profit);
      profit = search.plan.profit;
      search.step(10);
    }
    expect(search.progress).toBe(1);
  });

  test('by the clock returns within its slice and counts only its own time', () => {
    let now = 0;
    const problem = randomTrip(3, 40);
    // Each look at the clock takes a millisecond.
    const search = new PlanSearch(problem, { seed: 1, budget: { milliseconds: 100, now: () => (now += 1) } });
    let slices = 0;
    while (!search.done) {
      const before = now;
      search.step(10);
      expect(now - before).toBeLessThanOrEqual(12);
      now += 1000;
      slices += 1;
    }
    expect(slices).toBeGreaterThanOrEqual(9);
  });

  test('an empty problem is done at once', () => {
    const search = solved(line([]));
    expect(search.done).toBe(true);
    expect(idsOf(search)).toEqual([[]]);
  });
});

/** At six places, half an hour each. */
const sixty = Array.from({ length: 60 }, (_, index) => ({ wish: 'see' as const, location: 1 + (index % 6) }));

describe('wishes', () => {
  test('a must-see of no profit displaces what is worth more', () => {
    const search = solved(
      line([
        { wish: 'see', profit: 0, stay: 400 },
        { profit: 50, stay: 400 },
        { profit: 1, stay: 400, wish: 'skip' },
      ]),
    );
    expect(idsOf(search)).toEqual([['p1']]);
    expect(search.missing).toEqual([]);
  });

  test('a place fixed to a day is visited on it, and a group of restaurants once a day where it is needed', () => {
    const noon = [{ from: 690, until: 780 }];
    const problem = line(
      [
        { day: 1, profit: 30 },
        { profit: 0, windows: [noon, noon] },
        { profit: 0, windows: [noon, noon] },
        { profit: 20, stay: 450 },
      ],
      {
        days: [day(540, 1080), day(540, 1080)],
        groups: [{ id: 'lunch', members: ['p2', 'p3'], per: 'day', needed: [0, 1] }],
      },
    );
    const search = solved(problem);
    expect(faultsOf(problem, search.plan)).toEqual([]);
    expect(search.missing).toEqual([]);
    const lunches = idsOf(search).map((ids) => ids.filter((id) => id === 'p2' || id === 'p3').length);
    expect(lunches).toEqual([1, 1]);
    expect(idsOf(search)[1]).toContain('p1');
  });

  test('sixty must-sees in ten days: all are visited', () => {
    const problem = line(sixty, { days: Array.from({ length: 10 }, () => day(480, 1200)) });
    const search = solved(problem, 1500);
    expect(search.missing).toEqual([]);
    expect(faultsOf(problem, search.plan)).toEqual([]);
  });

  test('must-sees that do not fit together are named, beside a valid plan', () => {
    // Three of 200 minutes fit two by two but not all into nine hours.
    const problem = line([
      { wish: 'see', stay: 170 },
      { wish: 'see', stay: 170 },
      { wish: 'see', stay: 170 },
    ]);
    const search = solved(problem);
    expect(search.missing).toHaveLength(1);
    expect(faultsOf(problem, search.plan)).toEqual([]);
  });
});

describe('conflicts', () => {
  const closed = { windows: [[]] };

  test('a must-see that is closed, fixed to the wrong day, or too far', () => {
    expect(conflictsOf(line([{ wish: 'see', ...closed }]))).toMatchObject([
      { kind: 'closed', visits: ['p1'], mend: { giveUp: ['p1'] } },
    ]);
    const days = [day(540, 1080), day(540, 1080)];
    const monday = { wish: 'see' as const, day: 0, windows: [[], [{ from: 600, until: 700 }]] };
    expect(conflictsOf(line([monday], { days }))).toMatchObject([{ kind: 'closed', day: 0, mend: { otherDays: [1] } }]);
    const early = { wish: 'see' as const, windows: [[{ from: 480, until: 535 }]] };
    expect(conflictsOf(line([early]))).toMatchObject([{ kind: 'out-of-reach', mend: { earlier: { day: 0, by: 15 } } }]);
    expect(conflictsOf(line([{ wish: 'see', stay: 600 }]))).toMatchObject([
      { kind: 'out-of-reach', mend: { later: { day: 0, by: 80 } } },
    ]);
  });

  test('what mends it mends it', () => {
    const problem = line([{ wish: 'see', stay: 530 }]);
    const [conflict] = conflictsOf(problem);
    const by = conflict!.mend.later!.by;
    expect(conflictsOf({ ...problem, days: [day(540, 1080 + by)] })).toEqual([]);
    expect(conflictsOf({ ...problem, days: [day(540, 1080 + by - 1)] })).not.toEqual([]);
  });

  test('two must-sees that shut each other out, by time or by a group', () => {
    const noon = { wish: 'see' as const, windows: [[{ from: 700, until: 705 }]] };
    expect(conflictsOf(line([noon, noon]))).toMatchObject([{ kind: 'apart', visits: ['p1', 'p2'], day: 0 }]);
    const see = { wish: 'see' as const };
    const groups = [{ id: 'lunch', members: ['p1', 'p2'], per: 'day' as const }];
    expect(conflictsOf(line([see, see], { groups }))).toMatchObject([{ kind: 'crowded', group: 'lunch' }]);
  });

  test('sixty must-sees in a day are too much, and by how much', () => {
    const problem = line(sixty);
    expect(conflictsOf(problem)).toMatchObject([{ kind: 'too-much', mend: { later: { by: 60 * 30 - 540 } } }]);
  });

  test('a day that starts after all have closed is an empty plan; with a need it is a conflict', () => {
    const late = { days: [day(1100, 1200)] };
    expect(idsOf(solved(line([{}, {}], late)))).toEqual([[]]);
    const groups = [{ id: 'dinner', members: ['p1'], per: 'day' as const, needed: [0] }];
    expect(conflictsOf(line([{}, {}], { ...late, groups }))).toMatchObject([
      { kind: 'empty-group', group: 'dinner', day: 0 },
    ]);
    expect(conflictsOf(line([], { days: [day(1100, 1000)] }))).toMatchObject([
      { kind: 'day-too-short', mend: { later: { by: 100 } } },
    ]);
  });

  test('an ordinary wish is none', () => {
    expect(findConflicts(line([{ wish: 'see' }, { wish: 'see' }]))).toEqual([]);
  });
});

describe('a problem that is none', () => {
  test.each<[string, PlanProblem]>([
    ['visits[0].stay', line([{ stay: -1 }])],
    ['visits[0].stay', line([{ stay: 1.5 }])],
    ['visits[0].location', line([{ location: 9 }])],
    ['visits[0].windows', line([{ windows: [] }])],
    ['visits[0].profit', line([{ profit: NaN }])],
    ['visits[1].id', line([{ id: 'x' }, { id: 'x' }])],
    ['visits[0].day', line([{ day: 1 }])],
    ['days', line([], { days: [] })],
    ['matrices[0]', line([{}], { matrices: [{ size: 2, times: [0, 1] }] })],
    ['matrices[0].times[1]', line([{}], { matrices: [{ size: 2, times: [0, -1, 1, 0] }] })],
    ['groups[0].members', line([{}], { groups: [{ id: 'g', members: ['nobody'], per: 'day' }] })],
  ])('%s', (path, problem) => {
    expect(() => solved(problem)).toThrow(InvalidProblemError);
    expect(() => solved(problem)).toThrow(path);
  });
});
