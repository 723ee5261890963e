import * as fc from 'fast-check';
import { addDays, dayNumber, toLocal, weekdayOf, type Holidays } from './calendar';
import { describeHours } from './describe';
import { intervalsOn, isOpen, nextChange, stateAt } from './evaluate';
import { parseHours } from './parse';
import type { Hours } from './rule';

const hours = (text: string): Hours => {
  const parsed = parseHours(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.position} ${parsed.error.message.en}`);
  return parsed.hours;
};
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const on = (text: string, day: string, holidays?: Holidays): string =>
  intervalsOn(hours(text), day, holidays)
    .map(({ start, end, state, comment }) => `${clock(start)}-${clock(end)}${state === 'unknown' ? `?${comment}` : ''}`)
    .join(' ');

const THU = '2026-11-26';
const SAT = '2026-11-28';
const holidays: Holidays = {
  publicHolidays: new Set(['2026-10-01', '2026-10-03']),
  schoolHolidays: new Set(['2026-07-15']),
};

describe('calendar', () => {
  it('counts days and weekdays', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(weekdayOf('1970-01-01')).toBe(3);
    expect(weekdayOf('1969-12-29')).toBe(0);
    expect(weekdayOf(SAT)).toBe(5);
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(() => dayNumber('2027-02-29')).toThrow(RangeError);
    expect(() => dayNumber('26-1-1')).toThrow(RangeError);
  });

  it('tells the time in Shanghai', () => {
    expect(toLocal(Date.UTC(2026, 10, 23, 15, 59, 59))).toEqual({ day: '2026-11-23', minutes: 1439 });
    expect(toLocal(Date.UTC(2026, 10, 23, 16))).toEqual({ day: '2026-11-24', minutes: 0 });
  });
});

describe('intervalsOn', () => {
  it.each([
    ['08:00-17:00', THU, '08:00-17:00'],
    ['24/7', THU, '00:00-24:00'],
    ['Mo-Fr 8:00-12:00,14:00-17:30', THU, '08:00-12:00 14:00-17:30'],
    ['Mo-Fr 08:00-17:00', SAT, ''],
    ['Sa-Mo 08:00-10:00', '2026-11-30', '08:00-10:00'],
    ['Apr 01-Oct 31 07:30-18:00; Nov 01-Mar 31 08:00-17:00', THU, '08:00-17:00'],
    ['Apr 01-Oct 31 07:30-18:00; Nov 01-Mar 31 08:00-17:00', '2026-04-01', '07:30-18:00'],
    ['Nov-Mar: 08:00-09:00', '2027-03-31', '08:00-09:00'],
    ['Nov 25-27,Dec 08:00-09:00', THU, '08:00-09:00'],
    ['Nov 26', THU, '00:00-24:00'],
    ['Th 22:00-02:00', THU, '22:00-24:00'],
    ['Th 22:00-02:00', '2026-11-27', '00:00-02:00'],
    ['Th 22:00-26:00', '2026-11-27', '00:00-02:00'],
    ['08:00-17:00; 12:00-13:00 off', THU, '08:00-12:00 13:00-17:00'],
    ['Mo-Su 08:00-17:00; Th 12:00-13:00', THU, '12:00-13:00'],
    ['Mo-Su 08:00-17:00, Th 19:00-20:00', THU, '08:00-17:00 19:00-20:00'],
    ['Mo-Fr 08:00-10:00; 12:00-13:00', THU, '08:00-10:00 12:00-13:00'],
    ['Th 08:00-10:00, 10:00-12:00', THU, '08:00-12:00'],
    ['"预约"', THU, '00:00-24:00?预约'],
    ['08:00-10:00 unknown "call"', THU, '08:00-10:00?call'],
    ['08:00-10:00 open "guided"', THU, '08:00-10:00'],
    ['closed', THU, ''],
  ])('%s on %s: %s', (rule, day, expected) => {
    expect(on(rule, day)).toBe(expected);
  });

  it('knows the holidays that it is given', () => {
    expect(on('08:00-10:00; PH off', '2026-10-01', holidays)).toBe('');
    expect(on('08:00-10:00; PH off', '2026-10-01')).toBe('08:00-10:00');
    expect(on('Mo-We,PH 08:00-10:00', '2026-10-01', holidays)).toBe('08:00-10:00');
    expect(on('SH,PH 09:00-10:00', '2026-07-15', holidays)).toBe('09:00-10:00');
    expect(on('SH 09:00-10:00', '2026-07-16', holidays)).toBe('');
  });
});

describe('nextChange', () => {
  const next = (text: string, day: string, minutes: number): string | undefined => {
    const change = nextChange(hours(text), { day, minutes });
    return change && `${change.at.day} ${clock(change.at.minutes)} ${change.state}`;
  };
  it.each([
    ['08:00-17:00', 0, '2026-11-26 08:00 open'],
    ['08:00-17:00', 480, '2026-11-26 17:00 closed'],
    ['08:00-17:00', 1020, '2026-11-27 08:00 open'],
    ['Th 22:00-02:00', 1400, '2026-11-27 02:00 closed'],
    ['Apr 08:00-17:00', 600, '2027-04-01 08:00 open'],
    ['08:00-10:00 "call"', 0, '2026-11-26 08:00 unknown'],
    ['24/7', 600, undefined],
    ['off', 600, undefined],
  ])('%s at minute %i: %s', (text, minutes, expected) => {
    expect(next(text, THU, minutes)).toBe(expected);
  });

  it('is the first minute whose state differs (property)', () => {
    const rules = fc.constantFrom(
      'Mo-Fr 08:00-12:00,13:30-17:00',
      'Sa 22:00-03:00; Su off',
      '24/7; We 10:00-11:00 off',
    );
    fc.assert(
      fc.property(rules, fc.nat({ max: 6 }), fc.nat({ max: 1439 }), (text, ahead, minutes) => {
        const rule = hours(text);
        const from = { day: addDays(THU, ahead), minutes };
        const change = nextChange(rule, from)!;
        const states = new Set<string>();
        const until = (dayNumber(change.at.day) - dayNumber(from.day)) * 1440 + change.at.minutes;
        for (let minute = minutes; minute < until; minute += 1) {
          states.add(stateAt(rule, { day: addDays(from.day, Math.floor(minute / 1440)), minutes: minute % 1440 }));
        }
        expect([...states]).toEqual([stateAt(rule, from)]);
        expect(stateAt(rule, change.at)).toBe(change.state);
        expect(change.state).not.toBe(stateAt(rule, from));
        expect(isOpen(rule, change.at)).toBe(change.state === 'open');
      }),
      { numRuns: 40 },
    );
  });
});

describe('parseHours', () => {
  it.each([
    ['', 0],
    ['Mo-', 3],
    ['Mo-Fr 08:00', 11],
    ['08:00-', 6],
    ['08:00-17:60', 6],
    ['25:00-26:00', 0],
    ['08:00-49:00', 6],
    ['01:00-26:00', 5],
    ['Apr 31', 4],
    ['Apr-', 4],
    ['Apr 01-Oct', 10],
    ['Mo[1] 08:00-10:00', 0],
    ['周一 08:00-10:00', 0],
    ['08:00-10:00 Mo', 12],
    ['08:00-10:00 || off', 12],
    ['08:00-10:00;;', 12],
    ['"open', 0],
  ])('%s: refused at %i, in both languages', (text, position) => {
    const parsed = parseHours(text);
    expect(parsed).toEqual({
      ok: false,
      error: { position, message: { zh: expect.stringMatching(/[一-龥]/), en: expect.any(String) } },
    });
  });

  it('takes a semicolon at the end, blanks and capitals as they come', () => {
    expect(parseHours(' mo-FR  08:00 - 10:00 ; ')).toEqual(parseHours('Mo-Fr 08:00-10:00'));
  });

  it('answers, whatever the text (property)', () => {
    const pieces = fc.constantFrom(
      'Mo',
      '-',
      'Fr',
      ' ',
      '08:00',
      '17:00',
      ',',
      ';',
      'Apr',
      '31',
      'off',
      'PH',
      '"',
      '24/7',
      ':',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
        ),
        (text) => {
          const parsed = parseHours(text);
          if (parsed.ok) expect(describeHours(parsed.hours, 'zh')).toHaveLength(parsed.hours.length);
          else expect(parsed.error.position).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('describeHours', () => {
  it.each([
    ['24/7', '每天 全天', 'Daily 24 hours'],
    ['08:00-17:00', '每天 08:00–17:00', 'Daily 08:00–17:00'],
    ['Apr 01-Oct 31 Mo-Fr 08:00-17:00', '4月1日至10月31日 周一至周五 08:00–17:00', '1 Apr–31 Oct Mon–Fri 08:00–17:00'],
    ['Apr-Oct,Dec 25 off', '4月至10月、12月25日 不开放', 'Apr–Oct, 25 Dec closed'],
    [
      'Jul Sa,PH,SH 22:00-02:00',
      '7月 周六、法定节假日、寒暑假 22:00–次日02:00',
      'Jul Sat, public holidays, school holidays 22:00–02:00 (next day)',
    ],
    ['Mo-Su 08:00-09:00 "call"', '每天 08:00–09:00 时间待询（call）', 'Daily 08:00–09:00 ask for times (call)'],
    ['"call"', '时间待询（call）', 'Ask for times (call)'],
    ['Mo 12:00-13:00 off', '周一 12:00–13:00 不开放', 'Mon 12:00–13:00 closed'],
  ])('%s', (text, zh, en) => {
    expect(describeHours(hours(text), 'zh')).toEqual([zh]);
    expect(describeHours(hours(text), 'en')).toEqual([en]);
  });
});
