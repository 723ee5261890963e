import type { Cell } from './csv';
import type { DatedDeparture, GtfsLine, LocatedBusStop } from './gtfs-lines';
import { serviceIdOf } from './gtfs-service';

type Rows = readonly Readonly<Record<string, Cell>>[];

/** `HH:MM` and minutes after it as GTFS has them: past midnight the hours go on counting. */
export const gtfsTime = (clock: string, minutes: number): string => {
  const [hours, rest] = clock.split(':').map(Number) as [number, number];
  const all = hours * 60 + rest + minutes;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(all / 60))}:${pad(all % 60)}:00`;
};

interface Call {
  readonly located: LocatedBusStop;
  /** After the departure of the trip's first stop; `undefined` where nobody knows. */
  readonly minutes: number | undefined;
}

/** The stops of a trip in the order in which it calls at them. */
const callsOf = ({ stops, minutes: whole }: GtfsLine, { departure }: DatedDeparture): readonly Call[] => {
  const out = stops.map((located, index) => ({
    located,
    minutes: index === 0 ? 0 : located.stop.minutesFromStart,
  }));
  if (departure.direction === 'outbound') return out;
  return [...out]
    .reverse()
    .map(({ located, minutes }) => ({ located, minutes: minutes === undefined ? undefined : whole - minutes }));
};

const tripIdOf = ({ line }: GtfsLine, dated: DatedDeparture): string =>
  [line.id, dated.departure.direction, dated.departure.time.replace(':', ''), serviceIdOf(dated)].join('-');

/** The trips of all lines and their stop times. A departure that an editor entered twice is one trip. */
export const tripsOf = (
  lines: readonly GtfsLine[],
  stopIds: ReadonlyMap<LocatedBusStop, string>,
): { readonly trips: Rows; readonly stopTimes: Rows } => {
  const trips = new Map<string, Rows[number]>();
  const stopTimes: Rows[number][] = [];
  for (const line of lines) {
    for (const dated of line.departures) {
      const trip_id = tripIdOf(line, dated);
      if (trips.has(trip_id)) continue;
      const calls = callsOf(line, dated);
      const { direction, time } = dated.departure;
      trips.set(trip_id, {
        route_id: line.line.id,
        service_id: serviceIdOf(dated),
        trip_id,
        trip_headsign: calls[calls.length - 1]!.located.stop.name.zh,
        direction_id: direction === 'outbound' ? 0 : 1,
      });
      calls.forEach(({ located, minutes }, index) => {
        const clock = minutes === undefined ? undefined : gtfsTime(time, minutes);
        stopTimes.push({
          trip_id,
          arrival_time: clock,
          departure_time: clock,
          stop_id: stopIds.get(located),
          stop_sequence: index + 1,
          timepoint: index === 0 ? 1 : 0,
        });
      });
    }
  }
  return { trips: [...trips.values()], stopTimes };
};
