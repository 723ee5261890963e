import { DAY_MINUTES, type DateRange, type Hours, type HoursRule, type HoursState, type MonthDay } from './rule';
import type { TimeSpan, WeekdayRange } from './rule';
import { HoursSyntaxError, Scanner, type HoursError } from './scanner';

export type { HoursError } from './scanner';
export type ParsedHours =
  { readonly ok: true; readonly hours: Hours } | { readonly ok: false; readonly error: HoursError };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

const MONTH = /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?![a-z])/iy;
const WEEKDAY = /(mo|tu|we|th|fr|sa|su)(?![a-z[])/iy;
const HOLIDAY = /(ph|sh)(?![a-z])/iy;
const DAY_OF_MONTH = /(\d{1,2})(?![\d:])/y;
const TIME = /(\d{1,2}):(\d\d)(?!\d)/y;
const STATE = /(open|closed|off|unknown)(?![a-z])/iy;
const COMMENT = /"([^"]*)"/y;
const ALWAYS = /24\/7/y;
const COMMA = /,/y;
const SEMICOLON = /;/y;
const COLON = /:/y;
const DASH = /-/y;

const monthDay = (scanner: Scanner, month: number): MonthDay | undefined => {
  const { position } = scanner;
  const match = scanner.take(DAY_OF_MONTH);
  if (!match) return undefined;
  const day = Number(match[1]);
  if (day < 1 || day > MONTH_DAYS[month - 1]!) {
    scanner.fail(`${month} 月没有 ${day} 日`, `month ${month} has no day ${day}`, position);
  }
  return { month, day };
};

const takeMonth = (scanner: Scanner): number | undefined => {
  const match = scanner.take(MONTH);
  return match && MONTHS.indexOf(match[1]!.toLowerCase()) + 1;
};

const wholeMonths = (first: number, last: number): DateRange => ({
  start: { month: first, day: 1 },
  end: { month: last, day: MONTH_DAYS[last - 1]! },
  whole: true,
});

const dateRange = (scanner: Scanner, month: number): DateRange => {
  const start = monthDay(scanner, month);
  if (!scanner.take(DASH)) return start ? { start, end: start, whole: false } : wholeMonths(month, month);
  const endMonth = takeMonth(scanner);
  if (!start) {
    if (endMonth === undefined) return scanner.fail('“-”后面应是月份，如 Apr-Oct', 'expected a month, as in Apr-Oct');
    return wholeMonths(month, endMonth);
  }
  const end = monthDay(scanner, endMonth ?? month);
  if (!end) return scanner.fail('“-”后面应是日期，如 Apr 01-Oct 31', 'expected a date, as in Apr 01-Oct 31');
  return { start, end, whole: false };
};

const dateRanges = (scanner: Scanner): DateRange[] => {
  const ranges: DateRange[] = [];
  for (let month = takeMonth(scanner); month !== undefined; month = takeMonth(scanner)) {
    ranges.push(dateRange(scanner, month));
    const { position } = scanner;
    if (scanner.take(COMMA) && !scanner.peek(MONTH)) {
      scanner.back(position);
      break;
    }
  }
  if (ranges.length > 0) scanner.take(COLON);
  return ranges;
};

interface Days {
  readonly weekdays: readonly WeekdayRange[];
  readonly publicHolidays: boolean;
  readonly schoolHolidays: boolean;
}

const takeWeekday = (scanner: Scanner): number | undefined => {
  const match = scanner.take(WEEKDAY);
  return match && WEEKDAYS.indexOf(match[1]!.toLowerCase());
};

const weekdayRange = (scanner: Scanner, start: number): WeekdayRange => {
  if (!scanner.take(DASH)) return { start, end: start };
  const end = takeWeekday(scanner);
  return end === undefined
    ? scanner.fail('“-”后面应是星期，如 Mo-Fr', 'expected a weekday, as in Mo-Fr')
    : { start, end };
};

const days = (scanner: Scanner): Days => {
  const weekdays: WeekdayRange[] = [];
  const holidays = new Set<string>();
  for (;;) {
    const weekday = takeWeekday(scanner);
    const holiday = weekday === undefined ? scanner.take(HOLIDAY) : undefined;
    if (weekday !== undefined) weekdays.push(weekdayRange(scanner, weekday));
    else if (holiday) holidays.add(holiday[1]!.toLowerCase());
    else break;
    const { position } = scanner;
    if (!scanner.take(COMMA)) break;
    if (!scanner.peek(WEEKDAY) && !scanner.peek(HOLIDAY)) {
      scanner.back(position);
      break;
    }
  }
  if (weekdays.length + holidays.size > 0) scanner.take(COLON);
  return { weekdays, publicHolidays: holidays.has('ph'), schoolHolidays: holidays.has('sh') };
};

