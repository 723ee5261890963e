import type { OpeningHours } from '@boshan/shared/contract/facets';
import type { Language } from '@boshan/shared/contract/scalars';
import { addDays, weekdayOf } from '@boshan/shared/hours/calendar';
import { describeHours } from '@boshan/shared/hours/describe';
import { intervalsOn } from '@boshan/shared/hours/evaluate';
import { hoursOf, spansText } from '../../content/opening';

/** One day of the table of hours. */
export interface DayHours {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 0 Monday to 6 Sunday. */
  readonly weekday: number;
  /** `08:00–17:00`; empty unless `open`. */
  readonly spans: string;
  readonly state: 'open' | 'all-day' | 'closed' | 'ask';
}

const WHOLE_DAY = '00:00–24:00';

/** Hours of the seven days from `today` on; empty where there is no readable rule. */
export function weekFrom(hours: OpeningHours | undefined, today: string): readonly DayHours[] {
  const rules = hoursOf(hours);
  if (!rules) return [];
  return [0, 1, 2, 3, 4, 5, 6].map((ahead) => {
    const day = addDays(today, ahead);
    const intervals = intervalsOn(rules, day);
    const spans = spansText(intervals);
    const shut = intervals.length > 0 ? 'ask' : 'closed';
    const state = spans === WHOLE_DAY ? 'all-day' : spans === '' ? shut : 'open';
    return { day, weekday: weekdayOf(day), spans, state };
  });
}

/** The rule in words, one line each: what holds beyond the seven days. */
export function ruleLines(hours: OpeningHours | undefined, language: Language): readonly string[] {
  const rules = hoursOf(hours);
  return rules ? describeHours(rules, language) : [];
}

/** Whether every day of the week has the same hours, so that one line says it all. */
export const isUniform = (week: readonly DayHours[]): boolean =>
  week.every(({ state, spans }) => state === week[0]?.state && spans === week[0]?.spans);
