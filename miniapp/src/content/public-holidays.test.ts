import { isPublicHoliday } from './public-holidays';

describe('public holidays', () => {
  it('follow the notice where there is one, bridged weekends included', () => {
    expect(isPublicHoliday('2026-02-23')).toBe(true);
    expect(isPublicHoliday('2026-02-24')).toBe(false);
    expect(isPublicHoliday('2026-10-07')).toBe(true);
    // A Saturday that is worked.
    expect(isPublicHoliday('2026-10-10')).toBe(false);
  });

  it('follow the law for the years after', () => {
    const spring2027 = ['2027-02-04', '2027-02-05', '2027-02-06', '2027-02-08', '2027-02-09'];
    expect(spring2027.map(isPublicHoliday)).toEqual([false, true, true, true, false]);
    expect(isPublicHoliday('2028-01-25')).toBe(true);
    expect(isPublicHoliday('2029-10-03')).toBe(true);
    expect(isPublicHoliday('2029-10-04')).toBe(false);
  });

  it('own up to not knowing a year', () => {
    expect(isPublicHoliday('2025-10-01')).toBeUndefined();
    expect(isPublicHoliday('2031-10-01')).toBeUndefined();
  });
});
