import type { Bounds } from '@boshan/shared/geo/bounds';
import { Map, type MapProps } from '@tarojs/components';
import { useContext, useEffect, useId, useMemo, useRef } from 'react';
import { pinRoom, toNativeScale } from './camera';
import { MapFrame } from './map-frame';
import { MapSettingsContext } from './map-settings';
import { nativeView, tappedMarker } from './native-events';
import { openGathering, seenBy, useNativeOverlays, useNativePins, useSentBox, useSentCamera } from './native-hooks';
import { nativeAccuracy, nativeAreas, nativeLines, nativePoint } from './native-overlay';
import type { MapCamera, MapPadding, MapViewProps } from './types';

const none: readonly never[] = [];

const withRoom = (padding: MapPadding | undefined): MapPadding => ({
  top: pinRoom.top + (padding?.top ?? 0),
  right: pinRoom.right + (padding?.right ?? 0),
  bottom: pinRoom.bottom + (padding?.bottom ?? 0),
  left: pinRoom.left + (padding?.left ?? 0),
});

/** Commands that follow the props: the host's gathering, the fit, and the bounds at the start. */
function useCommands(
  mapId: string,
  { controller, fitTo, padding, onBounds, camera }: MapViewProps,
  joins: boolean,
): void {
  const started = useRef({ onBounds, camera, padding });
  started.current.padding = padding;
  useEffect(() => {
    if (joins) controller?.enableClusters(mapId);
  }, [joins, controller, mapId]);
  useEffect(() => {
    if (controller && fitTo && fitTo.length > 0) controller.fit(mapId, fitTo, withRoom(started.current.padding));
  }, [controller, mapId, fitTo]);
  useEffect(() => {
    const { onBounds: tell, camera: first } = started.current;
    if (!tell) return;
    void Promise.resolve(controller?.bounds(mapId)).then((bounds) => tell(bounds ?? seenBy(first)));
  }, [controller, mapId]);
}

/** The map in mini-programs: the platform's native one, in GCJ-02. */
export function MapView(props: MapViewProps) {
  const { markers, lines = none, areas = none, overlays = none, controller } = props;
  const settings = useContext(MapSettingsContext);
  const night = props.night === true;
  const mapId = `map${useId().replace(/\W/g, '')}`;
  const { reported, camera, moveTo } = useSentCamera(props.camera);
  const { box, zoom, see } = useSentBox(camera);
  const pins = useNativePins(props, { box, zoom, night });
  const centre = nativePoint(camera.centre);
  const ways = useMemo(() => nativeLines([...lines, ...pins.legs], night), [lines, pins.legs, night]);
  const zones = useMemo(() => nativeAreas(areas, night), [areas, night]);
  const circles = useMemo(() => nativeAccuracy(props.userPosition, night), [props.userPosition, night]);
  useCommands(mapId, props, pins.joins);
  useNativeOverlays(mapId, overlays, controller, props.onOverlayUnsupported);

  const select = (event: unknown) => {
    const id = tappedMarker(event);
    if (id === undefined) return;
    const gathering = pins.gatheringAt(id);
    if (gathering) openGathering(pins, gathering, reported.current.zoom, moveTo);
    else props.onSelect?.(markers[id]?.id);
  };
  const tell = (now: MapCamera, bounds: Bounds, byProgram: boolean) => {
    see(bounds, now.zoom);
    props.onBounds?.(bounds);
    if (!byProgram) props.onCameraChange?.(now, bounds);
  };
  const moved = (event: unknown) => {
    const view = nativeView(event);
    if (!view) return;
    const { camera: now, byProgram } = view;
    reported.current = now;
    if (view.bounds) tell(now, view.bounds, byProgram);
    else void Promise.resolve(controller?.bounds(mapId)).then((bounds) => tell(now, bounds ?? seenBy(now), byProgram));
  };
  const tapped = () => {
    pins.spread(undefined);
    props.onSelect?.(undefined);
  };

  return (
    <MapFrame language={props.language} night={night} reviewNumber={props.reviewNumber ?? settings.reviewNumber}>
      <Map
        id={mapId}
        className="map-canvas"
        aria-label={props.label}
        longitude={centre.longitude}
        latitude={centre.latitude}
        scale={toNativeScale(camera.zoom)}
        // Taro asks for all of a label's looks; the hosts have defaults, and every byte goes through setData.
        markers={pins.native as MapProps['markers']}
        polyline={ways}
        polygons={zones}
        circles={circles}
        showLocation={props.userPosition !== undefined}
        enableRotate={false}
        onMarkerTap={select}
        onCalloutTap={select}
        onTap={tapped}
        onRegionChange={moved}
        onError={() => props.onFailure?.()}
      />
    </MapFrame>
  );
}
