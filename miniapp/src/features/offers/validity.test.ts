import type { Offer } from '@boshan/shared/contract/offer';
import { usableOffers, validityOn } from './validity';

const today = '2026-11-23';
const offer = (id: string, validFrom?: string, validTo?: string): Offer => ({
  id,
  name: { zh: id },
  kind: 'free-day',
  verification: { status: 'verified' },
  ...(validFrom === undefined ? {} : { validFrom }),
  ...(validTo === undefined ? {} : { validTo }),
});

describe('the validity of an offer', () => {
  it.each([
    [undefined, undefined, 'undated'],
    [today, today, 'current'],
    ['2026-11-24', undefined, 'upcoming'],
    [undefined, '2026-11-22', 'expired'],
    ['2026-01-01', '2026-11-22', 'expired'],
    [undefined, today, 'current'],
  ])('from %s to %s', (from, to, state) => expect(validityOn(offer('a', from, to), today)).toBe(state));

  it('hides what has expired and puts first what can be used now', () => {
    const offers = [
      offer('undated'),
      offer('later', '2026-12-01'),
      offer('soon', '2026-11-25'),
      offer('over', undefined, '2026-11-22'),
      offer('now', '2026-11-01'),
    ];
    expect(usableOffers(offers, today).map(({ id }) => id)).toEqual(['now', 'soon', 'later', 'undated']);
  });
});
