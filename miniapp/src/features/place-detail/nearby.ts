import type { Place } from '@boshan/shared/contract/place';
import { distanceBetween, type PlaceDistance } from '../../content/place-distance';

export interface NearbyPlace {
  readonly place: Place;
  readonly distance: PlaceDistance;
}

/** Farther than this is not near, in metres. */
const REACH = 15_000;

/** The nearest other places, by straight line. Services come last: they are no destination of their own. Pure. */
export function nearestTo(place: Place, places: Iterable<Place>, limit = 6): readonly NearbyPlace[] {
  return [...places]
    .flatMap((other) => {
      const distance = other.id === place.id ? undefined : distanceBetween(place.location, other.location);
      return distance && distance.metres <= REACH ? [{ place: other, distance }] : [];
    })
    .sort(
      (a, b) =>
        Number(a.place.kind === 'amenity') - Number(b.place.kind === 'amenity') ||
        a.distance.metres - b.distance.metres,
    )
    .slice(0, limit);
}
