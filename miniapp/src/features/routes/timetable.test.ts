import { clockAt } from './clock';
import { departuresOn, nextTime, runsOn, timetableRows, timetableState, type Departure } from './timetable';

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
