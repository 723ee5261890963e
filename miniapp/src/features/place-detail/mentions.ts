import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { dayNumber } from '@boshan/shared/hours/calendar';

interface NamesPlaces {
  readonly placeIds?: readonly string[] | undefined;
}

/** Records that name the place. */
export const namingPlace = <T extends NamesPlaces>(records: Iterable<T>, id: string): readonly T[] =>
  [...records].filter(({ placeIds }) => placeIds?.includes(id));

/** Routes with a stop at the place. */
export const routesThrough = (routes: Iterable<TourRoute>, id: string): readonly TourRoute[] =>
  [...routes].filter(({ days }) => days.some(({ stops }) => stops.some(({ placeId }) => placeId === id)));

interface Dated {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** Leaves out offers that are over on a day (`YYYY-MM-DD`); those that begin later stay. */
export const notOver = <T extends Dated>(offers: readonly T[], today: string): readonly T[] =>
  offers.filter(({ validTo }) => validTo === undefined || dayNumber(validTo) >= dayNumber(today));

/** Events that are on or still to come, and those whose days are not known yet. */
export const stillToCome = <T extends { readonly occurrences: readonly { readonly end: string }[] }>(
  events: readonly T[],
  today: string,
): readonly T[] =>
  events.filter(({ occurrences }) => occurrences.length === 0 || occurrences.some(({ end }) => end >= today));
