import type { Language } from '../contract/scalars';
import { DAY_MINUTES, hasDays, type DateRange, type Hours, type HoursRule, type MonthDay, type TimeSpan } from './rule';

interface Words {
  readonly weekdays: readonly string[];
  readonly date: (date: MonthDay) => string;
  readonly month: (month: number) => string;
  readonly to: string;
  readonly and: string;
  readonly publicHolidays: string;
  readonly schoolHolidays: string;
  readonly nextDay: (time: string) => string;
  readonly allDay: string;
  readonly closed: string;
  readonly unknown: string;
  readonly daily: string;
  readonly comment: (text: string) => string;
}

const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const words: Readonly<Record<Language, Words>> = {
  zh: {
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    date: ({ month, day }) => `${month}月${day}日`,
    month: (month) => `${month}月`,
    to: '至',
    and: '、',
    publicHolidays: '法定节假日',
    schoolHolidays: '寒暑假',
    nextDay: (time) => `次日${time}`,
    allDay: '全天',
    closed: '不开放',
    unknown: '时间待询',
    daily: '每天',
    comment: (text) => `（${text}）`,
  },
  en: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    date: ({ month, day }) => `${day} ${EN_MONTHS[month - 1]!}`,
    month: (month) => EN_MONTHS[month - 1]!,
    to: '–',
    and: ', ',
    publicHolidays: 'public holidays',
    schoolHolidays: 'school holidays',
    nextDay: (time) => `${time} (next day)`,
    allDay: '24 hours',
    closed: 'closed',
    unknown: 'ask for times',
    daily: 'daily',
    comment: (text) => ` (${text})`,
  },
};

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const describeTime = (w: Words, { start, end }: TimeSpan): string => {
  if (end - start === DAY_MINUTES && start === 0) return w.allDay;
  return `${clock(start)}–${end > DAY_MINUTES ? w.nextDay(clock(end - DAY_MINUTES)) : clock(end)}`;
};

const describeDates = (w: Words, { start, end, whole }: DateRange): string => {
  if (whole) return start.month === end.month ? w.month(start.month) : w.month(start.month) + w.to + w.month(end.month);
  const one = start.month === end.month && start.day === end.day;
  return one ? w.date(start) : `${w.date(start)}${w.to}${w.date(end)}`;
};

const describeDays = (w: Words, rule: HoursRule): string => {
  const weekdays = rule.weekdays.map(({ start, end }) => {
    if ((end + 1) % 7 === start) return w.daily;
    return start === end ? w.weekdays[start]! : `${w.weekdays[start]!}${w.to}${w.weekdays[end]!}`;
  });
  if (rule.publicHolidays) weekdays.push(w.publicHolidays);
  if (rule.schoolHolidays) weekdays.push(w.schoolHolidays);
  return weekdays.join(w.and);
};

const describeState = (w: Words, rule: HoursRule): string => {
  const times = rule.times.map((span) => describeTime(w, span)).join(w.and);
  const comment = rule.comment === undefined ? '' : w.comment(rule.comment);
  if (rule.state === 'closed') return `${times} ${w.closed}`.trim() + comment;
  if (rule.state === 'unknown') return (times === '' ? w.unknown : `${times} ${w.unknown}`) + comment;
  return (times === '' ? w.allDay : times) + comment;
};

const describeRule = (w: Words, rule: HoursRule): string => {
  const dates = rule.dates.map((range) => describeDates(w, range)).join(w.and);
  const days = hasDays(rule) ? describeDays(w, rule) : '';
  const daily = !hasDays(rule) && rule.state === 'open' ? w.daily : '';
  const text = [dates, days, daily, describeState(w, rule)].filter((part) => part !== '').join(' ');
  return text[0]!.toUpperCase() + text.slice(1);
};

/** Opening hours for people, one line a rule: `4月1日至10月31日 周一至周五 08:00–17:00`, `Public holidays closed`. */
export const describeHours = (hours: Hours, language: Language): readonly string[] =>
  hours.map((rule) => describeRule(words[language], rule));
