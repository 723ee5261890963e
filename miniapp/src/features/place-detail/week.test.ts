import { isUniform, ruleLines, weekFrom } from './week';

const museum = { rule: 'Tu-Su 09:00-17:00' };

describe('the week of a place', () => {
  it('begins today and names each day by its weekday', () => {
    // 2026-11-28 is a Saturday.
    const week = weekFrom(museum, '2026-11-28');
    expect(week.map(({ weekday }) => weekday)).toEqual([5, 6, 0, 1, 2, 3, 4]);
    expect(week.map(({ state }) => state)).toEqual(['open', 'open', 'closed', 'open', 'open', 'open', 'open']);
    expect(week[3]).toEqual({ day: '2026-12-01', weekday: 1, spans: '09:00–17:00', state: 'open' });
  });

  it('follows the season', () => {
    const week = weekFrom({ rule: 'Apr 01-Oct 31 07:30-18:00; Nov 01-Mar 31 08:00-17:00' }, '2026-10-29');
    expect(week.map(({ spans }) => spans)).toEqual([...Array(3).fill('07:30–18:00'), ...Array(4).fill('08:00–17:00')]);
  });

  it('tells all day from a day that is to be asked for', () => {
    expect(weekFrom({ rule: '24/7' }, '2026-11-23')[0]?.state).toBe('all-day');
    expect(weekFrom({ rule: '09:00-17:00 unknown' }, '2026-11-23')[0]?.state).toBe('ask');
  });

  it('needs no table where all days are the same', () => {
    expect(isUniform(weekFrom({ rule: '08:00-16:00' }, '2026-11-23'))).toBe(true);
    expect(isUniform(weekFrom(museum, '2026-11-23'))).toBe(false);
  });

  it('is empty without a readable rule', () => {
    expect(weekFrom({ rule: '请电话咨询' }, '2026-11-23')).toEqual([]);
    expect(ruleLines(undefined, 'zh')).toEqual([]);
  });

  it('says the rule in the language of the reader', () => {
    expect(ruleLines(museum, 'zh')).toEqual(['周二至周日 09:00–17:00']);
    expect(ruleLines(museum, 'en')).toEqual(['Tue–Sun 09:00–17:00']);
  });
});
