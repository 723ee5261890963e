import { fitOn, isAllowed } from './alone';
import type { PlanGroup, PlanProblem, PlanVisit } from './problem';

/** What would mend a conflict: any one of these that is given. Days are indexes, times in the problem's unit. */
export interface PlanMend {
  /** Days on which the place is open although its day is fixed to another. */
  readonly otherDays?: readonly number[] | undefined;
  /** This day begins earlier by so much. */
  readonly earlier?: { readonly day: number; readonly by: number } | undefined;
  /** This day ends later by so much. */
  readonly later?: { readonly day: number; readonly by: number } | undefined;
  /** The wish for one of these is given up. */
  readonly giveUp?: readonly string[] | undefined;
}

/**
 * Why there is no plan. `closed`: not open on any day that it may be visited; `out-of-reach`: open, but it cannot be
 * reached and left in time; `apart`: two visits that fit only one without the other; `crowded`: must-sees of a group that
 * allows fewer; `empty-group`: a needed group of which no member can be visited on the day; `too-much`: stays and least
 * ways are longer than all days; `day-too-short`: the day's end cannot be reached from its start.
 */
export interface PlanConflict {
  readonly kind: 'closed' | 'out-of-reach' | 'apart' | 'crowded' | 'empty-group' | 'too-much' | 'day-too-short';
  /** Ids of the visits that are part of it. */
  readonly visits: readonly string[];
  readonly day?: number | undefined;
  readonly group?: string | undefined;
  readonly mend: PlanMend;
}

/** No plan can hold all that is needed. */
export class PlanConflictError extends Error {
  constructor(readonly conflicts: readonly PlanConflict[]) {
    super(conflicts.map(({ kind, visits, day, group }) => [kind, ...visits, group, day].join(' ')).join('; '));
    this.name = 'PlanConflictError';
  }
}

const daysOf = ({ days }: PlanProblem): number[] => days.map((_, d) => d);

const fittingDays = (problem: PlanProblem, visit: PlanVisit): number[] =>
  daysOf(problem).filter((d) => isAllowed(visit, d) && fitOn(problem, [visit], d).fits);

/** The least change of one day's hours after which these fit in one of the orders. */
const leastChange = (problem: PlanProblem, orders: readonly (readonly PlanVisit[])[]): PlanMend => {
  const fits = orders.flatMap((order) =>
    daysOf(problem)
      .filter((d) => order.every((visit) => isAllowed(visit, d)))
      .map((day) => ({ day, ...fitOn(problem, order, day) })),
  );
  const least = (key: 'late' | 'over'): { day: number; by: number } | undefined => {
    const found = fits.filter((fit) => fit[key] > 0).sort((a, b) => a[key] - b[key])[0];
    return found && { day: found.day, by: found[key] };
  };
  return { earlier: least('late'), later: least('over') };
};

const alone = (problem: PlanProblem, visit: PlanVisit): PlanConflict | undefined => {
  const { id } = visit;
  if (fittingDays(problem, visit).length > 0) return undefined;
  const otherDays = fittingDays(problem, { ...visit, day: undefined });
  const mend = { otherDays: otherDays.length > 0 ? otherDays : undefined, giveUp: [id] };
  const isOpen = daysOf(problem).some((d) => isAllowed(visit, d));
  return isOpen
    ? { kind: 'out-of-reach', visits: [id], day: visit.day, mend: { ...leastChange(problem, [[visit]]), ...mend } }
    : { kind: 'closed', visits: [id], day: visit.day, mend };
};

const share = (
  groups: readonly PlanGroup[],
  per: PlanGroup['per'],
  a: PlanVisit,
  b: PlanVisit,
): PlanGroup | undefined =>
  groups.find((group) => group.per === per && group.members.includes(a.id) && group.members.includes(b.id));

