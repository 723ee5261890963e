import {
  dayRuns,
  lastDay,
  weekdays,
  type Period,
  type Range,
  type Schedule,
  type Span,
  type Weekday,
} from './schedule';

const ranges = (list: readonly Range[]): string => list.map(({ from, to }) => `${from}-${to}`).join(',');

const days = (list: readonly Weekday[]): string => (list.length > 2 ? `${list[0]}-${list.at(-1)}` : list.join(','));

/** Whole months by name alone: a 29 February written out confuses the reference parser in other years. */
function spanText({ from, to }: Span): string {
  const [firstMonth = '', firstDay] = from.split(' ');
  const [lastMonth = '', endDay] = to.split(' ');
  if (firstDay !== '01' || endDay !== lastDay(lastMonth)) return `${from}-${to.replace('Feb 29', 'Feb 28')}`;
  return firstMonth === lastMonth ? firstMonth : `${firstMonth}-${lastMonth}`;
}

function period({ span, week }: Period, hasBase: boolean): readonly string[] {
  const prefix = span ? `${spanText(span)} ` : '';
  const runs = dayRuns(week);
  // Days that no rule names are closed already, unless a rule for the whole year opens them.
  const needed = runs.filter((run) => run.ranges.length > 0 || (span !== undefined && hasBase));
  if (needed.length === 0) return [`${prefix}off`];
  return needed.map((run) => {
    const named = run.days.length === weekdays.length ? '' : `${days(run.days)} `;
    return `${prefix}${named}${run.ranges.length > 0 ? ranges(run.ranges) : 'off'}`;
  });
}

/** The schedule in OSM's `opening_hours` syntax. */
export function writeRule({ always, periods }: Schedule): string {
  if (always) return '24/7';
  const hasBase = periods.some(({ span }) => span === undefined);
  const ordered = [...periods].sort((a, b) => Number(a.span !== undefined) - Number(b.span !== undefined));
  return ordered.flatMap((entry) => period(entry, hasBase)).join('; ');
}
