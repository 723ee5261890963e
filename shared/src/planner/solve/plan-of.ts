import type { Plan, PlannedVisit, PlanProblem } from './problem';

/** The plan whose days take these visits (indexes of the search's nodes) in this order, each as early as it can be. */
export const planOf = (problem: PlanProblem, seq: Int32Array, length: Int32Array): Plan => {
  const { days, visits, matrices } = problem;
  const room = visits.length + 2;
  let profit = 0;
  const planned = days.map((day, d) => {
    const { size, times } = matrices[day.matrix]!;
    let [here, clock] = [day.start.location, day.start.at];
    const stops: PlannedVisit[] = [];
    for (let k = 1; k <= length[d]!; k += 1) {
      const visit = visits[seq[d * room + k]!]!;
      const arrival = clock + times[here * size + visit.location]!;
      const starts = visit.windows[d]!.filter(({ from, until }) => from <= until && arrival <= until).map(({ from }) =>
        Math.max(from, arrival),
      );
      const start = Math.min(...starts);
      clock = start + visit.stay;
      here = visit.location;
      profit += visit.profit;
      stops.push({ id: visit.id, arrival, start, end: clock });
    }
    return { visits: stops, arrival: clock + times[here * size + day.end.location]! };
  });
  return { days: planned, profit };
};
