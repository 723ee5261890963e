import type { BusLine } from '@boshan/shared/contract/bus-line';
import { addDays } from '@boshan/shared/hours/calendar';
import type { Language } from '@boshan/shared/contract/scalars';
import { boshanDay, dayText } from '../../content/moment';
import type { Translate } from '../../i18n/dictionary';
import { clockAt } from './clock';
import { departuresOn, nextDeparture, timetableState, weekdayName, type TimetableRow } from './timetable';

export type Direction = TimetableRow['direction'];

/** What can be said of a line at a moment, as `HoursLine` takes it. */
export interface ServiceWords {
  readonly state: 'open' | 'closed' | 'unknown';
  readonly text: string;
}

/** `24:30` of a timetable as the clock shows it: `00:30 (next day)`. */
export function departureText(t: Translate, time: string): string {
  const hour = Number(time.slice(0, 2));
  return hour < 24
    ? time
    : t('routes.tomorrowEarly', { time: `${String(hour - 24).padStart(2, '0')}${time.slice(2)}` });
}

/** What is wrong with a timetable on a day, with what to do; `undefined` where one is in force. */
export function timetableProblem(
  t: Translate,
  language: Language,
  departures: BusLine['departures'],
  day: string,
): { readonly text: string; readonly detail: string } | undefined {
  const state = timetableState(departures, day);
  switch (state.kind) {
    case 'current':
      return undefined;
    case 'none':
      return { text: t('routes.noTimetable'), detail: t('routes.noTimetableHint') };
    case 'expired':
      return {
        text: t('routes.expiredTimetable'),
        detail: t('routes.expiredHint', { day: dayText(language, state.since) }),
      };
    case 'upcoming':
      return {
        text: t('routes.upcomingTimetable', { day: dayText(language, state.from) }),
        detail: t('routes.upcomingHint'),
      };
  }
}

/** The next departure in words: today's time, or the day on which the line runs again. */
export function nextWords(
  t: Translate,
  language: Language,
  departures: BusLine['departures'],
  direction: Direction,
  instant: number,
): ServiceWords {
  const day = boshanDay(instant);
  const next = nextDeparture(departures, direction, { day, clock: clockAt(instant) });
  if (!next) return { state: 'closed', text: t('routes.noneSoon') };
  // The 24:30 of yesterday leaves today.
  if (next.day === addDays(day, -1)) {
    const hour = String(Number(next.time.slice(0, 2)) - 24).padStart(2, '0');
    return { state: 'open', text: t('routes.next', { time: hour + next.time.slice(2) }) };
  }
  if (next.day === day) return { state: 'open', text: t('routes.next', { time: departureText(t, next.time) }) };
  const none = departuresOn(departures, day, direction).length === 0;
  const today = t(none ? 'routes.noneToday' : 'routes.noMoreToday');
  const later = t('routes.nextDay', {
    day: dayText(language, next.day),
    weekday: t(`routes.${weekdayName(next.day)}`),
    time: departureText(t, next.time),
  });
  return { state: 'closed', text: `${today} · ${later}` };
}

/** A line in one line, for lists. */
export function serviceWords(t: Translate, language: Language, line: BusLine, instant: number): ServiceWords {
  const problem = timetableProblem(t, language, line.departures, boshanDay(instant));
  if (problem) return { state: 'unknown', text: problem.text };
  return nextWords(t, language, line.departures, 'outbound', instant);
}
