/** A day of any year: month 1–12 and day 1–31. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** Both ends included; it wraps around the new year where the end lies before the start. `whole` months were meant. */
export interface DateRange {
  readonly start: MonthDay;
  readonly end: MonthDay;
  readonly whole: boolean;
}

/** 0 Monday to 6 Sunday, both ends included; wraps around Sunday. */
export interface WeekdayRange {
  readonly start: number;
  readonly end: number;
}

/** Minutes since midnight; `end` is later than `start` and above 1440 past midnight. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

export type HoursState = 'open' | 'closed' | 'unknown';

/** One rule of a sequence. Empty lists do not restrict. */
export interface HoursRule {
  readonly dates: readonly DateRange[];
  readonly weekdays: readonly WeekdayRange[];
  readonly publicHolidays: boolean;
  readonly schoolHolidays: boolean;
  readonly times: readonly TimeSpan[];
  readonly state: HoursState;
  readonly comment?: string | undefined;
  /** Joined to the rule before by a comma: adds to it instead of overriding it. */
  readonly additive: boolean;
}

/** Parsed opening hours: rules in their order. */
export type Hours = readonly HoursRule[];

/** True where a rule holds on certain days only. */
export const hasDays = (rule: HoursRule): boolean =>
  rule.dates.length > 0 || rule.weekdays.length > 0 || rule.publicHolidays || rule.schoolHolidays;

export const DAY_MINUTES = 1440;
