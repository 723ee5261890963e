import OpeningHours from 'opening_hours';
import { describeSchedule } from './describe';
import { readRule } from './read-rule';
import type { Schedule } from './schedule';
import { writeRule } from './write-rule';

const samples = [
  ['24/7', '24/7'],
  ['09:00-17:00', '09:00-17:00'],
  ['Tu-Su 09:00-17:00', 'Tu-Su 09:00-17:00'],
  ['Mo-Su 09:00-17:00; Mo off', 'Tu-Su 09:00-17:00'],
  ['Mo-Fr 09:00-12:00,13:30-17:00; Sa,Su 09:00-16:00', 'Mo-Fr 09:00-12:00,13:30-17:00; Sa,Su 09:00-16:00'],
  ['Apr 01-Oct 31 07:30-18:00; Nov 01-Mar 31 08:00-17:00', 'Apr-Oct 07:30-18:00; Nov-Mar 08:00-17:00'],
  ['09:00-17:00; Jan off', '09:00-17:00; Jan off'],
  ['09:00-17:00; Jan-Feb Mo off', '09:00-17:00; Jan-Feb Mo off; Jan-Feb Tu-Su 09:00-17:00'],
  ['18:00-02:00', '18:00-02:00'],
  ['Apr 15-Oct 07 09:00-17:00', 'Apr 15-Oct 07 09:00-17:00'],
] as const;

const nominatim = { lat: 36.49, lon: 117.86, address: { country_code: 'cn', state: 'Shandong' } };

/** Open or closed at each hour of a year, by the reference parser. */
const openings = (rule: string): string => {
  const hours = new OpeningHours(rule, nominatim as never);
  const start = new Date(2027, 0, 1).getTime();
  return Array.from({ length: 365 * 24 }, (_, index) =>
    hours.getState(new Date(start + index * 3_600_000 + 900_000)) ? '1' : '0',
  ).join('');
};

describe('the hours editor', () => {
  it.each(samples)('reads %s and writes %s', (rule, written) => {
    const schedule = readRule(rule) as Schedule;
    expect(writeRule(schedule)).toBe(written);
  });

  it.each(samples)('%s: the reference parser finds the same hours before and after', (rule, written) => {
    expect(openings(written) === openings(rule)).toBe(true);
  });

  it.each(['sunrise-sunset', 'PH off', 'Mo[1] 09:00-17:00', '早上九点', '', 'Jan off; 09:00-17:00'])(
    'leaves %j to the expert field',
    (rule) => expect(readRule(rule)).toBeUndefined(),
  );

  it('says it in Chinese', () => {
    expect(describeSchedule(readRule('Apr 01-Oct 31 Tu-Su 09:00-17:00') as Schedule)).toBe(
      '4月1日至10月31日：周一 不开放，周二至周日 09:00–17:00。',
    );
    expect(describeSchedule(readRule('18:00-02:00') as Schedule)).toBe('每天 18:00–次日02:00。');
  });
});
