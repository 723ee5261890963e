import * as v from 'valibot';
import { wgs84 } from './location';
import { named } from './named';
import { clockTime, count, day, id, localized, priceCny } from './scalars';

export const busStop = v.object({
  name: localized,
  placeId: v.optional(id),
  point: v.optional(wgs84),
  minutesFromStart: v.optional(count),
});

export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** One departure of the first stop, on the days of `days`; `publicHolidays` adds statutory holidays (GTFS calendar). */
export const departure = v.object({
  direction: v.picklist(['outbound', 'inbound']),
  time: clockTime,
  days: v.array(v.picklist(weekdays)),
  publicHolidays: v.optional(v.boolean()),
  validFrom: v.optional(day),
  validTo: v.optional(day),
});

/** A tourist bus line (旅游专线). Names follow GTFS. */
export const busLine = v.object({
  ...named,
  stops: v.pipe(v.array(busStop), v.minLength(2)),
  departures: v.array(departure),
  fareCny: v.optional(priceCny),
  serviceNote: v.optional(localized),
});
export type BusLine = v.InferOutput<typeof busLine>;
