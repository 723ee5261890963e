import {
  lastDay,
  closedWeek,
  months,
  weekdays,
  type Period,
  type Range,
  type Schedule,
  type Span,
  type Week,
  type Weekday,
} from './schedule';

const month = `(?:${months.join('|')})`;
const spanPattern = new RegExp(`^(${month})(?: (\\d{1,2}))?(?:-(?:(${month})(?: (\\d{1,2}))?|(\\d{1,2})))?\\s*:?\\s*`);
const dayPattern =
  /^(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?)(?:,(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?)*/;
const clock = '(?:[0-3]\\d|4[0-8]):[0-5]\\d';
const timesPattern = new RegExp(`^${clock}-${clock}(?:,${clock}-${clock})*$`);

const two = (day: string): string => day.padStart(2, '0');

function readSpan([, first = '', firstDay, second, secondDay, sameMonthDay]: RegExpMatchArray): Span {
  const last = second ?? first;
  const single = firstDay !== undefined && second === undefined && sameMonthDay === undefined;
  const end = single ? firstDay : (secondDay ?? sameMonthDay ?? lastDay(last));
  return { from: `${first} ${two(firstDay ?? '1')}`, to: `${last} ${two(end)}` };
}

function readDays(text: string): readonly Weekday[] {
  return text.split(',').flatMap((part) => {
    const [from, to = from] = part.split('-') as [Weekday, Weekday?];
    const [start, end] = [weekdays.indexOf(from), weekdays.indexOf(to)];
    const count = ((end - start + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => weekdays[(start + index) % 7] as Weekday);
  });
}

const readTimes = (text: string): readonly Range[] =>
  text.split(',').map((range) => {
    const [from = '', to = ''] = range.split('-');
    return { from, to };
  });

interface Part {
  readonly span: Span | undefined;
  readonly days: readonly Weekday[];
  readonly ranges: readonly Range[];
}

function readPart(text: string): Part | undefined {
  const spanMatch = text.match(spanPattern);
  const afterSpan = spanMatch ? text.slice(spanMatch[0].length) : text;
  const [dayText = ''] = afterSpan.match(dayPattern) ?? [];
  const times = afterSpan.slice(dayText.length).trim().replace(/,\s+/g, ',');
  const closed = times === 'off' || times === 'closed';
  if (!closed && !timesPattern.test(times)) return undefined;
  return {
    span: spanMatch ? readSpan(spanMatch) : undefined,
    days: dayText === '' ? weekdays : readDays(dayText),
    ranges: closed ? [] : readTimes(times),
  };
}

const sameSpan = (a: Span | undefined, b: Span | undefined): boolean => a?.from === b?.from && a?.to === b?.to;

/** Reads a rule into a schedule; undefined where it says more than the editor can show. */
export function readRule(rule: string): Schedule | undefined {
  const text = rule.trim();
  if (text === '24/7') return { always: true, periods: [] };
  const periods: Period[] = [];
  for (const piece of text.split(';').filter((part) => part.trim() !== '')) {
    const part = readPart(piece.trim());
    if (!part) return undefined;
    const index = periods.findIndex(({ span }) => sameSpan(span, part.span));
    // A rule for the whole year after one for a season would override the season: beyond this editor.
    if (index < 0 && part.span === undefined && periods.length > 0) return undefined;
    if (index >= 0 && part.span === undefined && periods.length > 1) return undefined;
    const base: Week = periods[index]?.week ?? periods.find(({ span }) => span === undefined)?.week ?? closedWeek;
    const week = { ...base, ...Object.fromEntries(part.days.map((day) => [day, part.ranges])) } as Week;
    if (index >= 0) periods[index] = { span: part.span, week };
    else periods.push({ span: part.span, week });
  }
  return periods.length === 0 ? undefined : { always: false, periods };
}
