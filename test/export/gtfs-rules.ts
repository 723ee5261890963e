import { distanceMetres } from '@boshan/shared/geo/distance';

type Row = Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** What refers to what in a feed: table, column, the table referred to. */
const references: readonly (readonly [table: string, column: string, other: string])[] = [
  ['routes', 'agency_id', 'agency'],
  ['trips', 'route_id', 'routes'],
  ['trips', 'service_id', 'calendar'],
  ['stop_times', 'trip_id', 'trips'],
  ['stop_times', 'stop_id', 'stops'],
  ['calendar_dates', 'service_id', 'calendar'],
];
const keys: Readonly<Record<string, string>> = {
  agency: 'agency_id',
  stops: 'stop_id',
  routes: 'route_id',
  trips: 'trip_id',
  calendar: 'service_id',
};
/** A bus does not go faster between two stops, as the crow flies. */
const MAX_KMH = 120;

const rowsOf = (tables: Tables, name: string): readonly Row[] => tables[name] ?? [];
const secondsOf = (time: unknown): number => {
  const [hours = 0, minutes = 0, seconds = 0] = String(time).split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
};

function brokenReferences(tables: Tables): string[] {
  const found: string[] = [];
  for (const [table, column, other] of references) {
    const known = new Set(rowsOf(tables, other).map((row) => row[column]));
    for (const row of rowsOf(tables, table))
      if (!known.has(row[column])) found.push(`${table}.${column} ${String(row[column])} is not in ${other}`);
  }
  for (const [table, key] of Object.entries(keys)) {
    const ids = rowsOf(tables, table).map((row) => row[key]);
    if (new Set(ids).size !== ids.length) found.push(`${table}.${key} is not unique`);
  }
  return found;
}

function brokenStops(tables: Tables): string[] {
  const used = new Set(rowsOf(tables, 'stop_times').map((row) => row['stop_id']));
  return rowsOf(tables, 'stops').flatMap(({ stop_id, stop_lat, stop_lon, stop_name }) => {
    const [lat, lon] = [Number(stop_lat), Number(stop_lon)];
    const near = lat > 36 && lat < 37.2 && lon > 117 && lon < 119;
    const faults = [
      near ? '' : 'far away',
      String(stop_name ?? '') ? '' : 'without a name',
      used.has(stop_id) ? '' : 'not used',
    ];
    return faults.filter(Boolean).map((fault) => `stop ${String(stop_id)} is ${fault}`);
  });
}

/** Times of one trip: both ends known, ascending, and no faster than a bus goes. */
function brokenTrip(tables: Tables, trip: unknown): string[] {
  const times = rowsOf(tables, 'stop_times').filter((row) => row['trip_id'] === trip);
  const at = (row: Row) => {
    const stop = rowsOf(tables, 'stops').find(({ stop_id }) => stop_id === row['stop_id']);
    return { lon: Number(stop?.['stop_lon']), lat: Number(stop?.['stop_lat']) };
  };
  const found: string[] = [];
  if (times.length < 2) found.push('fewer than two stops');
  times.forEach((row, index) => {
    if (index > 0 && Number(row['stop_sequence']) <= Number(times[index - 1]!['stop_sequence']))
      found.push('order of stops');
  });
  const timed = times.filter((row) => row['departure_time'] !== null);
  if (timed[0] !== times[0] || timed.at(-1) !== times.at(-1)) found.push('an end without a time');
  timed.slice(1).forEach((row, index) => {
    const before = timed[index]!;
    const seconds = secondsOf(row['arrival_time']) - secondsOf(before['departure_time']);
    if (seconds <= 0) found.push('times do not ascend');
    else if ((distanceMetres(at(before), at(row)) / seconds) * 3.6 > MAX_KMH) found.push('faster than a bus');
  });
  return found.map((fault) => `trip ${String(trip)}: ${fault}`);
}

/** A service runs on some day of a period that lies within the feed's. */
function brokenServices(tables: Tables): string[] {
  const [feed] = rowsOf(tables, 'feed_info');
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return rowsOf(tables, 'calendar').flatMap((row) => {
    const extra = rowsOf(tables, 'calendar_dates').some((date) => date['service_id'] === row['service_id']);
    const [start, end] = [Number(row['start_date']), Number(row['end_date'])];
    const faults = [
      days.some((day) => row[day] === 1) || extra ? '' : 'never runs',
      start <= end ? '' : 'ends before it begins',
      start >= Number(feed?.['feed_start_date']) && end <= Number(feed?.['feed_end_date'])
        ? ''
        : 'runs beyond the feed',
    ];
    return faults.filter(Boolean).map((fault) => `service ${String(row['service_id'])} ${fault}`);
  });
}

/**
 * What the reference of GTFS Schedule asks of the tables that this project writes, beyond what an importer sees: keys,
 * references, stops, times and services. Empty where a feed is sound.
 */
export const brokenRules = (tables: Tables): string[] => [
  ...brokenReferences(tables),
  ...brokenStops(tables),
  ...rowsOf(tables, 'trips').flatMap(({ trip_id }) => brokenTrip(tables, trip_id)),
  ...brokenServices(tables),
];
