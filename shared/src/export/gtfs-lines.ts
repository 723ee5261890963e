import { weekdays, type BusLine } from '../contract/bus-line';
import type { Place } from '../contract/place';
import type { Wgs84 } from '../geo/datum';
import type { BorrowedPosition, GtfsGap } from './gtfs-report';

type Departure = BusLine['departures'][number];
type BusStop = BusLine['stops'][number];

/** First and last day of a feed, `YYYY-MM-DD`. */
export interface GtfsPeriod {
  readonly from: string;
  readonly to: string;
}

/** A stop that can stand in a feed. */
export interface LocatedBusStop {
  readonly stop: BusStop;
  readonly point: Wgs84;
  readonly borrowed: BorrowedPosition | undefined;
}

export interface DatedDeparture {
  readonly departure: Departure;
  readonly from: string;
  readonly to: string;
}

/** A line with everything that a feed needs. */
export interface GtfsLine {
  readonly line: BusLine;
  readonly stops: readonly LocatedBusStop[];
  /** Minutes from the first stop to the last. */
  readonly minutes: number;
  readonly departures: readonly DatedDeparture[];
}

/** A stop may stand where its place does if that is known to within this: what navigation to a place needs too. */
export const STOP_ACCURACY_METRES = 150;

const locate = (line: BusLine, stop: BusStop, places: ReadonlyMap<string, Place>): LocatedBusStop | undefined => {
  if (stop.point) return { stop, point: stop.point, borrowed: undefined };
  const place = stop.placeId === undefined ? undefined : places.get(stop.placeId);
  const { point, accuracyMetres = Infinity } = place?.location ?? {};
  if (!place || !point || accuracyMetres > STOP_ACCURACY_METRES) return undefined;
  return { stop, point, borrowed: { lineId: line.id, stop: stop.name, placeId: place.id, accuracyMetres } };
};

const gapsOfTimes = ({ id: lineId, stops }: BusLine): readonly GtfsGap[] => {
  const last = stops[stops.length - 1]!;
  if (last.minutesFromStart === undefined) return [{ code: 'last-stop-without-time', lineId, stop: last.name }];
  let before = 0;
  for (const { minutesFromStart = before, name } of stops) {
    if (minutesFromStart < before) return [{ code: 'times-not-ascending', lineId, stop: name }];
    before = minutesFromStart;
  }
  return [];
};

const tell = ({ direction, time }: Departure): string => `${direction} ${time}`;

const dated = (departure: Departure, lineId: string, { from, to }: GtfsPeriod): DatedDeparture | GtfsGap => {
  const gap = (code: GtfsGap['code']): GtfsGap => ({ code, lineId, departure: tell(departure) });
  if (departure.days.length === 0 && !departure.publicHolidays) return gap('departure-on-no-day');
  if (departure.validTo !== undefined && departure.validTo < from) return gap('departure-expired');
  if (departure.validFrom !== undefined && departure.validFrom > to) return gap('departure-not-yet');
  return { departure, from: departure.validFrom ?? from, to: departure.validTo ?? to };
};

/** The line as a feed can have it, and what is missing. Without a line, what is missing says why. */
export const gtfsLineOf = (
  line: BusLine,
  places: ReadonlyMap<string, Place>,
  period: GtfsPeriod,
): { readonly line: GtfsLine | undefined; readonly gaps: readonly GtfsGap[] } => {
  const lineId = line.id;
  const located = line.stops.map((stop) => locate(line, stop, places));
  const homeless = line.stops.filter((_, index) => !located[index]);
  const departures = line.departures.map((departure) => dated(departure, lineId, period));
  const running = departures.filter((departure): departure is DatedDeparture => 'from' in departure);
  const gaps: GtfsGap[] = [
    ...homeless.map(({ name }): GtfsGap => ({ code: 'stop-without-position', lineId, stop: name })),
    ...gapsOfTimes(line),
    ...departures.filter((departure): departure is GtfsGap => 'code' in departure),
  ];
  if (line.departures.length === 0) gaps.push({ code: 'no-departure', lineId });
  const isWhole = homeless.length === 0 && gapsOfTimes(line).length === 0 && running.length > 0;
  const stops = located.filter((stop): stop is LocatedBusStop => stop !== undefined);
  const minutes = line.stops[line.stops.length - 1]!.minutesFromStart ?? 0;
  return { line: isWhole ? { line, stops, minutes, departures: running } : undefined, gaps };
};

/** The days of a departure in the week's order; what a service is named after. */
export const daysOf = ({ days }: Departure): readonly (typeof weekdays)[number][] =>
  weekdays.filter((weekday) => days.includes(weekday));
