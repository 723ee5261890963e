import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { useMapAppearance } from '../../frame/map-appearance';
import { cameraOver, cornersOf } from '../../frame/map-camera';
import { useT, useText } from '../../i18n/language';
import { IconButton } from '../../ui/controls';
import { MapView } from '../../ui/map/map-view';
import type { MapCamera, MapLine, MapMarker, UserPosition } from '../../ui/map/types';
import { nextStopOf } from './progress';
import { metresAway, type Session } from './session';

/** Close enough for the next turning. */
const WALKING_ZOOM = 15.5;

function useMarkers(session: Session): MapMarker[] {
  const text = useText();
  const { way } = session.plan;
  const next = nextStopOf(session)?.key;
  return useMemo(
    () =>
      way.stops.map(({ key, number, place, point, kind }) => ({
        id: key,
        point,
        kind,
        label: text(place.name),
        badge: String(number),
        selected: key === next,
      })),
    [way, next, text],
  );
}

/** Where the visitor is, as the map takes it: the same object while nothing changed. */
function useUser({ fix }: Session): UserPosition | undefined {
  return useMemo(() => {
    if (!fix) return undefined;
    const { lon, lat, accuracyMetres } = fix;
    return { point: { lon, lat }, ...(accuracyMetres === undefined ? {} : { accuracyMetres }) };
  }, [fix]);
}

/** Where the map looks: at the walker until a finger moves it, again when asked; at the whole way before the first fix. */
function useCamera(session: Session, user: UserPosition | undefined) {
  const { line } = session.plan.way;
  const whole = useMemo(() => cameraOver(line), [line]);
  const [left, setLeft] = useState<MapCamera>();
  const away = metresAway(session) !== undefined;
  const atWalker = user && !away ? { centre: user.point, zoom: WALKING_ZOOM } : whole;
  return {
    camera: left ?? atWalker,
    /** The finger's doing. */
    moved: (camera: MapCamera) => setLeft(camera),
    toWalker: () => setLeft(undefined),
    toWhole: () => setLeft(whole),
  };
}

/** The way, its stops and the walker. */
export function FollowMap({ session, name }: { session: Session; name: string }) {
  const t = useT();
  const appearance = useMapAppearance();
  const [failed, setFailed] = useState(false);
  const { line, drawn, kind } = session.plan.way;
  const corners = useMemo(() => cornersOf(line), [line]);
  const lines = useMemo(
    (): MapLine[] => [{ id: 'way', kind: kind === 'track' ? 'route' : 'walk', points: drawn }],
    [kind, drawn],
  );
  const markers = useMarkers(session);
  const user = useUser(session);
  const { camera, moved, toWalker, toWhole } = useCamera(session, user);
  if (failed) return <View className="follow-map-failed note soft pad">{t('follow.mapFailed')}</View>;
  return (
    <View className="follow-map">
      <MapView
        camera={camera}
        fitTo={corners}
        markers={markers}
        lines={lines}
        userPosition={user}
        clusters={false}
        {...appearance}
        label={t('follow.mapLabel', { name })}
        onCameraChange={(next) => moved(next)}
        onFailure={() => setFailed(true)}
      />
      <View className="follow-map-buttons">
        {user && <IconButton icon="locate" label={t('follow.locate')} onPress={toWalker} />}
        <IconButton icon="route" label={t('follow.wholeWay')} onPress={toWhole} />
      </View>
    </View>
  );
}
