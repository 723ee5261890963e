import type { BusLine } from '@boshan/shared/contract/bus-line';
import { weekdayOf } from '@boshan/shared/hours/calendar';

export type Departure = BusLine['departures'][number];
export type Weekday = Departure['days'][number];
type Direction = Departure['direction'];

const week: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

const isValid = ({ validFrom, validTo }: Departure, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

/** Whether a departure runs on a day (`YYYY-MM-DD`). Statutory holidays are not known here: the weekday decides. */
export const runsOn = (departure: Departure, day: string): boolean => {
  const weekday = week[weekdayOf(day)];
  return isValid(departure, day) && weekday !== undefined && departure.days.includes(weekday);
};

/** Departures of a day and direction by time. Times past midnight (`24:30`) belong to the day they started on. */
export const departuresOn = (departures: readonly Departure[], day: string, direction: Direction): readonly string[] =>
  departures
    .filter((departure) => departure.direction === direction && runsOn(departure, day))
    .map(({ time }) => time)
    .sort();

/** The first time at or after the clock time `HH:MM`. */
export const nextTime = (times: readonly string[], clock: string): string | undefined =>
  times.find((time) => time >= clock);

/** What can be said about a timetable on a day. */
export type TimetableState =
  | { readonly kind: 'none' }
  /** Every departure has ended; `since` is the last day on which one ran. */
  | { readonly kind: 'expired'; readonly since: string }
  | { readonly kind: 'current' };

export function timetableState(departures: readonly Departure[], day: string): TimetableState {
  if (departures.length === 0) return { kind: 'none' };
  const ends = departures.map(({ validTo }) => validTo);
  const last = ends.reduce<string>((latest, end) => (end !== undefined && end > latest ? end : latest), '');
  return ends.every((end) => end !== undefined && end < day) ? { kind: 'expired', since: last } : { kind: 'current' };
}

export interface TimetableRow {
  readonly direction: Direction;
  readonly days: readonly Weekday[];
  readonly publicHolidays: boolean;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly times: readonly string[];
}

/** Departures gathered by direction, days and validity, as a printed timetable has them. */
export function timetableRows(departures: readonly Departure[]): readonly TimetableRow[] {
  const rows = new Map<string, TimetableRow>();
  for (const { direction, days, publicHolidays = false, validFrom, validTo, time } of departures) {
    const sorted = week.filter((weekday) => days.includes(weekday));
    const key = [direction, sorted.join(), publicHolidays, validFrom, validTo].join('|');
    const times = [...(rows.get(key)?.times ?? []), time].sort();
    rows.set(key, { direction, days: sorted, publicHolidays, validFrom, validTo, times });
  }
  return [...rows.values()];
}
