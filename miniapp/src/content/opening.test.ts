import { openingAt, opensAt, opensOn, spansText, hoursOf } from './opening';

// 2026-11-23 is a Monday.
const monday = (minutes: number) => ({ day: '2026-11-23', minutes });
const weekdays = { rule: 'Tu-Su 09:00-17:00' };

describe('opening', () => {
  it.each([
    ['09:00-17:00', 8 * 60 + 59, 'closed'],
    ['09:00-17:00', 9 * 60, 'open'],
    ['09:00-17:00', 16 * 60, 'soon'],
    ['09:00-17:00', 17 * 60, 'closed'],
    ['24/7', 3 * 60, 'open'],
    ['18:00-02:00', 23 * 60, 'open'],
    ['18:00-02:00', 60 + 30, 'soon'],
    ['Tu-Su 09:00-17:00', 12 * 60, 'closed'],
  ])('%s at minute %i is %s', (rule, minutes, state) => {
    expect(openingAt({ rule }, monday(minutes))?.state).toBe(state);
  });

  it('says nothing where there is no rule, or none that can be read', () => {
    expect(openingAt(undefined, monday(600))).toBeUndefined();
    expect(openingAt({ note: { zh: '待询' } }, monday(600))).toBeUndefined();
    expect(hoursOf({ rule: '早八晚五' })).toBeUndefined();
    expect(opensAt({ rule: '早八晚五' }, monday(600))).toBe(false);
  });

  it('tells when the state changes next, over a closed day', () => {
    expect(openingAt(weekdays, monday(600))?.next).toEqual({ day: '2026-11-24', minutes: 540 });
  });

  it('tells days apart', () => {
    expect(opensOn(weekdays, '2026-11-23')).toBe(false);
    expect(opensOn(weekdays, '2026-11-24')).toBe(true);
  });

  it('writes stretches in words, and leaves out what is unknown', () => {
    const today = (rule: string) => spansText(openingAt({ rule }, monday(0))?.today ?? []);
    expect(today('08:00-11:30,14:00-17:00')).toBe('08:00–11:30, 14:00–17:00');
    expect(today('08:00-11:30 unknown')).toBe('');
    expect(today('24/7')).toBe('00:00–24:00');
  });
});
