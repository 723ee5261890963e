import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BusLine } from '@boshan/shared/contract/bus-line';
import { gtfsOf, type GtfsFeed, type GtfsOptions } from '@boshan/shared/export/gtfs';
import { brokenRules } from './gtfs-rules';
import { busLines, places } from './routes-for-export';

const options: GtfsOptions = {
  agency: { name: { zh: '示例公交', en: 'Example Buses' }, url: 'https://example.org/' },
  places,
  period: { from: '2026-01-01', to: '2026-12-31' },
  holidays: ['2026-10-01', '2026-10-02', '2026-10-03'],
  version: 'test',
};

/** A line made for this test, with all that a feed needs: the content has none yet. */
const whole: BusLine = {
  id: 'test-line',
  name: { zh: '试验线：甲—丙', en: 'Test line' },
  verification: { status: 'unverified' },
  fareCny: 1,
  stops: [
    { name: { zh: '甲站', en: 'First' }, point: { lon: 117.85, lat: 36.49 }, minutesFromStart: 0 },
    { name: { zh: '乙站, “东”', en: 'Second' }, point: { lon: 117.87, lat: 36.48 } },
    { name: { zh: '丙站' }, point: { lon: 117.94, lat: 36.4 }, minutesFromStart: 45 },
  ],
  departures: [
    { direction: 'outbound', time: '08:00', days: ['sa', 'su'], publicHolidays: true },
    { direction: 'outbound', time: '23:30', days: ['sa', 'su'], publicHolidays: true },
    { direction: 'inbound', time: '16:00', days: ['mo', 'tu'], validFrom: '2026-05-01', validTo: '2026-05-31' },
  ],
};

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Reads a feed with the importer of the npm package `gtfs`, in a process of its own; returns rows by table. */
function importFeed(
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly Record<string, unknown>[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'boshan-gtfs-'));
  folders.push(folder);
  Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text));
  const output = execFileSync(process.execPath, [join(__dirname, 'import-gtfs.mjs'), folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output) as ReturnType<typeof importFeed>;
}

const filesOf = ({ files }: GtfsFeed): Readonly<Record<string, string>> => {
  if (!files) throw new Error('no feed');
  return files;
};

describe('the bus lines of the content', () => {
  const { files, report } = gtfsOf(busLines, options);

  it('lack what a feed needs, and the report says what for each line', () => {
    expect(busLines.length).toBeGreaterThan(3);
    expect(files).toBeUndefined();
    expect(report.lines).toEqual([]);
    for (const { id } of busLines) expect(report.gaps.map(({ lineId }) => lineId)).toContain(id);
    // Positions of places are areas of a kilometre and more: no bus stop can stand there.
    expect(report.borrowedPositions).toEqual([]);
    expect(report.gaps.filter(({ code }) => code === 'stop-without-position').length).toBeGreaterThan(5);
    expect(report.gaps).toContainEqual({
      code: 'departure-expired',
      lineId: 'transport-07',
      departure: 'outbound 08:00',
    });
  });

  it('become a feed once an editor has filled the gaps', () => {
    const filled = busLines.map((line) => ({
      ...line,
      stops: line.stops.map((stop, index) => ({
        ...stop,
        point: { lon: 117.85 + index / 100, lat: 36.49 },
        minutesFromStart: 20 * index,
      })),
      departures: [{ direction: 'outbound' as const, time: '08:00', days: ['sa' as const] }],
    }));
    const feed = gtfsOf(filled, options);
    expect(feed.report.gaps).toEqual([]);
    const tables = importFeed(filesOf(feed));
    expect(tables['routes']!.map(({ route_id }) => route_id)).toEqual(busLines.map(({ id }) => id));
    expect(brokenRules(tables)).toEqual([]);
  });
});

