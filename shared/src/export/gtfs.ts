import type { BusLine } from '../contract/bus-line';
import type { Place } from '../contract/place';
import type { Localized } from '../contract/scalars';
import { csvOf, type Cell } from './csv';
import { defaultNotice, type ExportNotice } from './export-notice';
import { gtfsLineOf, type GtfsLine, type GtfsPeriod, type LocatedBusStop } from './gtfs-lines';
import type { GtfsReport } from './gtfs-report';
import { calendarRows, gtfsDate, holidayRows } from './gtfs-service';
import { tripsOf } from './gtfs-trips';
import { decimal } from './xml';

export interface GtfsOptions {
  /** Who runs the buses. A feed needs an address on the web; there is no default, as nobody may be made up. */
  readonly agency: { readonly name: Localized; readonly url: string; readonly phone?: string };
  readonly places: readonly Place[];
  readonly period: GtfsPeriod;
  /** Statutory holidays within the period, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  readonly notice?: ExportNotice;
  /** Where the publisher stands on the web; the agency's address where it has none of its own. */
  readonly publisherUrl?: string;
  /** E.g. the version of the snapshot that the feed is made from. */
  readonly version: string;
}

export interface GtfsFeed {
  /** Text by file name; `undefined` where no line can be in a feed. */
  readonly files: Readonly<Record<string, string>> | undefined;
  readonly report: GtfsReport;
}

type Rows = readonly Readonly<Record<string, Cell>>[];

/** A stop that two lines share is one stop: the same name at the same position. */
const stopIdsOf = (lines: readonly GtfsLine[]): ReadonlyMap<LocatedBusStop, string> => {
  const ids = new Map<string, string>();
  const byStop = new Map<LocatedBusStop, string>();
  for (const { line, stops } of lines) {
    stops.forEach((located, index) => {
      const key = `${located.stop.name.zh} ${decimal(located.point.lon)} ${decimal(located.point.lat)}`;
      const id = ids.get(key) ?? `${line.id}-${index + 1}`;
      ids.set(key, id);
      byStop.set(located, id);
    });
  }
  return byStop;
};

const stopRows = (ids: ReadonlyMap<LocatedBusStop, string>): Rows =>
  [...new Map([...ids].map(([located, id]) => [id, located]))].map(([stop_id, { stop, point, borrowed }]) => ({
    stop_id,
    stop_name: stop.name.zh,
    stop_desc: borrowed && `位置取自景点，误差约 ${borrowed.accuracyMetres} 米`,
    stop_lat: decimal(point.lat),
    stop_lon: decimal(point.lon),
  }));

const routeRows = (lines: readonly GtfsLine[]): Rows =>
  lines.map(({ line }) => ({
    route_id: line.id,
    agency_id: 'agency',
    route_long_name: line.name.zh,
    route_desc: [line.serviceNote?.zh, line.fareCny !== undefined && `票价 ${line.fareCny} 元。`]
      .filter(Boolean)
      .join(' '),
    route_type: 3,
  }));

const translationRows = (
  lines: readonly GtfsLine[],
  ids: ReadonlyMap<LocatedBusStop, string>,
  { name }: GtfsOptions['agency'],
): Rows => {
  const row = (table_name: string, field_name: string, record_id: string, text: Localized): Rows =>
    text.en === undefined ? [] : [{ table_name, field_name, language: 'en', translation: text.en, record_id }];
  const stops = new Map([...ids].map(([{ stop }, id]) => [id, stop.name]));
  return [
    ...row('agency', 'agency_name', 'agency', name),
    ...lines.flatMap(({ line }) => row('routes', 'route_long_name', line.id, line.name)),
    ...[...stops].flatMap(([id, stopName]) => row('stops', 'stop_name', id, stopName)),
  ];
};

