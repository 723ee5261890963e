import { LunarDay, LunarMonth, LunarYear } from 'tyme4ts';

/** Years (Gregorian and lunar alike) for which lunar rules are worked out. Fixed, so that content alone decides. */
export const FIRST_YEAR = 2025;
export const LAST_YEAR = 2037;

export interface LunarDate {
  readonly month: number;
  /** 30 means the last day in a month of 29. */
  readonly day: number;
}

export interface LunarSpan {
  readonly start: LunarDate;
  readonly end: LunarDate;
  /** Which month counts in a year that has the month twice. */
  readonly leapMonth: 'regular' | 'leap' | 'both';
}

export interface Days {
  readonly start: string;
  readonly end: string;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The Gregorian day (`YYYY-MM-DD`, China) of a lunar date; `month` is negative for a leap month. */
const gregorian = (year: number, month: number, day: number): string => {
  const length = LunarMonth.fromYm(year, month).getDayCount();
  const solar = LunarDay.fromYmd(year, month, Math.min(day, length)).getSolarDay();
  return `${solar.getYear()}-${pad(solar.getMonth())}-${pad(solar.getDay())}`;
};

/** Which of the regular (1) and leap (-1) forms of a month a rule means in a year. */
const formsOf = (year: number, month: number, choice: LunarSpan['leapMonth']): readonly number[] => {
  const hasLeap = LunarYear.fromYear(year).getLeapMonth() === month;
  if (!hasLeap || choice === 'regular') return [1];
  return choice === 'leap' ? [-1] : [1, -1];
};

const sameMonth = (span: LunarSpan): boolean => span.start.month === span.end.month && span.start.day <= span.end.day;

const spansOf = (year: number, span: LunarSpan): Days[] => {
  const { start, end, leapMonth } = span;
  if (sameMonth(span)) {
    return formsOf(year, start.month, leapMonth).map((sign) => ({
      start: gregorian(year, sign * start.month, start.day),
      end: gregorian(year, sign * end.month, end.day),
    }));
  }
  // Over several months one span is meant: the choice says which form begins it, and which ends it.
  const wraps = end.month < start.month || (end.month === start.month && end.day < start.day);
  const endYear = wraps ? year + 1 : year;
  const first = formsOf(year, start.month, leapMonth)[0] ?? 1;
  const last = formsOf(endYear, end.month, leapMonth).at(-1) ?? 1;
  return [
    { start: gregorian(year, first * start.month, start.day), end: gregorian(endYear, last * end.month, end.day) },
  ];
};

/**
 * The days on which a lunar rule falls, from 2025 to 2037, ascending. Where a span goes over several months and a year
 * doubles one of them, it goes from the first chosen form of its first month to the last of its last.
 */
export const lunarOccurrences = (span: LunarSpan): Days[] => {
  const days: Days[] = [];
  for (let year = FIRST_YEAR - 1; year <= LAST_YEAR; year += 1) days.push(...spansOf(year, span));
  return days.filter(({ end }) => end >= `${FIRST_YEAR}-01-01`).sort((a, b) => (a.start < b.start ? -1 : 1));
};
