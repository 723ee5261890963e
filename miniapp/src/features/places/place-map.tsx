import type { Place } from '@boshan/shared/contract/place';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import { Text, View } from '@tarojs/components';
import { useEffect, useMemo, useState, type MutableRefObject, type ReactNode } from 'react';
import { useMapAppearance } from '../../frame/map-appearance';
import { useT, useText } from '../../i18n/language';
import { mapControl } from '../../platform/map-control';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icons/icon';
import { MapView } from '../../ui/map/map-view';
import { Pressable } from '../../ui/pressable';
import { freeCentre, type MapWindow } from './map-window';
import { NearMeNote } from './near-me-note';
import { doubtAreas, placeMarkers, withSelected } from './place-pins';
import { outwards } from './query-ground';
import type { Explore } from './use-explore';
import { useMapLook, type MapLook } from './use-map-look';

/** From where one sees the streets around oneself, and from where the town, for a poor fix. */
const HERE_ZOOM = 13.5;
const ROUGH_ZOOM = 11;
/** At least so near is the place whose card is up. */
const CARD_ZOOM = 11;

/** Pins of what was found; the names are in the reader's language. */
function usePins(places: readonly Place[], at: string | undefined) {
  const t = useT();
  const text = useText();
  const pins = useMemo(
    () =>
      placeMarkers(places, (place, approximate) =>
        approximate ? t('places.approximate', { name: text(place.name) }) : text(place.name),
      ),
    [places, t, text],
  );
  const markers = useMemo(() => withSelected(pins, at), [pins, at]);
  const areas = useMemo(() => doubtAreas(places.find(({ id }) => id === at)), [places, at]);
  return { markers, areas };
}

/** The reader's position on the map: asks, goes there, or says why not. */
function useShowMe({ locate }: Explore, look: MapLook) {
  const [noted, setNoted] = useState(false);
  const showMe = async () => {
    setNoted(true);
    const answer = await locate();
    if (answer.kind === 'here') look.show(answer.position, HERE_ZOOM);
    if (answer.kind === 'rough') look.show(answer.position, ROUGH_ZOOM);
    if (answer.kind === 'far') look.showAll();
  };
  return { noted, showMe: () => void showMe(), hide: () => setNoted(false) };
}

function MapButton({ icon, label, onPress }: { icon: 'locate' | 'layers'; label: string; onPress: () => void }) {
  return (
    <Pressable className="map-button" label={label} onPress={onPress}>
      <Icon name={icon} />
    </Pressable>
  );
}

interface PlaceMapProps {
  explore: Explore;
  box: MapWindow;
  /** The middle of the free part of the map, for filters that measure from there. */
  centre: MutableRefObject<Wgs84>;
  onLayers: () => void;
  onFailure: () => void;
  /** The places without a position were asked for. */
  onUnplaced: () => void;
  className?: string;
  /** What lies over the lower edge of the map. */
  children?: ReactNode;
}

/** The places that pass, on the map; those without a position are counted, not passed over in silence. */
export function PlaceMap(props: PlaceMapProps) {
  const { explore, box, centre } = props;
  const t = useT();
  const appearance = useMapAppearance();
  const { found, query, change, position } = explore;
  const look = useMapLook(found.places, query, box);
  const { markers, areas } = usePins(found.places, query.at);
  const me = useShowMe(explore, look);
  const user = useMemo(() => position && { point: position, accuracyMetres: position.accuracyMetres }, [position]);
  useEffect(() => {
    centre.current = freeCentre(look.camera, box);
  }, [centre, look.camera, box]);
  // A card came up or another one was swiped to: its pin comes into the free part of the map.
  const point = found.places.find(({ id }) => id === query.at)?.location.point;
  useEffect(() => {
    if (point) look.show(point, CARD_ZOOM);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- moving the map must not bring the pin back
  }, [point, box.bottom]);
  const { unsearched } = look;
  return (
    <View className={classes('place-map', props.className)}>
      <MapView
        camera={look.camera}
        markers={markers}
        areas={areas}
        userPosition={user}
        {...appearance}
        label={t('places.mapLabel')}
        {...(mapControl ? { controller: mapControl } : {})}
        onSelect={(id) => change({ ...query, at: id })}
        onCameraChange={look.moved}
        onFailure={props.onFailure}
      />
      <View className="map-floats" style={{ top: `${box.top}px` }}>
        {unsearched && (
          <Pressable className="map-float map-search" onPress={() => change({ ...query, area: outwards(unsearched) })}>
            <Icon name="search" size="small" />
            <Text>{t('places.searchArea')}</Text>
          </Pressable>
        )}
        {me.noted && <NearMeNote explore={explore} onClose={me.hide} />}
        {found.withoutPosition > 0 && !unsearched && query.at === undefined && (
          <Pressable className="map-float map-unplaced" onPress={props.onUnplaced}>
            <Text>
              {t(markers.length === 0 ? 'places.mapNone' : 'places.withoutPosition', { n: found.withoutPosition })}
            </Text>
          </Pressable>
        )}
      </View>
      <View className="map-buttons" style={{ bottom: `${box.bottom + 12}px` }}>
        <MapButton icon="layers" label={t('places.layers')} onPress={props.onLayers} />
        <MapButton icon="locate" label={t('places.locate')} onPress={me.showMe} />
      </View>
      {props.children}
    </View>
  );
}
