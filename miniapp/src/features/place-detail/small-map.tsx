import type { Place } from '@boshan/shared/contract/place';
import { useMemo } from 'react';
import { isNavigable } from '../../content/place-distance';
import { useMapAppearance } from '../../frame/map-appearance';
import { useT } from '../../i18n/language';
import { mapControl } from '../../platform/map-control';
import { districtCamera } from '../../ui/map/camera';
import { MapView } from '../../ui/map/map-view';
import { circleRing } from '../../ui/map/overlay';
import type { MapArea } from '../../ui/map/types';

interface SmallMapProps {
  place: Place;
  name: string;
  onFailure: () => void;
}

/** A rough position needs its surroundings more than its streets. */
const CLOSE = 12.5;
const WIDE = 10.6;

/** The place alone; a rough position as the circle in which it lies. */
export function SmallMap({ place, name, onFailure }: SmallMapProps) {
  const t = useT();
  const appearance = useMapAppearance();
  const { point, accuracyMetres } = place.location;
  const exact = isNavigable(place.location);
  const camera = useMemo(
    () => (point ? { centre: point, zoom: exact ? CLOSE : WIDE } : districtCamera),
    [point, exact],
  );
  const areas: MapArea[] =
    point && accuracyMetres !== undefined && !exact
      ? [{ id: place.id, ring: circleRing(point, accuracyMetres), kind: 'zone' }]
      : [];
  const label = exact ? name : t('places.approximate', { name });
  return (
    <MapView
      camera={camera}
      markers={point ? [{ id: place.id, point, kind: place.kind, label, selected: true }] : []}
      areas={areas}
      clusters={false}
      {...appearance}
      label={t('placeDetail.mapLabel', { name })}
      {...(mapControl ? { controller: mapControl } : {})}
      onFailure={onFailure}
    />
  );
}
