import type { PlanProblem } from './problem';

/** What was handed over is no problem: a programming error or damaged data, not a wish that cannot be met. */
export class InvalidProblemError extends Error {
  constructor(
    /** Where, such as `visits[3].stay`. */
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
    this.name = 'InvalidProblemError';
  }
}

/** Sums of times stay within 32 bits below this. */
const GREATEST_TIME = 2 ** 28;

const wholeTime = (value: number, path: string): void => {
  if (!Number.isInteger(value) || Math.abs(value) > GREATEST_TIME) {
    throw new InvalidProblemError(path, `needs a whole number up to ${GREATEST_TIME}, not ${value}`);
  }
};

const index = (value: number, below: number, path: string): void => {
  if (!Number.isInteger(value) || value < 0 || value >= below) {
    throw new InvalidProblemError(path, `needs a whole number from 0 to ${below - 1}, not ${value}`);
  }
};

const checkDays = ({ days, matrices }: PlanProblem): void => {
  matrices.forEach(({ size, times }, m) => {
    if (times.length !== size * size) throw new InvalidProblemError(`matrices[${m}]`, `is not ${size} × ${size}`);
    for (let i = 0; i < times.length; i += 1) {
      const way = times[i]!;
      if (!Number.isInteger(way) || way < 0 || way > GREATEST_TIME) {
        throw new InvalidProblemError(`matrices[${m}].times[${i}]`, `needs a whole number from 0 on, not ${way}`);
      }
    }
  });
  if (days.length === 0) throw new InvalidProblemError('days', 'has none');
  days.forEach(({ start, end, matrix }, d) => {
    index(matrix, matrices.length, `days[${d}].matrix`);
    const { size } = matrices[matrix]!;
    index(start.location, size, `days[${d}].start.location`);
    index(end.location, size, `days[${d}].end.location`);
    wholeTime(start.at, `days[${d}].start.at`);
    wholeTime(end.by, `days[${d}].end.by`);
  });
};

const checkVisits = ({ days, visits, matrices }: PlanProblem): void => {
  const size = Math.min(...days.map(({ matrix }) => matrices[matrix]!.size));
  const ids = new Set<string>();
  visits.forEach((visit, v) => {
    const path = `visits[${v}]`;
    if (ids.has(visit.id)) throw new InvalidProblemError(`${path}.id`, `${visit.id} is there twice`);
    ids.add(visit.id);
    index(visit.location, size, `${path}.location`);
    wholeTime(visit.stay, `${path}.stay`);
    if (visit.stay < 0) throw new InvalidProblemError(`${path}.stay`, 'is negative');
    if (!(visit.profit >= 0 && visit.profit < 2 ** 31)) throw new InvalidProblemError(`${path}.profit`, 'is no profit');
    if (visit.windows.length !== days.length) {
      throw new InvalidProblemError(`${path}.windows`, `is for ${visit.windows.length} days, not ${days.length}`);
    }
    visit.windows.flat().forEach(({ from, until }) => {
      wholeTime(from, `${path}.windows`);
      wholeTime(until, `${path}.windows`);
    });
    if (visit.day !== undefined) index(visit.day, days.length, `${path}.day`);
  });
};

const checkGroups = ({ days, visits, groups = [] }: PlanProblem): void => {
  const ids = new Set(visits.map(({ id }) => id));
  groups.forEach(({ members, needed = [] }, g) => {
    const stranger = members.find((id) => !ids.has(id));
    if (stranger !== undefined) throw new InvalidProblemError(`groups[${g}].members`, `${stranger} is no visit`);
    needed.forEach((d) => index(d, days.length, `groups[${g}].needed`));
  });
};

/** @throws InvalidProblemError with the place in the problem */
export const checkProblem = (problem: PlanProblem): void => {
  checkDays(problem);
  checkVisits(problem);
  checkGroups(problem);
};
