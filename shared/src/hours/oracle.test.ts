import * as fc from 'fast-check';
import OpeningHours from 'opening_hours';
import { addDays } from './calendar';
import { stateAt } from './evaluate';
import { parseHours } from './parse';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const two = (number: number): string => String(number).padStart(2, '0');

const time = fc.nat({ max: 47 }).map((half) => `${two(Math.floor(half / 2))}:${half % 2 ? '30' : '00'}`);
const span = fc.uniqueArray(time, { minLength: 2, maxLength: 2 }).map(([a, b]) => `${a}-${b}`);
const times = fc.array(span, { minLength: 1, maxLength: 2 }).map((spans) => spans.join(','));
const weekday = fc.constantFrom(...WEEKDAYS);
const weekdays = fc.oneof(
  weekday,
  fc.uniqueArray(weekday, { minLength: 2, maxLength: 2 }).map(([a, b]) => `${a}-${b}`),
);
const month = fc.constantFrom(...MONTHS);
const date = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([name, day]) => `${name} ${two(day)}`);
const twoOf = (one: fc.Arbitrary<string>) =>
  fc.uniqueArray(one, { minLength: 2, maxLength: 2 }).map((pair) => pair.join('-'));
/** From a day to the day before it: the whole year to us, and no day at all to the reference. */
const isWholeYear = (range: string): boolean => {
  const [from = NaN, to = NaN] = range.split('-').map((day) => Date.parse(`2025 ${day} UTC`));
  return from - to === 86_400_000;
};
const dates = fc.oneof(
  month,
  date,
  twoOf(month),
  twoOf(date).filter((range) => !isWholeYear(range)),
);
const selector = fc.oneof(
  weekdays,
  dates,
  fc.tuple(dates, weekdays).map((pair) => pair.join(' ')),
);
const rule = fc.oneof(
  fc.tuple(selector, times).map((pair) => pair.join(' ')),
  fc.tuple(selector, times).map((pair) => `${pair.join(' ')} off`),
  selector.map((days) => `${days} off`),
);
const others = fc.array(fc.tuple(fc.constantFrom('; ', ', '), rule), { maxLength: 3 });
// The reference does not take a comma after 24/7.
const first = fc.oneof(times, fc.constant('24/7; Mo-Su 00:00-24:00'), rule);
const sequence = fc.tuple(first, others).map(([start, more]) => start + more.map((pair) => pair.join('')).join(''));

describe('opening hours', () => {
  it('agree with the reference evaluator of OSM at any moment (property)', () => {
    fc.assert(
      fc.property(sequence, fc.nat({ max: 800 }), fc.nat({ max: 47 }), (text, ahead, half) => {
        const parsed = parseHours(text);
        if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message.en}`);
        const day = addDays('2026-01-01', ahead);
        const [year, month_, date_] = day.split('-').map(Number) as [number, number, number];
        const reference = new OpeningHours(text, null);
        // Two moments at each half hour: a change takes effect with its minute.
        for (const minutes of [half * 30, half * 30 + 29]) {
          const moment = new Date(year, month_ - 1, date_, 0, minutes);
          expect([text, day, minutes, stateAt(parsed.hours, { day, minutes })]).toEqual([
            text,
            day,
            minutes,
            reference.getState(moment) ? 'open' : 'closed',
          ]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
