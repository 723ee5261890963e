import type { Place } from '@boshan/shared/contract/place';
import { View } from '@tarojs/components';
import { useContext, useMemo, useState } from 'react';
import { useCollection } from '../../content/collections';
import { useLanguage, useT, useText } from '../../i18n/language';
import { mapControl } from '../../platform/map-control';
import { AppearanceContext } from '../../ui/appearance';
import { Icon } from '../../ui/icons/icon';
import { districtCamera } from '../../ui/map/camera';
import { MapView } from '../../ui/map/map-view';
import type { MapCamera } from '../../ui/map/types';
import { Pressable } from '../../ui/pressable';
import { MapCards } from './map-cards';
import { doubtAreas, placeMarkers, withNeighbours } from './place-pins';
import type { Explore } from './use-explore';

/** Where a map that shows a single place looks from. */
const NEAR_ZOOM = 12.5;

/** The tapped place, and the one whose card is in the middle since. */
interface Selection {
  readonly anchor: string;
  readonly focus: string;
}

const lookingAt = (place: Place | undefined, camera: MapCamera): MapCamera =>
  place?.location.point ? { centre: place.location.point, zoom: Math.max(camera.zoom, 11) } : camera;

/** The places that pass, on the map; those without a position are counted, not passed over in silence. */
export function PlaceMap({ explore, onFailure }: { explore: Explore; onFailure: () => void }) {
  const t = useT();
  const text = useText();
  const language = useLanguage();
  const { night } = useContext(AppearanceContext);
  const settings = useCollection('settings')?.get('settings');
  const { found, position, locate } = explore;
  const [selection, setSelection] = useState<Selection>();
  const [camera, setCamera] = useState(districtCamera);
  const { places } = found;
  const focused = places.find(({ id }) => id === selection?.focus);
  const markers = useMemo(
    () =>
      placeMarkers(places, focused?.id, (place, approximate) =>
        approximate ? t('places.approximate', { name: text(place.name) }) : text(place.name),
      ),
    [places, focused?.id, t, text],
  );
  const fitTo = useMemo(
    () => places.flatMap(({ location }) => (location.point && !location.outsideDistrict ? [location.point] : [])),
    [places],
  );
  const areas = useMemo(() => doubtAreas(focused), [focused]);
  const cards = useMemo(() => withNeighbours(places, selection?.anchor), [places, selection?.anchor]);
  const lookAt = (id: string) => {
    setCamera((current) =>
      lookingAt(
        places.find((place) => place.id === id),
        current,
      ),
    );
  };
  const focus = (id: string) => {
    setSelection((current) => current && { ...current, focus: id });
    lookAt(id);
  };
  // The map moves to the pin, which would else be under its own card.
  const select = (id: string | undefined) => {
    setSelection(id === undefined ? undefined : { anchor: id, focus: id });
    if (id !== undefined) lookAt(id);
  };
  const showMe = () => {
    void locate().then((here) => here && setCamera({ centre: here, zoom: NEAR_ZOOM }));
  };
  return (
    <View className="place-map">
      <MapView
        camera={camera}
        markers={markers}
        areas={areas}
        fitTo={fitTo}
        userPosition={position && { point: position, accuracyMetres: position.accuracyMetres }}
        language={language === 'en' ? 'en' : 'zh-Hans'}
        night={night}
        reviewNumber={settings?.mapReviewNumber}
        label={t('places.mapLabel')}
        {...(mapControl ? { controller: mapControl } : {})}
        onSelect={select}
        onCameraChange={setCamera}
        onFailure={onFailure}
      />
      {found.withoutPosition > 0 && (
        <View className="map-note note">
          {t(markers.length === 0 ? 'places.mapNone' : 'places.withoutPosition', { n: found.withoutPosition })}
        </View>
      )}
      <Pressable className="map-locate" label={t('places.locate')} onPress={showMe}>
        <Icon name="locate" />
      </Pressable>
      {cards.length > 0 && <MapCards key={selection?.anchor} places={cards} position={position} onFocus={focus} />}
    </View>
  );
}
