import type { Offer } from '@boshan/shared/contract/offer';
import { fireEvent, render, screen } from '@testing-library/react';
import { provideFixture, scenicSpot } from '../../testing/content';
import { OffersPage } from './offers-page';

const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
  id,
  name: { zh: `优惠${id}` },
  kind: 'free-day',
  verification: { status: 'verified' },
  ...more,
});

describe('the offers', () => {
  it('hide what has expired, and show conditions and places', () => {
    provideFixture({
      offers: [
        offer('a', { conditions: { zh: '凭身份证' }, placeIds: ['p'], validFrom: '2020-01-01' }),
        offer('b', { validTo: '2020-01-01' }),
      ],
      places: [scenicSpot('p')],
    });
    render(<OffersPage />);
    expect(screen.getByText('优惠a')).toBeTruthy();
    expect(screen.getByText('凭身份证')).toBeTruthy();
    expect(screen.getByRole('link', { name: '景点p' })).toBeTruthy();
    expect(screen.queryByText('优惠b')).toBeNull();
  });

  it('are filtered by kind', () => {
    provideFixture({ offers: [offer('a'), offer('b', { kind: 'guided-tour' })], places: [] });
    render(<OffersPage />);
    fireEvent.click(screen.getAllByText('免费讲解')[0] as HTMLElement);
    expect(screen.queryByText('优惠a')).toBeNull();
    expect(screen.getByText('优惠b')).toBeTruthy();
  });

  it('say so where none can be used any more', () => {
    provideFixture({ offers: [offer('b', { validTo: '2020-01-01' })], places: [] });
    render(<OffersPage />);
    expect(screen.getByText('目前没有优惠')).toBeTruthy();
  });
});
