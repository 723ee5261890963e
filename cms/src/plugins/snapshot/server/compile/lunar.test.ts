import { FIRST_YEAR, LAST_YEAR, lunarOccurrences } from './lunar';

const inYear = (days: ReturnType<typeof lunarOccurrences>, year: number) =>
  days.filter(({ start }) => start.startsWith(String(year)));

describe('lunarOccurrences', () => {
  // Published days of the Wenjiang fair (五月三十 departure, 六月三十 return, 七月初三 birthday).
  it.each([
    [5, 30, '2026-07-13'],
    [6, 30, '2026-08-12'],
    [7, 3, '2026-08-15'],
    [5, 30, '2027-07-03'],
    [6, 30, '2027-08-01'],
    [7, 3, '2027-08-04'],
    [5, 30, '2028-06-22'],
    [6, 30, '2028-08-19'],
    [7, 3, '2028-08-22'],
  ] as const)('%i/%i falls on %s', (month, day, expected) => {
    const date = { month, day };
    const days = inYear(lunarOccurrences({ start: date, end: date, leapMonth: 'both' }), Number(expected.slice(0, 4)));
    expect(days).toContainEqual({ start: expected, end: expected });
  });

  it('lets the rule choose among the two sixth months of 2025', () => {
    const date = { month: 6, day: 30 };
    const choose = (leapMonth: 'regular' | 'leap' | 'both') =>
      inYear(lunarOccurrences({ start: date, end: date, leapMonth }), 2025).map(({ start }) => start);
    expect(choose('regular')).toEqual(['2025-07-24']);
    expect(choose('leap')).toEqual(['2025-08-22']);
    expect(choose('both')).toEqual(['2025-07-24', '2025-08-22']);
  });

  it('spans months and years', () => {
    const fair = lunarOccurrences({ start: { month: 6, day: 30 }, end: { month: 7, day: 3 }, leapMonth: 'regular' });
    expect(inYear(fair, 2026)).toEqual([{ start: '2026-08-12', end: '2026-08-15' }]);
    const newYear = lunarOccurrences({
      start: { month: 12, day: 23 },
      end: { month: 1, day: 15 },
      leapMonth: 'regular',
    });
    expect(inYear(newYear, 2026)).toEqual([{ start: '2026-02-10', end: '2026-03-03' }]);
    expect(inYear(newYear, 2027)).toEqual([{ start: '2027-01-30', end: '2027-02-20' }]);
  });

  it('covers the horizon and nothing that ended before it, ascending', () => {
    const days = lunarOccurrences({ start: { month: 1, day: 15 }, end: { month: 1, day: 15 }, leapMonth: 'regular' });
    expect(days).toHaveLength(LAST_YEAR - FIRST_YEAR + 1);
    expect(days.map(({ start }) => start)).toEqual(days.map(({ start }) => start).sort());
  });
});