const clock = (scanner: Scanner, latest: number): number | undefined => {
  const { position } = scanner;
  const match = scanner.take(TIME);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  const total = hours * 60 + minutes;
  if (minutes > 59 || total > latest)
    scanner.fail(`没有 ${match[0]} 这个时刻`, `there is no time ${match[0]}`, position);
  return total;
};

const timeSpan = (scanner: Scanner, start: number): TimeSpan => {
  const { position } = scanner;
  if (!scanner.take(DASH)) scanner.fail('应写起止时刻，如 08:00-17:00', 'expected a range, as in 08:00-17:00');
  const end = clock(scanner, 2 * DAY_MINUTES);
  if (end === undefined) return scanner.fail('“-”后面应是时刻，如 17:00', 'expected a time, as in 17:00');
  // 22:00-02:00 ends on the next day, and so does 08:00-08:00.
  const span = { start, end: end <= start ? end + DAY_MINUTES : end };
  if (span.end - span.start > DAY_MINUTES) scanner.fail('时段超过 24 小时', 'longer than 24 hours', position);
  return span;
};

const timeSpans = (scanner: Scanner): TimeSpan[] => {
  if (scanner.take(ALWAYS)) return [{ start: 0, end: DAY_MINUTES }];
  const spans: TimeSpan[] = [];
  for (;;) {
    const start = clock(scanner, DAY_MINUTES - 1);
    if (start === undefined) return spans;
    spans.push(timeSpan(scanner, start));
    const { position } = scanner;
    if (!scanner.take(COMMA)) return spans;
    if (!scanner.peek(TIME)) {
      scanner.back(position);
      return spans;
    }
  }
};

const STATES: Readonly<Record<string, HoursState>> = {
  open: 'open',
  closed: 'closed',
  off: 'closed',
  unknown: 'unknown',
};

const rule = (scanner: Scanner, additive: boolean): HoursRule => {
  const { position } = scanner;
  const dates = dateRanges(scanner);
  const on = days(scanner);
  const times = timeSpans(scanner);
  const state = scanner.take(STATE);
  const comment = scanner.take(COMMENT)?.[1];
  if (scanner.position === position) {
    scanner.fail(
      '看不懂这里：应是月份（Apr）、星期（Mo-Fr）、时段（08:00-17:00）、off 或 24/7',
      'expected a month (Apr), a weekday (Mo-Fr), a range (08:00-17:00), off or 24/7',
    );
  }
  // A comment without a state means that nobody knows without asking: "by appointment".
  const fallback = comment === undefined ? 'open' : 'unknown';
  return {
    dates,
    ...on,
    times,
    state: state ? STATES[state[1]!.toLowerCase()]! : fallback,
    ...(comment !== undefined && comment !== '' && { comment }),
    additive,
  };
};

const rules = (scanner: Scanner): Hours => {
  const found: HoursRule[] = [rule(scanner, false)];
  while (!scanner.atEnd) {
    if (scanner.take(SEMICOLON)) {
      if (scanner.atEnd) break;
      found.push(rule(scanner, false));
    } else if (scanner.take(COMMA)) found.push(rule(scanner, true));
    else {
      scanner.fail('看不懂这里；两条规则之间用“;”隔开', 'not understood; rules are separated by ";"');
    }
  }
  return found;
};

/**
 * Parses opening hours in the part of OSM's `opening_hours` syntax that places for visitors need: months and dates
 * (`Apr 01-Oct 31`), weekdays, `PH`, `SH`, several times, past midnight, `off`, `24/7`, `;` and `,` between rules and
 * comments. Not understood: years, weeks, sunrise, `Mo[1]`, `08:00+` and `||`.
 */
export const parseHours = (text: string): ParsedHours => {
  try {
    return { ok: true, hours: rules(new Scanner(text)) };
  } catch (error) {
    if (error instanceof HoursSyntaxError) return { ok: false, error: error.error };
    throw error;
  }
};
