import type { Place } from '../contract/place';
import type { RouteDay, Stop, TourRoute, Track } from '../contract/tour-route';
import type { Wgs84 } from '../geo/datum';
import { decodePolyline } from '../geo/polyline';

/** A stop of a route with its place, as far as it is known. */
export interface ItineraryStop {
  /** Within the route, from 1. */
  readonly number: number;
  readonly stop: Stop;
  /** `undefined` where the list of places does not have it. */
  readonly place: Place | undefined;
  readonly point: Wgs84 | undefined;
}

export interface ItineraryDay {
  /** From 1. */
  readonly number: number;
  readonly day: RouteDay;
  readonly stops: readonly ItineraryStop[];
  readonly track: readonly TrackPosition[] | undefined;
}

export interface TrackPosition {
  readonly point: Wgs84;
  /** Metres above sea level. */
  readonly elevation: number | undefined;
}

const positionsOf = ({ line, elevations }: Track): readonly TrackPosition[] => {
  const points = decodePolyline(line);
  const heights = elevations?.length === points.length ? elevations : undefined;
  return points.map((point, index) => ({ point, elevation: heights?.[index] }));
};

/** A route with its places, day by day. Throws `PolylineError` for a track that cannot be read. */
export const itineraryOf = (route: TourRoute, places: readonly Place[]): readonly ItineraryDay[] => {
  const byId = new Map(places.map((place) => [place.id, place]));
  let count = 0;
  return route.days.map((day, index) => ({
    number: index + 1,
    day,
    stops: day.stops.map((stop) => {
      count += 1;
      const place = byId.get(stop.placeId);
      return { number: count, stop, place, point: place?.location.point };
    }),
    track: day.track && positionsOf(day.track),
  }));
};
