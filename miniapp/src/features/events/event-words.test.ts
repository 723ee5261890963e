import type { Recurrence } from '@boshan/shared/contract/event';
import { translate, type Translate } from '../../i18n/dictionary';
import { lunarDayName, lunarNotes, lunarText, nearness, ordinal, rangeText } from './event-words';

const zh: Translate = (key, params) => translate('zh', key, params);
const en: Translate = (key, params) => translate('en', key, params);
const lunar = (from: [number, number], to: [number, number], leapMonth: 'regular' | 'leap' = 'regular') =>
  ({
    type: 'lunar',
    start: { month: from[0], day: from[1] },
    end: { month: to[0], day: to[1] },
    leapMonth,
  }) satisfies Recurrence;

describe('lunar days', () => {
  it.each([
    [1, '初一'],
    [10, '初十'],
    [11, '十一'],
    [19, '十九'],
    [20, '二十'],
    [21, '廿一'],
    [29, '廿九'],
    [30, '三十'],
  ])('%i', (day, name) => expect(lunarDayName(day)).toBe(name));

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [12, '12th'],
    [21, '21st'],
    [30, '30th'],
  ])('%i in English', (day, name) => expect(ordinal(day)).toBe(name));

  it('tells a span over two months, within one, and a single day', () => {
    expect(lunarText(zh, 'zh', lunar([6, 30], [7, 3]))).toBe('农历六月三十至七月初三');
    expect(lunarText(zh, 'zh', lunar([1, 13], [1, 16]))).toBe('农历正月十三至十六');
    expect(lunarText(zh, 'zh', lunar([9, 9], [9, 9]))).toBe('农历九月初九');
    expect(lunarText(en, 'en', lunar([9, 9], [9, 9]))).toBe('The 9th of the 9th lunar month');
    expect(lunarText(en, 'en', lunar([6, 30], [7, 3]))).toContain(
      'the 30th of the 6th lunar month to the 3rd of the 7th',
    );
  });

  it('explains the short month and the leap month only where they matter', () => {
    expect(lunarNotes(zh, 'zh', lunar([3, 3], [3, 3]))).toHaveLength(1);
    const notes = lunarNotes(zh, 'zh', lunar([6, 30], [7, 3], 'leap')).join();
    expect(notes).toContain('廿九');
    expect(notes).toContain('闰六月');
  });
});

describe('days in words', () => {
  it.each([
    ['zh', '2027-04-09', '2027-04-09', '2027年4月9日'],
    ['zh', '2027-08-01', '2027-08-04', '2027年8月1日—4日'],
    ['zh', '2027-08-30', '2027-09-02', '2027年8月30日—9月2日'],
    ['zh', '2027-12-30', '2028-01-02', '2027年12月30日 — 2028年1月2日'],
    ['en', '2027-08-01', '2027-08-04', '1 Aug – 4 Aug 2027'],
  ] as const)('%s %s to %s', (language, start, end, words) => {
    expect(rangeText(language, { start, end })).toBe(words);
  });

  it('tells how near', () => {
    const fair = { start: '2027-08-01', end: '2027-08-04' };
    expect(nearness(zh, fair, '2027-07-31')).toBe('还有 1 天');
    expect(nearness(zh, fair, '2027-08-01')).toBe('还有 3 天结束');
    expect(nearness(zh, fair, '2027-08-04')).toBe('今天结束');
    expect(nearness(zh, fair, '2027-08-05')).toBe('已结束');
    expect(nearness(zh, { start: '2027-04-09', end: '2027-04-09' }, '2027-04-09')).toBe('就在今天');
  });
});
