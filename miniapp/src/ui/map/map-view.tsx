import { Map } from '@tarojs/components';
import { useEffect, useId, useMemo, useRef } from 'react';
import { boundsSeen, pinRoom, sameCamera, toNativeScale } from './camera';
import { MapFrame } from './map-frame';
import { movedCamera, tappedMarker } from './native-events';
import { nativeAreas, nativeLines, nativeMarkers, nativePoint } from './native-overlay';
import type { MapViewProps } from './types';

const none: readonly never[] = [];

/** The camera to send to the native map: one that it told us itself is not sent back, or it would jump under a finger. */
function useSentCamera(camera: MapViewProps['camera']) {
  const reported = useRef(camera);
  const sent = useRef(camera);
  if (!sameCamera(camera, reported.current)) {
    reported.current = camera;
    sent.current = camera;
  }
  return { reported, camera: sent.current };
}

/** The map in mini-programs: the platform's native one, in GCJ-02. */
export function MapView(props: MapViewProps) {
  const { markers, lines = none, areas = none, controller, fitTo, padding = pinRoom } = props;
  const night = props.night === true;
  const clusters = props.clusters !== false && controller !== undefined;
  const mapId = `map${useId().replace(/\W/g, '')}`;
  const { reported, camera } = useSentCamera(props.camera);
  const centre = nativePoint(camera.centre);
  const pins = useMemo(() => nativeMarkers(markers, { clusters, night }), [markers, clusters, night]);
  const ways = useMemo(() => nativeLines(lines, night), [lines, night]);
  const zones = useMemo(() => nativeAreas(areas, night), [areas, night]);

  useEffect(() => {
    if (clusters) controller.enableClusters(mapId);
  }, [clusters, controller, mapId]);
  useEffect(() => {
    if (controller && fitTo && fitTo.length > 0) controller.fit(mapId, fitTo, padding);
  }, [controller, mapId, fitTo, padding]);

  const select = (event: unknown) => {
    const index = tappedMarker(event);
    if (index !== undefined) props.onSelect?.(markers[index]?.id);
  };
  const moved = (event: unknown) => {
    const next = movedCamera(event);
    if (!next) return;
    reported.current = next;
    props.onCameraChange?.(next, boundsSeen(next, 375, 600));
  };

  return (
    <MapFrame language={props.language} night={night} reviewNumber={props.reviewNumber}>
      <Map
        id={mapId}
        className="map-canvas"
        aria-label={props.label}
        longitude={centre.longitude}
        latitude={centre.latitude}
        scale={toNativeScale(camera.zoom)}
        markers={pins}
        polyline={ways}
        polygons={zones}
        showLocation={props.userPosition !== undefined}
        enableRotate={false}
        onMarkerTap={select}
        onCalloutTap={select}
        onTap={() => props.onSelect?.(undefined)}
        onRegionChange={moved}
        onError={() => props.onFailure?.()}
      />
    </MapFrame>
  );
}
