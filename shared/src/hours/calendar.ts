/** A moment in Asia/Shanghai as plain values, independent of the machine's time zone. */
export interface LocalDateTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Minutes since midnight, 0 to 1439. */
  readonly minutes: number;
}

/** Days that `PH` (statutory holidays) and `SH` (school holidays) mean, as `YYYY-MM-DD`. */
export interface Holidays {
  readonly publicHolidays: ReadonlySet<string>;
  readonly schoolHolidays: ReadonlySet<string>;
}

export const noHolidays: Holidays = { publicHolidays: new Set(), schoolHolidays: new Set() };

const DAY_MS = 86_400_000;
/** China has had one time zone and no summer time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The local time of an instant (milliseconds since 1970). */
export const toLocal = (instantMs: number): LocalDateTime => {
  const local = instantMs + SHANGHAI_OFFSET_MS;
  const number = Math.floor(local / DAY_MS);
  return { day: dayOf(number), minutes: Math.floor((local - number * DAY_MS) / 60_000) };
};

/** Days since 1970-01-01. `RangeError` where the text is no day of the calendar. */
export const dayNumber = (day: string): number => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const number = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS : NaN;
  if (!match || dayOf(number) !== day) throw new RangeError(`not a day: ${day}`);
  return number;
};

/** The day so many days after 1970-01-01, as `YYYY-MM-DD`. */
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days);

/** 0 Monday to 6 Sunday. */
export const weekdayOf = (day: string): number => (((dayNumber(day) + 3) % 7) + 7) % 7;
