import type { DrawnMap } from '@boshan/shared/contract/drawn-map';
import type { Place } from '@boshan/shared/contract/place';
import type { Georeference } from '@boshan/shared/geo/georeference';
import { edgeOf } from '@boshan/shared/geo/georeference-mesh';
import type { Fix } from '@boshan/shared/guide/fix';
import { Slider, Text, View } from '@tarojs/components';
import { useContext, useEffect, useMemo, useState } from 'react';
import { isApproximate } from '../../content/place-distance';
import { useMapAppearance } from '../../frame/map-appearance';
import { useT, useText } from '../../i18n/language';
import { drawsOwnBars } from '../../platform/device';
import { mapControl } from '../../platform/map-control';
import { go } from '../../platform/navigation';
import { MediaContext } from '../../ui/illustration';
import { districtCamera } from '../../ui/map/camera';
import { MapView } from '../../ui/map/map-view';
import { bentPicture } from './bent-picture';
import { flatPicture, liesFlat, type LaidPicture } from './laid-picture';

/** The drawing as a map takes it: at once where it lies flat; `null` where this device cannot bend it. */
function useLaidPicture(map: DrawnMap, tie: Georeference): LaidPicture | null | undefined {
  const media = useContext(MediaContext);
  const url = media(map.image.url);
  const flat = useMemo(() => (liesFlat(map) ? flatPicture(tie, url) : undefined), [map, tie, url]);
  const [bent, setBent] = useState<LaidPicture | null>();
  useEffect(() => {
    if (flat) return undefined;
    let made: string | undefined;
    let left = false;
    void bentPicture(tie, url).then((picture) => {
      made = picture?.url;
      if (!left) setBent(picture ?? null);
      else if (made) URL.revokeObjectURL(made);
    });
    return () => {
      left = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [flat, tie, url]);
  return flat ?? bent;
}

interface GroundViewProps {
  readonly map: DrawnMap;
  readonly tie: Georeference;
  readonly places: readonly Place[];
  readonly fix: Fix | undefined;
  /** The map cannot show it; says which words tell why. */
  readonly onFailure: (why: 'unsupported' | 'mapFailed') => void;
}

/** The drawing over the map, as strong as the visitor wants it. */
export function GroundView({ map, tie, places, fix, onFailure }: GroundViewProps) {
  const t = useT();
  const text = useText();
  const appearance = useMapAppearance();
  const [opacity, setOpacity] = useState(80);
  const picture = useLaidPicture(map, tie);
  useEffect(() => {
    if (picture === null) onFailure('unsupported');
  }, [picture, onFailure]);
  const edge = useMemo(() => edgeOf(tie, 1), [tie]);
  const overlays = picture ? [{ id: map.id, ...picture, opacity: opacity / 100 }] : [];
  const markers = places.flatMap((place) =>
    place.location.point
      ? [
          {
            id: place.id,
            point: place.location.point,
            kind: place.kind,
            label: isApproximate(place.location)
              ? t('places.approximate', { name: text(place.name) })
              : text(place.name),
          },
        ]
      : [],
  );
  const accuracy = fix?.accuracyMetres;
  const userPosition = fix && {
    point: { lon: fix.lon, lat: fix.lat },
    ...(accuracy === undefined ? {} : { accuracyMetres: accuracy }),
  };
  const percent = t('drawnMaps.percent', { n: opacity });
  const change = ({ detail }: { detail: { value: number } }) => setOpacity(detail.value);
  return (
    <View className="drawn-ground">
      <View className="drawn-map">
        <MapView
          camera={districtCamera}
          fitTo={edge}
          markers={markers}
          overlays={overlays}
          userPosition={userPosition}
          {...appearance}
          label={t('drawnMaps.mapLabel', { name: text(map.name) })}
          {...(mapControl ? { controller: mapControl } : {})}
          onSelect={(id) => id !== undefined && go('place', { id })}
          onOverlayUnsupported={() => onFailure('unsupported')}
          onFailure={() => onFailure('mapFailed')}
        />
      </View>
      <View className="drawn-opacity">
        <Text className="note">{t('drawnMaps.opacity')}</Text>
        <Slider
          className="drawn-slider"
          min={0}
          max={100}
          step={5}
          value={opacity}
          activeColor="#1F6F78"
          backgroundColor="#C9C4B8"
          blockSize={24}
          aria-label={t('drawnMaps.opacity')}
          aria-valuetext={percent}
          onChanging={change}
          onChange={change}
        />
        <Text className="note drawn-percent">{percent}</Text>
      </View>
      {picture === undefined && <View className="pad note soft">{t('drawnMaps.bending')}</View>}
      {!drawsOwnBars() && <View className="pad note soft">{t('drawnMaps.maybeBlank')}</View>}
    </View>
  );
}