describe('a line of the content as it may look one day', () => {
  // The stops' real names; positions and times are this test's own.
  const line = busLines.find(({ stops }) => stops.length > 3)!;
  const positions = [
    [117.858, 36.501],
    [117.83, 36.49],
    [117.86, 36.455],
    [117.872, 36.447],
  ] as const;
  const at = ['08:00', '09:30', '13:00', '23:40'];
  const real: BusLine = {
    ...line,
    stops: line.stops.map((stop, index) => ({
      ...stop,
      point: { lon: positions[index]![0], lat: positions[index]![1] },
      ...(index % 2 === 0 || index === line.stops.length - 1 ? { minutesFromStart: 14 * index } : {}),
    })),
    departures: at.flatMap((time) =>
      (['outbound', 'inbound'] as const).map((direction) => ({
        direction,
        time,
        days: ['sa' as const, 'su' as const],
        publicHolidays: true,
        validFrom: '2026-04-01',
        validTo: '2026-10-31',
      })),
    ),
  };
  const feed = gtfsOf([real], options);
  const tables = importFeed(filesOf(feed));

  it('is whole: eight trips over four stops, both ways, on weekends and holidays of its season', () => {
    expect(feed.report.gaps).toEqual([]);
    expect([tables['stops']!.length, tables['trips']!.length, tables['stop_times']!.length]).toEqual([4, 8, 32]);
    expect(new Set(tables['trips']!.map(({ direction_id }) => direction_id))).toEqual(new Set([0, 1]));
    expect(tables['calendar']!.map(({ start_date, end_date }) => [start_date, end_date])).toEqual([
      [20260401, 20261031],
    ]);
    expect(tables['stops']!.map(({ stop_name }) => stop_name)).toEqual(line.stops.map(({ name }) => name.zh));
  });

  it('keeps the rules of the format', () => {
    expect(brokenRules(tables)).toEqual([]);
  });

  it.each([
    ['a trip of no line', 'trips', { route_id: 'gone' }, /trips.route_id gone is not in routes/],
    ['a stop in another country', 'stops', { stop_lat: 0 }, /is far away/],
    ['a time that goes back', 'stop_times', { departure_time: '29:00:00' }, /times do not ascend/],
    ['a service on no day', 'calendar', { saturday: 0, sunday: 0, service_id: 'idle' }, /never runs/],
    ['a season beyond the feed', 'calendar', { end_date: 20301231 }, /runs beyond the feed/],
  ])('would not pass with %s', (_, table, change, fault) => {
    const spoilt = {
      ...tables,
      [table]: tables[table]!.map((row, index) => (index === 0 ? { ...row, ...change } : row)),
    };
    expect(brokenRules(spoilt).join()).toMatch(fault);
  });
});

describe('a whole line', () => {
  const feed = gtfsOf([whole, ...busLines], options);
  const files = filesOf(feed);
  const tables = importFeed(files);

  it('is imported without losing anything', () => {
    const rows = Object.fromEntries(Object.entries(tables).map(([name, list]) => [name, list.length]));
    expect(rows).toEqual({
      agency: 1,
      stops: 3,
      routes: 1,
      trips: 3,
      stop_times: 9,
      calendar: 2,
      calendar_dates: 2,
      feed_info: 1,
      translations: 4,
      attributions: 1,
    });
    expect(tables['stops']!.map(({ stop_name, stop_lat, stop_lon }) => [stop_name, stop_lat, stop_lon])).toEqual(
      whole.stops.map(({ name, point }) => [name.zh, point!.lat, point!.lon]),
    );
  });

  it('keeps the rules of the format', () => {
    expect(brokenRules(tables)).toEqual([]);
  });

  it('has times at both ends of each trip, ascending, past midnight too, and none that nobody knows', () => {
    const times = (trip: number) => {
      const { trip_id } = tables['trips']![trip]!;
      return tables['stop_times']!.filter((row) => row['trip_id'] === trip_id).map((row) => row['departure_time']);
    };
    expect(times(0)).toEqual(['08:00:00', null, '08:45:00']);
    expect(times(1)).toEqual(['23:30:00', null, '24:15:00']);
    expect(times(2)).toEqual(['16:00:00', null, '16:45:00']);
    const stops = tables['stop_times']!.slice(6).map(({ stop_id }) => stop_id);
    expect(stops).toEqual(['test-line-3', 'test-line-2', 'test-line-1']);
  });

  it('runs on its days, and on holidays that are not among them', () => {
    const days = tables['calendar']!.map((row) => [row['monday'], row['saturday'], row['start_date'], row['end_date']]);
    expect(days).toEqual([
      [0, 1, 20260101, 20261231],
      [1, 0, 20260501, 20260531],
    ]);
    // 3 October 2026 is a Saturday.
    expect(tables['calendar_dates']!.map(({ date }) => date)).toEqual([20261001, 20261002]);
  });

  it('is reported as unverified, with mirrored times back', () => {
    expect(feed.report.lines).toEqual(['test-line']);
    expect(feed.report.unverifiedLines).toEqual(['test-line']);
    expect(feed.report.mirroredLines).toEqual(['test-line']);
  });

  it('would not pass with a column or a table broken: the importer looks', () => {
    const without = (name: string) => Object.fromEntries(Object.entries(files).filter(([file]) => file !== name));
    expect(() => importFeed({ ...files, 'stops.txt': files['stops.txt']!.replace(/^test-line-1,/m, ',') })).toThrow();
    expect(() => importFeed({ ...files, 'trips.txt': `${files['trips.txt']!}a,b\n` })).toThrow();
    expect(() => importFeed(without('agency.txt'))).toThrow();
  });
});
