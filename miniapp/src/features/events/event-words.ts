import { daysBetween } from '../../content/current';
import { dayText } from '../../content/moment';
import type { Translate } from '../../i18n/dictionary';
import type { Occurrence, Recurrence } from '@boshan/shared/contract/event';
import type { Language } from '@boshan/shared/contract/scalars';

type Lunar = Extract<Recurrence, { type: 'lunar' }>;

const MONTHS = ['正月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '冬月', '腊月'];
const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Day of a lunar month as it is said: 初三, 十五, 廿九, 三十. */
export function lunarDayName(day: number): string {
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  const digit = DIGITS[(day - 1) % 10] ?? '';
  if (day <= 10) return `初${digit}`;
  return `${day < 20 ? '十' : '廿'}${digit}`;
}

/** English ordinal: 1st, 2nd, 3rd, 11th. */
export function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${(!teen && ['th', 'st', 'nd', 'rd'][n % 10]) || 'th'}`;
}

const monthName = (language: Language, month: number): string =>
  language === 'zh' ? (MONTHS[month - 1] ?? '') : ordinal(month);

/** The lunar rule in words: `农历六月三十至七月初三`. */
export function lunarText(t: Translate, language: Language, { start, end }: Lunar): string {
  const one = start.month === end.month && start.day === end.day;
  if (language === 'zh') {
    const first = (MONTHS[start.month - 1] ?? '') + lunarDayName(start.day);
    const last = (end.month === start.month ? '' : (MONTHS[end.month - 1] ?? '')) + lunarDayName(end.day);
    return one ? t('events.lunarDay', { month: first, day: '' }) : t('events.lunarRange', { from: first, to: last });
  }
  const words = ({ month, day }: Lunar['start']) =>
    t('events.lunarDay', { month: `${ordinal(month)}`, day: `the ${ordinal(day)}` });
  const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return one ? capital(words(start)) : t('events.lunarRange', { from: words(start), to: words(end) });
}

/** What one has to know to work out the day oneself. */
export function lunarNotes(t: Translate, language: Language, lunar: Lunar): readonly string[] {
  const notes = [t('events.lunarHint')];
  if (lunar.start.day === 30 || lunar.end.day === 30) notes.push(t('events.shortMonth'));
  const month = monthName(language, lunar.start.month);
  if (lunar.leapMonth === 'leap') notes.push(t('events.leapLeap', { month }));
  if (lunar.leapMonth === 'both') notes.push(t('events.leapBoth', { month }));
  return notes;
}

/** Days of an occurrence: `2027年8月1日—4日`, `1 Aug – 4 Aug 2027`. */
export function rangeText(language: Language, { start, end }: Occurrence): string {
  const first = dayText(language, start);
  if (start === end) return first;
  const last = dayText(language, end);
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${first} — ${last}`;
  if (language === 'en') return `${first.slice(0, -5)} – ${last}`;
  return `${first}—${start.slice(5, 7) === end.slice(5, 7) ? last.replace(/^.*月/, '') : last.replace(/^.*年/, '')}`;
}

/** How near an occurrence is on a day: on now, in so many days, or over. */
export function nearness(t: Translate, { start, end }: Occurrence, today: string): string {
  if (end < today) return t('events.over');
  if (start > today) return t('events.inDays', { n: daysBetween(today, start) });
  const left = daysBetween(today, end);
  if (left === 0) return t(start === end ? 'events.today' : 'events.endsToday');
  return t('events.endsOn', { n: left });
}

const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Name of a month 1–12 for a chip: `8月`, `Aug`. */
export const monthShort = (t: Translate, language: Language, month: number): string =>
  t('events.month', { m: language === 'zh' ? month : (EN_MONTHS[month - 1] ?? '') });

/** `2027年8月`, `Aug 2027` of a `YYYY-MM`. */
export const monthHeading = (t: Translate, language: Language, month: string): string => {
  const [y = '', m = ''] = month.split('-');
  return t('events.monthHeading', { y, m: language === 'zh' ? Number(m) : (EN_MONTHS[Number(m) - 1] ?? '') });
};