const feedInfo = ({ agency, notice = defaultNotice, publisherUrl, period, version }: GtfsOptions): Rows => [
  {
    feed_publisher_name: notice.publisher.zh,
    feed_publisher_url: publisherUrl ?? notice.siteUrl ?? agency.url,
    feed_lang: 'zh-Hans',
    default_lang: 'zh-Hans',
    feed_start_date: gtfsDate(period.from),
    feed_end_date: gtfsDate(period.to),
    feed_version: version,
  },
];

const agencyRow = ({ name, url, phone }: GtfsOptions['agency']): Rows => [
  {
    agency_id: 'agency',
    agency_name: name.zh,
    agency_url: url,
    agency_timezone: 'Asia/Shanghai',
    agency_lang: 'zh-Hans',
    agency_phone: phone,
  },
];

const attribution = ({ publisher, licenceUrl }: ExportNotice): Rows => [
  { attribution_id: 'publisher', organization_name: publisher.zh, is_producer: 1, attribution_url: licenceUrl },
];

const filesOf = (lines: readonly GtfsLine[], options: GtfsOptions): Readonly<Record<string, string>> => {
  const { agency, holidays, notice = defaultNotice } = options;
  const ids = stopIdsOf(lines);
  const departures = lines.flatMap((line) => line.departures);
  const { trips, stopTimes } = tripsOf(lines, ids);
  const tables: Readonly<Record<string, Rows>> = {
    'agency.txt': agencyRow(agency),
    'stops.txt': stopRows(ids),
    'routes.txt': routeRows(lines),
    'trips.txt': trips,
    'stop_times.txt': stopTimes,
    'calendar.txt': calendarRows(departures),
    'calendar_dates.txt': holidayRows(departures, holidays),
    'feed_info.txt': feedInfo(options),
    'translations.txt': translationRows(lines, ids, agency),
    'attributions.txt': attribution(notice),
  };
  // A table without rows is one that a feed may leave out; those that it may not all have rows.
  return Object.fromEntries(
    Object.entries(tables)
      .filter(([, rows]) => rows.length > 0)
      .map(([name, rows]) => [name, csvOf(Object.keys(rows[0]!), rows)]),
  );
};

/**
 * Bus lines as a GTFS Schedule feed, and a report of what it lacks. Nothing is made up:
 *
 * - A stop stands at its own position, or at its place's where that is known to within `STOP_ACCURACY_METRES`; a line
 *   with a stop that has neither is left out and named.
 * - A feed must say when a bus reaches its last stop: a line without `minutesFromStart` there is left out. Stops between
 *   without it have no times, which GTFS allows (a reader interpolates). What is known counts as approximate
 *   (`timepoint` 0) but at the first stop.
 * - Ways back take the minutes of the way out, mirrored; the report names these lines.
 * - Departures run within their own dates, or the feed's period where they have none; past ones are left out.
 * - `publicHolidays` adds the given holidays to the days of the week; make-up working days change nothing.
 *
 * Names are Chinese, English ones stand in `translations.txt`. Positions are WGS-84. Zipping is the caller's.
 */
export const gtfsOf = (busLines: readonly BusLine[], options: GtfsOptions): GtfsFeed => {
  const places = new Map(options.places.map((place) => [place.id, place]));
  const checked = busLines.map((line) => gtfsLineOf(line, places, options.period));
  const lines = checked.flatMap(({ line }) => line ?? []);
  const report: GtfsReport = {
    gaps: checked.flatMap(({ gaps }) => gaps),
    lines: lines.map(({ line }) => line.id),
    borrowedPositions: lines.flatMap(({ stops }) => stops.flatMap(({ borrowed }) => borrowed ?? [])),
    mirroredLines: lines
      .filter(({ departures }) => departures.some(({ departure }) => departure.direction === 'inbound'))
      .map(({ line }) => line.id),
    unverifiedLines: lines.filter(({ line }) => line.verification.status !== 'verified').map(({ line }) => line.id),
  };
  return { files: lines.length > 0 ? filesOf(lines, options) : undefined, report };
};
