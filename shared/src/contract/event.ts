import * as v from 'valibot';
import { openingHours } from './facets';
import { named } from './named';
import { count, day, id, localized } from './scalars';

/** First and last day, both included. */
export const occurrence = v.pipe(
  v.object({ start: day, end: day }),
  v.check(({ start, end }) => start <= end, 'occurrence: the end lies before the start'),
);
export type Occurrence = v.InferOutput<typeof occurrence>;

const lunarDay = v.object({
  month: v.pipe(count, v.minValue(1), v.maxValue(12)),
  /** 30 falls back to 29 in a short month. */
  day: v.pipe(count, v.minValue(1), v.maxValue(30)),
});

/** Why an event falls when it does; `occurrences` holds the days computed from it. */
export const recurrence = v.variant('type', [
  v.object({ type: v.literal('dates') }),
  v.object({ type: v.literal('annual'), note: v.optional(localized) }),
  v.object({
    type: v.literal('lunar'),
    start: lunarDay,
    end: lunarDay,
    /** Which month counts in a year that has the month twice. */
    leapMonth: v.picklist(['regular', 'leap', 'both']),
  }),
  v.object({ type: v.literal('unknown'), note: v.optional(localized) }),
]);
export type Recurrence = v.InferOutput<typeof recurrence>;

export const event = v.object({
  ...named,
  recurrence,
  occurrences: v.array(occurrence),
  placeIds: v.optional(v.array(id)),
  townId: v.optional(id),
  seasonIds: v.optional(v.array(id)),
  themeIds: v.optional(v.array(id)),
  hours: v.optional(openingHours),
});
export type Event = v.InferOutput<typeof event>;
