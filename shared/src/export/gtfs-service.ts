import { weekdays } from '../contract/bus-line';
import type { Cell } from './csv';
import { daysOf, type DatedDeparture } from './gtfs-lines';

const columns = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** `YYYY-MM-DD` as GTFS has it. */
export const gtfsDate = (day: string): string => day.replace(/-/g, '');

/** Departures on the same days have the same service. */
export const serviceIdOf = ({ departure, from, to }: DatedDeparture): string =>
  [daysOf(departure).join('') || 'none', departure.publicHolidays ? 'ph' : '', gtfsDate(from), gtfsDate(to)]
    .filter(Boolean)
    .join('-');

/** Index into `weekdays` of a day `YYYY-MM-DD`. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const uniqueServices = (departures: readonly DatedDeparture[]): readonly (readonly [string, DatedDeparture])[] => [
  ...new Map(departures.map((departure) => [serviceIdOf(departure), departure])),
];

export const calendarRows = (departures: readonly DatedDeparture[]): readonly Readonly<Record<string, Cell>>[] =>
  uniqueServices(departures).map(([service_id, { departure, from, to }]) => ({
    service_id,
    ...Object.fromEntries(columns.map((column, index) => [column, departure.days.includes(weekdays[index]!) ? 1 : 0])),
    start_date: gtfsDate(from),
    end_date: gtfsDate(to),
  }));

/** Public holidays on which a service runs beside its days of the week. */
export const holidayRows = (
  departures: readonly DatedDeparture[],
  holidays: readonly string[],
): readonly Readonly<Record<string, Cell>>[] =>
  uniqueServices(departures).flatMap(([service_id, { departure, from, to }]) =>
    departure.publicHolidays
      ? [...new Set(holidays)]
          .sort()
          .filter((day) => day >= from && day <= to && !departure.days.includes(weekdays[weekdayOf(day)]!))
          .map((day) => ({ service_id, date: gtfsDate(day), exception_type: 1 }))
      : [],
  );
