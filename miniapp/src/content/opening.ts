import type { OpeningHours } from '@boshan/shared/contract/facets';
import { noHolidays, type LocalDateTime } from '@boshan/shared/hours/calendar';
import { intervalsOn, nextChange, stateAt, type HoursInterval } from '@boshan/shared/hours/evaluate';
import { parseHours } from '@boshan/shared/hours/parse';
import type { Hours } from '@boshan/shared/hours/rule';

/** A place that closes within this many minutes is said to close soon. */
const SOON_MINUTES = 60;
/** Far more than there are different rules; keeps a broken feed from filling the memory. */
const CACHE_LIMIT = 500;

const parsed = new Map<string, Hours | undefined>();

/** Parsed opening hours; `undefined` where there is no rule or it cannot be read. Parses each text once. */
export function hoursOf(hours: OpeningHours | undefined): Hours | undefined {
  const rule = hours?.rule;
  if (rule === undefined) return undefined;
  if (!parsed.has(rule)) {
    if (parsed.size >= CACHE_LIMIT) parsed.clear();
    const result = parseHours(rule);
    parsed.set(rule, result.ok ? result.hours : undefined);
  }
  return parsed.get(rule);
}

/** What the rule says of a moment in Boshan. Whether the rule can be trusted is the record's `verification`. */
export interface Opening {
  /** `soon`: open, and closing within the hour. */
  readonly state: 'open' | 'soon' | 'closed' | 'unknown';
  /** Stretches of that day, ascending. */
  readonly today: readonly HoursInterval[];
  /** When the state changes next, within a year. */
  readonly next?: LocalDateTime | undefined;
}

const minutesUntil = (from: LocalDateTime, to: LocalDateTime): number =>
  to.day === from.day ? to.minutes - from.minutes : 1440 - from.minutes + to.minutes;

/** Opening at a moment of Boshan's clock; `undefined` where there is no readable rule. */
export function openingAt(hours: OpeningHours | undefined, now: LocalDateTime): Opening | undefined {
  const rules = hoursOf(hours);
  if (!rules) return undefined;
  const state = stateAt(rules, now, noHolidays);
  const next = nextChange(rules, now, noHolidays);
  const soon = state === 'open' && next?.state === 'closed' && minutesUntil(now, next.at) <= SOON_MINUTES;
  return { state: soon ? 'soon' : state, today: intervalsOn(rules, now.day, noHolidays), next: next?.at };
}

/** Whether the rule has the place open at a moment. False where there is no rule: see `hoursOf`. */
export function opensAt(hours: OpeningHours | undefined, now: LocalDateTime): boolean {
  const rules = hoursOf(hours);
  return rules !== undefined && stateAt(rules, now, noHolidays) === 'open';
}

/** Whether the rule has the place open at any time of a day (`YYYY-MM-DD`). */
export function opensOn(hours: OpeningHours | undefined, day: string): boolean {
  const rules = hoursOf(hours);
  return rules !== undefined && intervalsOn(rules, day, noHolidays).some(({ state }) => state === 'open');
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Minutes since midnight as `HH:MM`; 1440 is 24:00. */
export const clockText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Open stretches of a day: `08:00–11:30, 14:00–17:00`; empty where it is closed all day. */
export const spansText = (intervals: readonly HoursInterval[]): string =>
  intervals
    .filter(({ state }) => state === 'open')
    .map(({ start, end }) => `${clockText(start)}–${clockText(end)}`)
    .join(', ');
