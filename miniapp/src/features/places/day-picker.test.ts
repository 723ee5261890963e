import { monthFrom, monthGrid } from './day-picker';

describe('a month to choose from', () => {
  it('begins on its weekday and has all of its days', () => {
    // 1 November 2026 is a Sunday.
    expect(monthGrid('2026-11')).toMatchObject({ blanks: 6 });
    expect(monthGrid('2026-11').days).toHaveLength(30);
    expect(monthGrid('2028-02').days.at(-1)).toBe('2028-02-29');
  });

  it('is followed by the next, over the year too', () => {
    expect(monthFrom('2026-11', 1)).toBe('2026-12');
    expect(monthFrom('2026-12', 1)).toBe('2027-01');
    expect(monthFrom('2026-01', -1)).toBe('2025-12');
  });
});
