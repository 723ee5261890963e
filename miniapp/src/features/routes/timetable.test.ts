import { clockAt } from './clock';
import {
  departuresOn,
  holidayState,
  nextDeparture,
  nextTime,
  runsOn,
  timetableRows,
  timetableState,
  type Departure,
} from './timetable';

const departure = (time: string, more: Partial<Departure> = {}): Departure => ({
  direction: 'outbound',
  time,
  days: ['sa', 'su'],
  ...more,
});

// 2026-11-23 is a Monday.
describe('a departure', () => {
  it('runs on its weekdays', () => {
    expect(runsOn(departure('08:00'), '2026-11-22')).toBe(true);
    expect(runsOn(departure('08:00'), '2026-11-23')).toBe(false);
  });

  it('runs within its validity, both days included', () => {
    const summer = departure('08:00', { validFrom: '2026-11-21', validTo: '2026-11-22' });
    expect(runsOn(summer, '2026-11-21')).toBe(true);
    expect(runsOn(summer, '2026-11-22')).toBe(true);
    expect(runsOn(summer, '2026-11-15')).toBe(false);
    expect(runsOn(summer, '2026-11-28')).toBe(false);
  });
});

describe('public holidays', () => {
  // 2026-10-01 is a Thursday in the National Day holiday.
  const weekend = departure('08:00', { publicHolidays: true });

  it('run a weekend line on a weekday, and only where it says so', () => {
    expect(runsOn(weekend, '2026-10-01')).toBe(true);
    expect(runsOn(departure('08:00'), '2026-10-01')).toBe(false);
    expect(runsOn(weekend, '2026-10-08')).toBe(false);
    expect(runsOn({ ...weekend, validTo: '2026-09-30' }, '2026-10-01')).toBe(false);
  });

  it('are named, and where a year is not known the line says so', () => {
    expect(holidayState([weekend], '2026-10-01')).toBe('holiday');
    expect(holidayState([weekend], '2026-10-08')).toBe('ordinary');
    expect(holidayState([weekend], '2033-10-01')).toBe('asks');
    expect(holidayState([departure('08:00')], '2033-10-01')).toBe('ordinary');
  });
});

describe('the next departure', () => {
  const line = [departure('08:00'), departure('24:30')];
  const next = (day: string, clock: string) => nextDeparture(line, 'outbound', { day, clock });

  it('is a later one today, else that of the next day of service', () => {
    expect(next('2026-11-21', '07:00')).toEqual({ day: '2026-11-21', time: '08:00' });
    expect(next('2026-11-21', '08:01')).toEqual({ day: '2026-11-21', time: '24:30' });
    expect(next('2026-11-23', '08:00')).toEqual({ day: '2026-11-28', time: '08:00' });
  });

  it('is yesterday’s last bus just after midnight', () => {
    expect(next('2026-11-22', '00:20')).toEqual({ day: '2026-11-21', time: '24:30' });
    expect(next('2026-11-22', '00:31')).toEqual({ day: '2026-11-22', time: '08:00' });
  });

  it('is none in the other direction, or where the timetable ends', () => {
    expect(nextDeparture(line, 'inbound', { day: '2026-11-21', clock: '07:00' })).toBeUndefined();
    const ended = [departure('08:00', { validTo: '2026-11-22' })];
    expect(nextDeparture(ended, 'outbound', { day: '2026-11-23', clock: '07:00' })).toBeUndefined();
  });
});

describe('the departures of a day', () => {
  const line = [
    departure('15:15', { direction: 'inbound' }),
    departure('10:00'),
    departure('08:00'),
    departure('24:30'),
  ];

  it('stand in order, by direction, and what leaves past midnight at the end', () => {
    expect(departuresOn(line, '2026-11-22', 'outbound')).toEqual(['08:00', '10:00', '24:30']);
    expect(departuresOn(line, '2026-11-22', 'inbound')).toEqual(['15:15']);
    expect(departuresOn(line, '2026-11-23', 'outbound')).toEqual([]);
  });

  it('say which one is next, the one of this very minute too', () => {
    expect(nextTime(['08:00', '10:00'], '08:00')).toBe('08:00');
    expect(nextTime(['08:00', '10:00'], '08:01')).toBe('10:00');
    expect(nextTime(['08:00', '10:00'], '10:01')).toBeUndefined();
  });

  it("follow Boshan's clock", () => {
    expect(clockAt(Date.parse('2026-11-23T00:05:00Z'))).toBe('08:05');
    expect(clockAt(Date.parse('2026-11-22T16:00:00Z'))).toBe('00:00');
  });
});

describe('the state of a timetable', () => {
  it('is none without departures', () => expect(timetableState([], '2026-11-23')).toEqual({ kind: 'none' }));

  it('is expired where all departures have ended, since the last of them', () => {
    const old = [departure('08:00', { validTo: '2022-10-31' }), departure('09:00', { validTo: '2023-10-31' })];
    expect(timetableState(old, '2026-11-23')).toEqual({ kind: 'expired', since: '2023-10-31' });
    expect(timetableState(old, '2023-10-31')).toEqual({ kind: 'current' });
    expect(timetableState([...old, departure('08:00')], '2026-11-23')).toEqual({ kind: 'current' });
  });

  it('is upcoming before its first day, between two seasons too', () => {
    const seasons = [
      departure('08:00', { validFrom: '2026-04-01', validTo: '2026-10-31' }),
      departure('08:00', { validFrom: '2027-04-01' }),
    ];
    expect(timetableState(seasons, '2026-11-23')).toEqual({ kind: 'upcoming', from: '2027-04-01' });
    expect(timetableState(seasons, '2026-03-31')).toEqual({ kind: 'upcoming', from: '2026-04-01' });
    expect(timetableState(seasons, '2026-05-01')).toEqual({ kind: 'current' });
  });
});

describe('the printed timetable', () => {
  it('gathers times that share direction, days and validity, with the days in order', () => {
    const rows = timetableRows([
      departure('10:00', { days: ['su', 'sa'] }),
      departure('08:00'),
      departure('08:00', { publicHolidays: true }),
    ]);
    expect(rows.map(({ times, days, publicHolidays }) => ({ times, days, publicHolidays }))).toEqual([
      { times: ['08:00', '10:00'], days: ['sa', 'su'], publicHolidays: false },
      { times: ['08:00'], days: ['sa', 'su'], publicHolidays: true },
    ]);
  });
});
