import type { BusLine } from '@boshan/shared/contract/bus-line';
import { addDays, weekdayOf } from '@boshan/shared/hours/calendar';
import { isPublicHoliday } from '../../content/public-holidays';

export type Departure = BusLine['departures'][number];
export type Weekday = Departure['days'][number];
type Direction = Departure['direction'];

const week: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

const isValid = ({ validFrom, validTo }: Departure, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

export const weekdayName = (day: string): Weekday => week[weekdayOf(day)] ?? 'mo';

/** Whether a departure runs on a day (`YYYY-MM-DD`): on its weekdays, and on public holidays where it says so. */
export const runsOn = (departure: Departure, day: string): boolean =>
  isValid(departure, day) &&
  (departure.days.includes(weekdayName(day)) || (departure.publicHolidays === true && isPublicHoliday(day) === true));

/** Departures of a day and direction by time. Times past midnight (`24:30`) belong to the day they started on. */
export const departuresOn = (
  departures: readonly Departure[],
  day: string,
  direction: Direction,
): readonly string[] => [
  ...new Set(
    departures
      .filter((departure) => departure.direction === direction && runsOn(departure, day))
      .map(({ time }) => time)
      .sort(),
  ),
];

/** The first time at or after the clock time `HH:MM`. */
export const nextTime = (times: readonly string[], clock: string): string | undefined =>
  times.find((time) => time >= clock);

const DAY_HOURS = 24;
const shifted = (time: string, hours: number): string =>
  `${String(Number(time.slice(0, 2)) + hours).padStart(2, '0')}${time.slice(2)}`;

/** A departure to come: its service day, and its time as that day's timetable has it. */
export interface NextDeparture {
  readonly day: string;
  readonly time: string;
}

/** How far ahead the next departure is looked for: a line that runs in no fortnight of these is as good as none. */
const LOOK_AHEAD_DAYS = 28;

/**
 * The next departure of a direction after a moment of Boshan's clock; at half past midnight that may be the 24:30 of
 * the day before. `undefined` where none comes within four weeks.
 */
export function nextDeparture(
  departures: readonly Departure[],
  direction: Direction,
  { day, clock }: { readonly day: string; readonly clock: string },
): NextDeparture | undefined {
  const yesterday = addDays(day, -1);
  const late = nextTime(departuresOn(departures, yesterday, direction), shifted(clock, DAY_HOURS));
  if (late !== undefined) return { day: yesterday, time: late };
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const on = addDays(day, ahead);
    const time = nextTime(departuresOn(departures, on, direction), ahead === 0 ? clock : '00:00');
    if (time !== undefined) return { day: on, time };
  }
  return undefined;
}

/** What can be said about a timetable on a day. */
export type TimetableState =
  | { readonly kind: 'none' }
  /** Every departure has ended; `since` is the last day on which one ran. */
  | { readonly kind: 'expired'; readonly since: string }
  /** None is in force yet; `from` is the first day on which one is. */
  | { readonly kind: 'upcoming'; readonly from: string }
  | { readonly kind: 'current' };

export function timetableState(departures: readonly Departure[], day: string): TimetableState {
  if (departures.length === 0) return { kind: 'none' };
  if (departures.some((departure) => isValid(departure, day))) return { kind: 'current' };
  const starts = departures.flatMap(({ validFrom }) => (validFrom !== undefined && validFrom > day ? [validFrom] : []));
  const [from] = starts.sort();
  if (from !== undefined) return { kind: 'upcoming', from };
  const ends = departures.flatMap(({ validTo }) => validTo ?? []).sort();
  return { kind: 'expired', since: ends[ends.length - 1] ?? '' };
}

/** Whether anything can be said about today's holiday: `asks` where the line minds holidays and the year is not known. */
export function holidayState(departures: readonly Departure[], day: string): 'holiday' | 'ordinary' | 'asks' {
  if (!departures.some(({ publicHolidays }) => publicHolidays)) return 'ordinary';
  const holiday = isPublicHoliday(day);
  if (holiday === undefined) return 'asks';
  return holiday ? 'holiday' : 'ordinary';
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
