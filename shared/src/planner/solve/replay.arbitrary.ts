import type { Plan, PlanProblem } from './problem';

/** Random whole numbers for tests (mulberry32), none of the solver's own. */
export const seeded = (seed: number): ((n: number) => number) => {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
};

/** Lives one day minute by minute: travels, waits until the door is open, stays. Returns what goes wrong. */
const liveDay = (problem: PlanProblem, plan: Plan, d: number): string[] => {
  const { start, end, matrix } = problem.days[d]!;
  const { size, times } = problem.matrices[matrix]!;
  const faults: string[] = [];
  const queue = [...plan.days[d]!.visits];
  let [here, goal] = [start.location, queue.shift()];
  let state: 'going' | 'waiting' | 'staying' | 'home' = 'going';
  const way = (): number => times[here * size + (goal ? visitOf(goal.id).location : end.location)]!;
  const visitOf = (id: string): PlanProblem['visits'][number] => problem.visits.find((visit) => visit.id === id)!;
  let left = way();
  for (let minute = start.at; minute <= end.by + 1000;) {
    if (state === 'home') break;
    if (left > 0) {
      left -= 1;
      minute += 1;
      continue;
    }
    if (state === 'going' && !goal) {
      if (minute > end.by) faults.push(`day ${d} ends at ${minute} after ${end.by}`);
      if (minute !== plan.days[d]!.arrival) faults.push(`day ${d} arrives at ${minute}, not as said`);
      state = 'home';
    } else if (state === 'going' || state === 'waiting') {
      const { windows, stay } = visitOf(goal!.id);
      if (state === 'going' && minute !== goal!.arrival) faults.push(`${goal!.id} reached at ${minute}, not as said`);
      const isOpen = windows[d]!.some(({ from, until }) => from <= minute && minute <= until);
      if (isOpen) {
        if (minute !== goal!.start) faults.push(`${goal!.id} begins at ${minute}, not as said`);
        state = 'staying';
        left = stay;
      } else if (windows[d]!.some(({ from }) => from > minute)) {
        state = 'waiting';
        minute += 1;
      } else {
        faults.push(`${goal!.id} is closed for the day at ${minute}`);
        break;
      }
    } else {
      here = visitOf(goal!.id).location;
      goal = queue.shift();
      state = 'going';
      left = way();
    }
  }
  if (state !== 'home') faults.push(`day ${d} does not come home`);
  return faults;
};

const brokenWishes = (problem: PlanProblem, plan: Plan): string[] => {
  const faults: string[] = [];
  const ids = plan.days.flatMap(({ visits }) => visits.map(({ id }) => id));
  if (new Set(ids).size < ids.length) faults.push('a place is visited twice');
  let profit = 0;
  plan.days.forEach(({ visits }, d) => {
    for (const { id } of visits) {
      const visit = problem.visits.find((each) => each.id === id)!;
      profit += visit.profit;
      if (visit.wish === 'skip') faults.push(`${id} was not wanted`);
      if (visit.day !== undefined && visit.day !== d) faults.push(`${id} is on the wrong day`);
    }
  });
  if (profit !== plan.profit) faults.push(`profit is ${profit}, not ${plan.profit}`);
  for (const { id, members, per } of problem.groups ?? []) {
    const counts = plan.days.map(({ visits }) => visits.filter((visit) => members.includes(visit.id)).length);
    const most = per === 'day' ? Math.max(...counts) : counts.reduce((a, b) => a + b, 0);
    if (most > 1) faults.push(`${id} is visited ${most} times`);
  }
  return faults;
};

/** Everything in which `plan` breaks what `problem` asks, found by living it; shares nothing with the solver. */
export const faultsOf = (problem: PlanProblem, plan: Plan): string[] => [
  ...plan.days.flatMap((_, d) => liveDay(problem, plan, d)),
  ...brokenWishes(problem, plan),
];
