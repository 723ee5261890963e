import { dayRuns, months, weekdays, type Period, type Schedule, type Weekday } from './schedule';

export const dayNames: Readonly<Record<Weekday, string>> = {
  Mo: '周一',
  Tu: '周二',
  We: '周三',
  Th: '周四',
  Fr: '周五',
  Sa: '周六',
  Su: '周日',
};

/** `Apr 01` as `4月1日`. */
export function dayOfYear(text: string): string {
  const [month = '', day = ''] = text.split(' ');
  return `${months.findIndex((name) => name === month) + 1}月${Number(day)}日`;
}

function daysText(days: readonly Weekday[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (days.length === weekdays.length) return '每天';
  if (first === undefined || last === undefined) return '';
  if (days.length === 1) return dayNames[first];
  return days.length === 2 ? `${dayNames[first]}、${dayNames[last]}` : `${dayNames[first]}至${dayNames[last]}`;
}

function periodText({ span, week }: Period): string {
  const when = span ? `${dayOfYear(span.from)}至${dayOfYear(span.to)}：` : '';
  const runs = dayRuns(week).map(({ days, ranges }) => {
    const hours = ranges.map(({ from, to }) => `${from}–${to < from ? '次日' : ''}${to}`).join('、');
    return `${daysText(days)} ${hours === '' ? '不开放' : hours}`;
  });
  return when + runs.join('，');
}

/** The schedule in words, as an editor would say it. */
export function describeSchedule({ always, periods }: Schedule): string {
  return always ? '全年每天 24 小时开放' : `${periods.map(periodText).join('；')}。`;
}
