import type { Place } from '@boshan/shared/contract/place';
import { boshanBounds } from '@boshan/shared/geo/boshan';
import { withinBounds, type Bounds } from '@boshan/shared/geo/bounds';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import { useEffect, useRef, useState } from 'react';
import { districtCamera } from '../../ui/map/camera';
import type { MapCamera } from '../../ui/map/types';
import { cameraAround, freeBounds, lookAt, type MapWindow } from './map-window';
import { findingOf, type PlaceQuery } from './place-query';

/** From here one pin and its street can be told apart from the next. */
const PIN_ZOOM = 12;

const cornersOf = ({ west, south, east, north }: Bounds): readonly Wgs84[] => [
  { lon: west, lat: south },
  { lon: east, lat: north },
];

/** Positions that a map is fitted to: those in the district, because one far outside would make all others a dot. */
function fitPoints(places: readonly Place[]): readonly Wgs84[] {
  const points = places.flatMap(({ location }) => (location.point ? [location.point] : []));
  const inside = points.filter((point) => withinBounds(boshanBounds, point));
  return inside.length > 0 ? inside : points;
}

/** Where a map looks that shows these places for this query. Pure. */
export function cameraFor(places: readonly Place[], { area, at }: PlaceQuery, box: MapWindow): MapCamera {
  const point = at === undefined ? undefined : places.find(({ id }) => id === at)?.location.point;
  if (point) return lookAt(point, PIN_ZOOM, box);
  return cameraAround(area ? cornersOf(area) : fitPoints(places), box) ?? districtCamera;
}

export interface MapLook {
  readonly camera: MapCamera;
  /** The visitor moved the map; gives the ground that can be seen. */
  readonly moved: (camera: MapCamera, bounds?: Bounds) => void;
  /** What the visitor would search after moving the map; `undefined` where it was not moved since. */
  readonly unsearched: Bounds | undefined;
  /** Looks at a point; never from further away than now. */
  readonly show: (point: Wgs84, zoom?: number) => void;
  /** Looks at all of the places again. */
  readonly showAll: () => void;
}

/** Where the map looks: at what was found, at what was tapped, or where the visitor moved it. */
export function useMapLook(places: readonly Place[], query: PlaceQuery, box: MapWindow): MapLook {
  const [camera, setCamera] = useState(() => cameraFor(places, query, box));
  const [unsearched, setUnsearched] = useState<Bounds>();
  const finding = findingOf(query);
  const fitted = useRef(finding);
  const searched = query.area !== undefined;
  useEffect(() => {
    if (fitted.current === finding) return;
    fitted.current = finding;
    setUnsearched(undefined);
    // After "search this area" the map stays where the visitor moved it.
    if (!searched) setCamera(cameraFor(places, { ...query, at: undefined }, box));
  }, [finding, searched, places, query, box]);
  return {
    camera,
    moved: (next, bounds) => {
      setCamera(next);
      setUnsearched(bounds ? uncovered(bounds, box) : freeBounds(next, box));
    },
    unsearched,
    show: (point, zoom = PIN_ZOOM) => setCamera((now) => lookAt(point, Math.max(now.zoom, zoom), box)),
    showAll: () => setCamera(cameraAround(fitPoints(places), box) ?? districtCamera),
  };
}

/** The part of a map's ground that nothing covers. Within a district a degree is as high at the top as at the bottom. */
export function uncovered({ west, south, east, north }: Bounds, { height, top, bottom }: MapWindow): Bounds {
  const degrees = (north - south) / Math.max(height, 1);
  return { west, east, north: north - top * degrees, south: south + bottom * degrees };
}
