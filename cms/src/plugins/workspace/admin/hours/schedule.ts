/** The part of OSM's `opening_hours` that the editor for people can show; everything else stays expert text. */
export const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
export type Weekday = (typeof weekdays)[number];

/** Clock times `HH:MM`; the end may lie before the start: past midnight. */
export interface Range {
  readonly from: string;
  readonly to: string;
}
/** A day and month as OSM writes them, e.g. `Apr 01`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}
export type Week = Readonly<Record<Weekday, readonly Range[]>>;

/** Hours by weekday, all year or in a span of the year. An empty day is closed. */
export interface Period {
  readonly span: Span | undefined;
  readonly week: Week;
}
export interface Schedule {
  readonly always: boolean;
  readonly periods: readonly Period[];
}

export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const lastDays: Readonly<Record<string, string>> = { Feb: '29', Apr: '30', Jun: '30', Sep: '30', Nov: '30' };

/** The last day of a month, two digits; February's in a leap year. */
export const lastDay = (month: string): string => lastDays[month] ?? '31';

export const closedWeek: Week = { Mo: [], Tu: [], We: [], Th: [], Fr: [], Sa: [], Su: [] };

/** The same hours on every day. */
export const sameEveryDay = (ranges: readonly Range[]): Week =>
  Object.fromEntries(weekdays.map((day) => [day, ranges])) as unknown as Week;

export const sameRanges = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.length === b.length && a.every((range, index) => range.from === b[index]?.from && range.to === b[index]?.to);

/** Runs of neighbouring days with equal hours, in the order of the week. */
export function dayRuns(
  week: Week,
): readonly { readonly days: readonly Weekday[]; readonly ranges: readonly Range[] }[] {
  const runs: { days: Weekday[]; ranges: readonly Range[] }[] = [];
  for (const day of weekdays) {
    const last = runs.at(-1);
    if (last && sameRanges(last.ranges, week[day])) last.days.push(day);
    else runs.push({ days: [day], ranges: week[day] });
  }
  return runs;
}
