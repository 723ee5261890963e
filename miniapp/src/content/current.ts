import type { Event, Occurrence } from '@boshan/shared/contract/event';
import type { Notice } from '@boshan/shared/contract/notice';
import type { Season } from '@boshan/shared/contract/season';
import { boshanDay, boshanParts } from './moment';

const weight = { critical: 0, warning: 1, info: 2 } as const;

/** Notices in force at an instant (milliseconds), the gravest first. */
export const noticesAt = (notices: Iterable<Notice>, instant: number): Notice[] =>
  [...notices]
    .filter(({ start, end }) => Date.parse(start) <= instant && (end === undefined || instant < Date.parse(end)))
    .sort((a, b) => weight[a.severity] - weight[b.severity] || (a.start < b.start ? 1 : -1));

/** The season series that is current at an instant (milliseconds), by Boshan's month. */
export const seasonAt = (seasons: Iterable<Season>, instant: number): Season | undefined => {
  const { month } = boshanParts(instant);
  return [...seasons].find(({ months }) => months.includes(month));
};

/** The occurrence that is on, or the next one; `undefined` where none is known. */
export const nextOccurrence = (
  { occurrences }: Pick<Event, 'occurrences'>,
  instant: number,
): Occurrence | undefined => {
  const today = boshanDay(instant);
  return [...occurrences].sort((a, b) => (a.start < b.start ? -1 : 1)).find(({ end }) => end >= today);
};

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
