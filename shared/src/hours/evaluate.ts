import { addDays, noHolidays, weekdayOf, type Holidays, type LocalDateTime } from './calendar';
import {
  DAY_MINUTES,
  hasDays,
  type DateRange,
  type Hours,
  type HoursRule,
  type HoursState,
  type TimeSpan,
} from './rule';

/** A stretch of a day in one state. */
export interface HoursInterval {
  /** Minutes since midnight, `end` not included. */
  readonly start: number;
  readonly end: number;
  readonly state: 'open' | 'unknown';
  readonly comment?: string | undefined;
}

type Segment = Omit<HoursInterval, 'state'> & { readonly state: HoursState };

const WHOLE_DAY: readonly TimeSpan[] = [{ start: 0, end: DAY_MINUTES }];
/** So far `nextChange` looks ahead: a leap year and a day. */
const HORIZON_DAYS = 367;

const inDates = ({ start, end }: DateRange, month: number, day: number): boolean => {
  const [at, from, to] = [month * 100 + day, start.month * 100 + start.day, end.month * 100 + end.day];
  return from <= to ? at >= from && at <= to : at >= from || at <= to;
};

const onWeekday = (rule: HoursRule, day: string, holidays: Holidays): boolean => {
  if (rule.publicHolidays && holidays.publicHolidays.has(day)) return true;
  if (rule.schoolHolidays && holidays.schoolHolidays.has(day)) return true;
  const weekday = weekdayOf(day);
  return rule.weekdays.some(({ start, end }) =>
    start <= end ? weekday >= start && weekday <= end : weekday >= start || weekday <= end,
  );
};

const holdsOn = (rule: HoursRule, day: string, holidays: Holidays): boolean => {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  if (rule.dates.length > 0 && !rule.dates.some((range) => inDates(range, month, date))) return false;
  const anyWeekday = rule.weekdays.length === 0 && !rule.publicHolidays && !rule.schoolHolidays;
  return anyWeekday || onWeekday(rule, day, holidays);
};

const paint = (segments: readonly Segment[], added: Segment): Segment[] => {
  const rest = segments.flatMap((segment) => {
    const before = { ...segment, end: Math.min(segment.end, added.start) };
    const after = { ...segment, start: Math.max(segment.start, added.end) };
    return [before, after].filter(({ start, end }) => start < end);
  });
  return [...rest, added];
};

const segmentsOf = (rule: HoursRule, shift: number): Segment[] =>
  (rule.times.length > 0 ? rule.times : WHOLE_DAY)
    .map(({ start, end }) => ({
      start: Math.max(0, start - shift),
      end: Math.min(DAY_MINUTES, end - shift),
      state: rule.state,
      comment: rule.comment,
    }))
    .filter(({ start, end }) => start < end);

/**
 * Whether a rule sets aside what the rules before say of its days. Times taken off do not, and neither does a rule for
 * every day that follows rules for certain days (`Mo 08:00-10:00; 12:00-13:00` means both on Mondays).
 */
const overrides = (rule: HoursRule, before: HoursRule | undefined): boolean =>
  rule.state !== 'closed' && !rule.additive && (hasDays(rule) || (before !== undefined && !hasDays(before)));

const daySegments = (hours: Hours, day: string, holidays: Holidays): Segment[] => {
  const yesterday = addDays(day, -1);
  let segments: Segment[] = [];
  hours.forEach((rule, index) => {
    if (holdsOn(rule, day, holidays)) {
      if (overrides(rule, hours[index - 1])) segments = [];
      for (const segment of segmentsOf(rule, 0)) segments = paint(segments, segment);
    }
    if (holdsOn(rule, yesterday, holidays)) {
      for (const segment of segmentsOf(rule, DAY_MINUTES)) segments = paint(segments, segment);
    }
  });
  return segments.sort((a, b) => a.start - b.start);
};

const isListed = (segment: Segment): segment is HoursInterval => segment.state !== 'closed';

/**
 * The stretches of a day (`YYYY-MM-DD`) that are open or unknown, ascending, within 0 and 1440 minutes; neighbours of
 * one state and comment are joined. A night's part after midnight belongs to the next day. As in OSM's reference
 * evaluator a rule for certain days sets aside the night before, too.
 */
export const intervalsOn = (hours: Hours, day: string, holidays: Holidays = noHolidays): readonly HoursInterval[] => {
  const joined: HoursInterval[] = [];
  for (const segment of daySegments(hours, day, holidays).filter(isListed)) {
    const last = joined[joined.length - 1];
    if (last && last.end === segment.start && last.state === segment.state && last.comment === segment.comment) {
      joined[joined.length - 1] = { ...last, end: segment.end };
    } else joined.push(segment);
  }
  return joined;
};

/** Whether a place is open, closed, or to be asked (`unknown`) at a moment. */
export const stateAt = (hours: Hours, at: LocalDateTime, holidays: Holidays = noHolidays): HoursState =>
  daySegments(hours, at.day, holidays).find(({ start, end }) => at.minutes >= start && at.minutes < end)?.state ??
  'closed';

/** Whether a place is surely open at a moment. */
export const isOpen = (hours: Hours, at: LocalDateTime, holidays: Holidays = noHolidays): boolean =>
  stateAt(hours, at, holidays) === 'open';

/** When the state changes next, and to what; `undefined` where it does not within a year. */
export const nextChange = (
  hours: Hours,
  from: LocalDateTime,
  holidays: Holidays = noHolidays,
): { readonly at: LocalDateTime; readonly state: HoursState } | undefined => {
  const now = stateAt(hours, from, holidays);
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead += 1) {
    const day = addDays(from.day, ahead);
    const segments = daySegments(hours, day, holidays);
    const edges = [0, ...segments.flatMap(({ start, end }) => [start, end])].sort((a, b) => a - b);
    for (const minutes of edges) {
      if (minutes >= DAY_MINUTES || (ahead === 0 && minutes <= from.minutes)) continue;
      const state = segments.find(({ start, end }) => minutes >= start && minutes < end)?.state ?? 'closed';
      if (state !== now) return { at: { day, minutes }, state };
    }
  }
  return undefined;
};