const together = (problem: PlanProblem, a: PlanVisit, b: PlanVisit): PlanConflict | undefined => {
  const { groups = [] } = problem;
  const visits = [a.id, b.id];
  const trip = share(groups, 'trip', a, b);
  if (trip) return { kind: 'crowded', visits, group: trip.id, mend: { giveUp: visits } };
  const [daysA, daysB] = [fittingDays(problem, a), fittingDays(problem, b)];
  if (daysA.some((d) => daysB.some((e) => d !== e))) return undefined;
  const daily = share(groups, 'day', a, b);
  if (daily) return { kind: 'crowded', visits, group: daily.id, day: daysA[0], mend: { giveUp: visits } };
  const both = daysA.filter((d) => daysB.includes(d));
  if (both.some((d) => fitOn(problem, [a, b], d).fits || fitOn(problem, [b, a], d).fits)) return undefined;
  return {
    kind: 'apart',
    visits,
    day: both[0],
    mend: {
      ...leastChange(problem, [
        [a, b],
        [b, a],
      ]),
      giveUp: visits,
    },
  };
};

const crowded = (problem: PlanProblem, sees: readonly PlanVisit[]): PlanConflict[] =>
  (problem.groups ?? []).flatMap(({ id, members, per }) => {
    const visits = sees.filter((visit) => members.includes(visit.id)).map((visit) => visit.id);
    const isTooMany = per === 'day' && visits.length > Math.max(2, problem.days.length);
    return isTooMany ? [{ kind: 'crowded', visits, group: id, mend: { giveUp: visits } } as const] : [];
  });

const emptyGroups = (problem: PlanProblem): PlanConflict[] =>
  (problem.groups ?? []).flatMap(({ id, members, needed = [] }) => {
    const visits = problem.visits.filter((visit) => members.includes(visit.id));
    return needed
      .filter((d) => !visits.some((visit) => fittingDays(problem, visit).includes(d)))
      .map((day): PlanConflict => ({ kind: 'empty-group', visits: [], group: id, day, mend: {} }));
  });

/** Stays and the least way to each, against the length of all days. */
const tooMuch = ({ days, visits, matrices }: PlanProblem, sees: readonly PlanVisit[]): PlanConflict[] => {
  const from = [...visits.map(({ location }) => location), ...days.map(({ start }) => start.location)];
  const leastWay = (to: PlanVisit): number =>
    days.reduce((least, { matrix }) => {
      const { size, times } = matrices[matrix]!;
      return from.reduce((way, location, index) => {
        return visits[index] === to ? way : Math.min(way, times[location * size + to.location]!);
      }, least);
    }, Infinity);
  const takes = sees.reduce((sum, visit) => sum + visit.stay + leastWay(visit), 0);
  const by = takes - days.reduce((sum, { start, end }) => sum + Math.max(0, end.by - start.at), 0);
  if (by <= 0) return [];
  const ids = sees.map(({ id }) => id);
  return [{ kind: 'too-much', visits: ids, mend: { later: { day: days.length - 1, by }, giveUp: ids } }];
};

const shortDays = (problem: PlanProblem): PlanConflict[] =>
  daysOf(problem).flatMap((day) => {
    const { fits, over } = fitOn(problem, [], day);
    return fits ? [] : [{ kind: 'day-too-short' as const, visits: [], day, mend: { later: { day, by: over } } }];
  });

/**
 * What makes a plan impossible, as far as one wish alone, two together or all in sum tell; an empty list does not say
 * that there is a plan (see `PlanSearch.missing`). Expects direct ways to be the shortest.
 */
export const findConflicts = (problem: PlanProblem): PlanConflict[] => {
  const sees = problem.visits.filter(({ wish }) => wish === 'see');
  const single = sees.flatMap((visit) => alone(problem, visit) ?? []);
  const broken = new Set(single.flatMap(({ visits }) => visits));
  const sound = sees.filter(({ id }) => !broken.has(id));
  const pairs = sound.flatMap((a, index) => sound.slice(index + 1).flatMap((b) => together(problem, a, b) ?? []));
  return [
    ...shortDays(problem),
    ...single,
    ...pairs,
    ...crowded(problem, sound),
    ...emptyGroups(problem),
    ...tooMuch(problem, sound),
  ];
};
