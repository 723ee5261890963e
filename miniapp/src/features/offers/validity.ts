import type { Offer } from '@boshan/shared/contract/offer';

export type Validity = 'current' | 'upcoming' | 'undated' | 'expired';

/** Where an offer stands on a day (`YYYY-MM-DD`, both ends included). Without any date it is announced, not valid. */
export function validityOn({ validFrom, validTo }: Pick<Offer, 'validFrom' | 'validTo'>, day: string): Validity {
  if (validTo !== undefined && validTo < day) return 'expired';
  if (validFrom === undefined && validTo === undefined) return 'undated';
  return validFrom !== undefined && validFrom > day ? 'upcoming' : 'current';
}

const rank: Readonly<Record<Validity, number>> = { current: 0, upcoming: 1, undated: 2, expired: 3 };

/** Offers that a reader can still use, those on now first, then by their first day. */
export const usableOffers = (offers: Iterable<Offer>, day: string): readonly Offer[] =>
  [...offers]
    .filter((offer) => validityOn(offer, day) !== 'expired')
    .sort(
      (a, b) =>
        rank[validityOn(a, day)] - rank[validityOn(b, day)] ||
        (a.validFrom ?? '').localeCompare(b.validFrom ?? '') ||
        (a.id < b.id ? -1 : 1),
    );
