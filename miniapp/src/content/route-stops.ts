import type { Place } from '@boshan/shared/contract/place';
import type { RouteDay, Stop } from '@boshan/shared/contract/tour-route';
import type { Wgs84 } from '@boshan/shared/geo/datum';

export interface NumberedStop {
  readonly stop: Stop;
  /** From 1, within the day. */
  readonly number: number;
  /** Absent where the place is not published (any more). */
  readonly place: Place | undefined;
}

/** A day's stops with their places. A stop without its place keeps its number: the order is the editors'. */
export const numberedStops = (day: RouteDay, places: ReadonlyMap<string, Place>): readonly NumberedStop[] =>
  day.stops.map((stop, index) => ({ stop, number: index + 1, place: places.get(stop.placeId) }));

export interface MappedStop {
  readonly key: string;
  readonly number: number;
  readonly place: Place;
  readonly point: Wgs84;
  readonly kind: 'stop';
}

/** Stops that can be drawn, and how many cannot, because the place is gone or has no position. */
export function mappedStops(stops: readonly NumberedStop[]): {
  readonly mapped: readonly MappedStop[];
  readonly unmapped: number;
} {
  const mapped = stops.flatMap(({ place, number }): MappedStop[] => {
    const point = place?.location.point;
    return place && point ? [{ key: `${number}-${place.id}`, number, place, point, kind: 'stop' }] : [];
  });
  return { mapped, unmapped: stops.length - mapped.length };
}

/** Ids of all places of a route, each once. */
export const placeIdsOf = (days: readonly RouteDay[]): readonly string[] => [
  ...new Set(days.flatMap(({ stops }) => stops.map(({ placeId }) => placeId))),
];
