import type { Season } from '@boshan/shared/contract/season';
import { monthSpan, seasonsInOrder } from './seasons-in-order';

const season = (name: Season['season'], months: number[]): Season => ({
  id: name,
  name: { zh: name },
  season: name,
  months,
  verification: { status: 'verified' },
});
const all = [
  season('winter', [12, 1, 2]),
  season('spring', [3, 4, 5]),
  season('summer', [6, 7, 8]),
  season('autumn', [9, 10, 11]),
];
const order = (iso: string) => seasonsInOrder(all, Date.parse(iso)).map(({ id }) => id);

describe('the seasons', () => {
  it('begin with the current one and go round', () => {
    expect(order('2026-11-23T04:00:00Z')).toEqual(['autumn', 'winter', 'spring', 'summer']);
    expect(order('2027-02-01T04:00:00Z')).toEqual(['winter', 'spring', 'summer', 'autumn']);
  });

  it("change by Boshan's calendar, not the device's", () => {
    expect(order('2026-11-30T15:59:00Z')[0]).toBe('autumn');
    expect(order('2026-11-30T16:00:00Z')[0]).toBe('winter');
  });

  it('span months over the turn of the year', () => {
    expect(monthSpan([12, 1, 2])).toEqual([12, 2]);
    expect(monthSpan([6, 7, 8])).toEqual([6, 8]);
    expect(monthSpan([5])).toEqual([5, 5]);
    expect(monthSpan([])).toBeUndefined();
  });
});
