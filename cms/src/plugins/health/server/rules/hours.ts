import { addDays, dayNumber } from '@boshan/shared/hours/calendar';
import { parseHours } from '@boshan/shared/hours/parse';
import type { DateRange, Hours } from '@boshan/shared/hours/rule';
import { isDocument, textOf } from '../../../../validation/walk';
import type { CheckedEntry, HealthRule } from './rule';

/** Kinds of place that nobody can visit without knowing when. */
const needHours: ReadonlySet<string> = new Set(
  ['scenic-spot', 'museum', 'eatery', 'shop', 'study-base'].map((type) => `api::${type}.${type}`),
);

const ruleOf = ({ attributes, chinese: { hours } }: CheckedEntry): string | undefined =>
  'hours' in attributes && isDocument(hours) ? textOf(hours.rule) : undefined;

export const noHours: HealthRule = {
  id: 'no-hours',
  name: '没有开放时间',
  remedy: '向单位问清后，填写“开放时间”。',
  weight: 15,
  check: (entry) =>
    needHours.has(entry.uid) && 'hours' in entry.attributes && ruleOf(entry) === undefined
      ? '没有开放时间：游客不知道什么时候能去。'
      : undefined,
};

/** `1031` for the last of October. */
const order = (day: string): number => Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
const holdsOn = ({ start, end }: DateRange, day: string): boolean => {
  const [at, from, to] = [order(day), start.month * 100 + start.day, end.month * 100 + end.day];
  return from <= to ? at >= from && at <= to : at >= from || at <= to;
};
const isCovered = (hours: Hours, day: string): boolean =>
  hours.some(({ dates }) => dates.length === 0 || dates.some((range) => holdsOn(range, day)));

/**
 * The last day for which the hours say anything, where it lies within `days` of today, before or after; undefined where
 * hours follow. Date ranges of `opening_hours` come again each year: what matters is a gap behind them.
 */
export function lastCoveredDay(hours: Hours, today: string, days: number): string | undefined {
  for (let offset = -days; offset <= days; offset += 1) {
    const day = addDays(today, offset);
    const ends = isCovered(hours, day) && !isCovered(hours, addDays(day, 1));
    // A gap of a day or two between two ranges is how they were written, not their end.
    if (ends && !isCovered(hours, addDays(day, 3)) && !(offset < 0 && isCovered(hours, today))) return day;
  }
  return undefined;
}

export const hoursEnding: HealthRule = {
  id: 'hours-ending',
  name: '开放时间将到期',
  remedy: '补上下一段日期的开放时间；这段日期不开放，就写明关闭。',
  weight: 10,
  check(entry, { today, soonDays }) {
    const parsed = parseHours(ruleOf(entry) ?? '');
    if (ruleOf(entry) === undefined || !parsed.ok) return undefined;
    const last = lastCoveredDay(parsed.hours, today, soonDays);
    if (last === undefined) return undefined;
    const days = dayNumber(last) - dayNumber(today);
    return days < 0 ? `开放时间只写到 ${last}，已经过了。` : `开放时间只写到 ${last}，还有 ${days} 天。`;
  },
};
