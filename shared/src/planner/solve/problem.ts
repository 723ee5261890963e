/**
 * What the solver is asked: a team orienteering problem with time windows. Times are whole numbers of any one unit since
 * any one moment (the app uses minutes since midnight of each day).
 */

/** A visit may begin at `from` at the earliest and at `until` at the latest (last admission); it may end later. */
export interface PlanWindow {
  readonly from: number;
  readonly until: number;
}

/** Travel times between locations, row by row: `times[from * size + to]`; need not be symmetric. */
export interface TravelMatrix {
  readonly size: number;
  readonly times: ArrayLike<number>;
}

export interface PlanDay {
  readonly start: { readonly location: number; readonly at: number };
  readonly end: { readonly location: number; readonly by: number };
  /** Index into `PlanProblem.matrices`: which day or mode of travel. */
  readonly matrix: number;
}

export interface PlanVisit {
  readonly id: string;
  readonly location: number;
  /** Not negative. */
  readonly stay: number;
  /** Not negative. */
  readonly profit: number;
  /** For each day its windows, in any order; an empty list is a day on which it cannot be visited. */
  readonly windows: readonly (readonly PlanWindow[])[];
  /** `see`: any plan without it is refused. `skip`: it is left out. */
  readonly wish?: 'see' | 'skip' | undefined;
  /** Visited on this day or not at all. */
  readonly day?: number | undefined;
}

/** Of `members` (ids of visits) at most one a day or in the whole trip; `needed` asks for one on each of these days. */
export interface PlanGroup {
  readonly id: string;
  readonly members: readonly string[];
  readonly per: 'day' | 'trip';
  readonly needed?: readonly number[] | undefined;
}

export interface PlanProblem {
  readonly days: readonly PlanDay[];
  readonly visits: readonly PlanVisit[];
  readonly matrices: readonly TravelMatrix[];
  readonly groups?: readonly PlanGroup[] | undefined;
}

/** One visit of a plan: it arrives, waits until `start` if it must, and leaves at `end`. */
export interface PlannedVisit {
  readonly id: string;
  readonly arrival: number;
  readonly start: number;
  readonly end: number;
}

export interface PlannedDay {
  readonly visits: readonly PlannedVisit[];
  /** At the day's end location. */
  readonly arrival: number;
}

export interface Plan {
  readonly days: readonly PlannedDay[];
  /** Sum of the visits' profits. */
  readonly profit: number;
}
