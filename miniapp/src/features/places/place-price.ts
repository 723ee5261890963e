import type { Place } from '@boshan/shared/contract/place';

/** Most that an adult would pay, in CNY; `free` is a filter of its own. */
export const priceFilters = ['free', '50', '100', '200'] as const;
export type PriceFilter = (typeof priceFilters)[number];

/**
 * Least that an adult pays, in CNY: the ticket, the average bill or the cheapest room, as the kind has it. 0 where entry
 * is free, `undefined` where no price is on record. Whether it can be trusted is the record's `verification`.
 */
export function priceOf(place: Place): number | undefined {
  if (place.tickets?.free === true) return 0;
  if (place.kind === 'eatery' && place.averageCny !== undefined) return place.averageCny;
  if (place.kind === 'lodging' && place.fromCny !== undefined) return place.fromCny;
  const all = place.tickets?.prices ?? [];
  const adult = all.filter(({ audience }) => audience === 'adult');
  const prices = (adult.length > 0 ? adult : all).map(({ priceCny }) => priceCny);
  return prices.length > 0 ? Math.min(...prices) : undefined;
}

/** Whether a price passes; `undefined` stays unanswered. */
export const withinPrice = (price: number | undefined, filter: PriceFilter): boolean | undefined =>
  price === undefined ? undefined : price <= (filter === 'free' ? 0 : Number(filter));
