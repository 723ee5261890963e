import type { Place } from '@boshan/shared/contract/place';
import { distanceMetres } from '@boshan/shared/geo/distance';
import { isApproximate } from '../../content/place-distance';
import { circleRing } from '../../ui/map/overlay';
import type { MapArea, MapMarker, PinKind } from '../../ui/map/types';

/** Signs of their own among the amenities. */
const amenityPins: Readonly<Record<string, PinKind>> = {
  toilet: 'toilet',
  parking: 'parking',
  'coach-terminal': 'bus',
};

const pinKind = (place: Place): PinKind =>
  (place.kind === 'amenity' ? amenityPins[place.typeId ?? ''] : undefined) ?? place.kind;

/** Pins of the places that have a position. `nameOf` gives the name, and says where it is only rough. */
export function placeMarkers(
  places: readonly Place[],
  nameOf: (place: Place, approximate: boolean) => string,
): readonly MapMarker[] {
  return places.flatMap((place) => {
    const { point } = place.location;
    return point
      ? [{ id: place.id, point, kind: pinKind(place), label: nameOf(place, isApproximate(place.location)) }]
      : [];
  });
}

/** The same pins with one selected; all others stay the same objects, so that an engine need not draw them anew. */
export function withSelected(markers: readonly MapMarker[], id: string | undefined): readonly MapMarker[] {
  const index = id === undefined ? -1 : markers.findIndex((marker) => marker.id === id);
  const marker = markers[index];
  return marker ? [...markers.slice(0, index), { ...marker, selected: true }, ...markers.slice(index + 1)] : markers;
}

/** The circle in which a place with a rough position lies; nothing for an exact one. */
export function doubtAreas(place: Place | undefined): MapArea[] {
  const { point, accuracyMetres } = place?.location ?? {};
  if (!place || !point || accuracyMetres === undefined || !isApproximate(place.location)) return [];
  return [{ id: place.id, ring: circleRing(point, accuracyMetres), kind: 'zone' }];
}

/** The place and its neighbours by distance, for the cards under the map. */
export function withNeighbours(places: readonly Place[], id: string | undefined, limit = 12): readonly Place[] {
  const centre = places.find((place) => place.id === id);
  const from = centre?.location.point;
  if (!centre || !from) return [];
  return places
    .flatMap((place) => (place.location.point ? [{ place, metres: distanceMetres(from, place.location.point) }] : []))
    .sort((a, b) => Number(b.place === centre) - Number(a.place === centre) || a.metres - b.metres)
    .slice(0, limit)
    .map(({ place }) => place);
}
