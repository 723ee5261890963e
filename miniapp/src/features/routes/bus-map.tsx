import type { BusLine } from '@boshan/shared/contract/bus-line';
import type { Place } from '@boshan/shared/contract/place';
import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { useMapAppearance } from '../../frame/map-appearance';
import { cameraOver } from '../../frame/map-camera';
import { useT, useText } from '../../i18n/language';
import { MapView } from '../../ui/map/map-view';
import type { MapLine } from '../../ui/map/types';
import { busPoints } from './bus-points';

/** Stops of a line whose positions are known, joined in their order. Nothing where fewer than two are. */
export function BusMap({ line, places }: { line: BusLine; places: ReadonlyMap<string, Place> }) {
  const t = useT();
  const text = useText();
  const appearance = useMapAppearance();
  const [failed, setFailed] = useState(false);
  const { stops, unmapped, borrowed } = useMemo(() => busPoints(line, places), [line, places]);
  const points = useMemo(() => stops.map(({ point }) => point), [stops]);
  const camera = useMemo(() => cameraOver(points), [points]);
  const lines = useMemo((): MapLine[] => [{ id: 'line', kind: 'route', points }], [points]);
  const markers = useMemo(
    () =>
      stops.map(({ number, name, point }) => ({
        id: String(number),
        kind: 'bus' as const,
        label: text(name),
        badge: String(number),
        point,
      })),
    [stops, text],
  );
  if (stops.length < 2 || failed) return null;
  const notes = [t('routes.lineNote')];
  if (borrowed) notes.push(t('routes.busMapRough'));
  if (unmapped > 0) notes.push(t('routes.busMapPartial', { n: unmapped }));
  return (
    <>
      <View className="route-map bus-map">
        <MapView
          camera={camera}
          fitTo={points}
          markers={markers}
          lines={lines}
          clusters={false}
          {...appearance}
          label={t('routes.busMapLabel', { name: text(line.name) })}
          onFailure={() => setFailed(true)}
        />
      </View>
      <View className="pad small soft route-map-note">{notes.join(' · ')}</View>
    </>
  );
}
