import type { Bounds } from '@boshan/shared/geo/bounds';
import { useEffect, useMemo, useRef, useState } from 'react';
import { boundsSeen, sameCamera } from './camera';
import { gatherPins, hostCanGather, partingZoom, type Gathering } from './gathering';
import { mapWords } from './map-words';
import { nativeMarkers } from './native-overlay';
import { gatheringOf, grown, holds, middleOf, nativePinsOf, spreadLegs, type Spread } from './native-pins';
import { alignedBounds } from './overlay-box';
import type { MapCamera, MapController, MapOverlay, MapViewProps } from './types';

/** A large phone, for hosts that do not tell what their map shows. CSS pixels. */
const screen = { width: 430, height: 932 };
/** Pins are sent for what is seen and this share of it on each side, so that most pans send nothing. */
const around = 0.3;

/** What a camera shows on a large phone. */
export const seenBy = (camera: MapCamera): Bounds => boundsSeen(camera, screen.width, screen.height);

/** The camera to send to the native map: one that it told us itself is not sent back, or it would jump under a finger. */
export function useSentCamera(camera: MapCamera) {
  const asked = useRef(camera);
  const reported = useRef(camera);
  const [sent, setSent] = useState(camera);
  let now = sent;
  if (!sameCamera(camera, asked.current)) {
    asked.current = camera;
    if (!sameCamera(camera, reported.current)) {
      reported.current = camera;
      now = camera;
      setSent(camera);
    }
  }
  /** Looks elsewhere by the map's own wish. */
  const moveTo = (next: MapCamera) => {
    reported.current = next;
    setSent(next);
  };
  return { reported, camera: now, moveTo };
}

/** What pins are sent for. It changes with the whole step of the zoom, or when the visitor comes near its edge. */
export function useSentBox(camera: MapCamera) {
  const [sent, setSent] = useState(() => ({ box: grown(seenBy(camera), around), zoom: Math.floor(camera.zoom) }));
  const see = (bounds: Bounds, zoom: number) =>
    setSent((before) =>
      before.zoom === Math.floor(zoom) && holds(before.box, bounds)
        ? before
        : { box: grown(bounds, around), zoom: Math.floor(zoom) },
    );
  useEffect(() => see(seenBy(camera), camera.zoom), [camera]);
  return { ...sent, see };
}

interface PinsOptions {
  readonly box: Bounds;
  readonly zoom: number;
  readonly night: boolean;
}

/** The native markers, gathered by the host where it can, else by us. */
export function useNativePins(
  { markers, clusters, controller, language }: MapViewProps,
  { box, zoom, night }: PinsOptions,
) {
  const [spread, setSpread] = useState<Spread>();
  const gathers = clusters !== false;
  const byHost = useMemo(() => hostCanGather(markers), [markers]);
  const own = gathers && !byHost;
  const pins = useMemo(() => (own ? gatherPins(markers) : undefined), [own, markers]);
  const open = spread && Math.floor(spread.zoom) === zoom && own ? spread : undefined;
  const joins = gathers && byHost && controller !== undefined;
  const native = useMemo(
    () =>
      pins
        ? nativePinsOf({ markers, pins, box, zoom, spread: open, night, wordsFor: mapWords(language).gathering })
        : nativeMarkers(markers, { clusters: joins, night }),
    [pins, markers, box, zoom, open, night, joins, language],
  );
  const legs = useMemo(() => spreadLegs(open), [open]);
  return {
    native,
    legs,
    joins,
    spread: setSpread,
    gatheringAt: (id: number) => pins && gatheringOf(pins, zoom, id),
    pins,
  };
}

/** Opens a gathering: closer where that parts it, else spread. */
export function openGathering(
  { pins, spread }: ReturnType<typeof useNativePins>,
  gathering: Gathering,
  zoomNow: number,
  moveTo: (camera: MapCamera) => void,
): void {
  const zoom = pins && partingZoom(pins, gathering, zoomNow);
  if (zoom === undefined) spread({ gathering, zoom: zoomNow });
  else moveTo({ centre: middleOf(gathering), zoom: zoom + 0.3 });
}

/** Lays pictures over the native map, and tells of those that it cannot show. */
export function useNativeOverlays(
  mapId: string,
  overlays: readonly MapOverlay[],
  controller: MapController | undefined,
  onUnsupported: ((id: string) => void) | undefined,
): void {
  // By value: pages make the list anew with each render, and each command crosses to the host.
  const key = JSON.stringify(overlays);
  const list = useMemo(() => JSON.parse(key) as readonly MapOverlay[], [key]);
  const numbers = useRef(new Map<string, number>());
  const tell = useRef(onUnsupported);
  tell.current = onUnsupported;
  useEffect(() => {
    for (const [id, number] of numbers.current) {
      if (list.some((each) => each.id === id)) continue;
      controller?.removeOverlay(mapId, number);
      numbers.current.delete(id);
    }
    for (const { id, url, opacity = 1, corners } of list) {
      const bounds = alignedBounds(corners);
      if (!controller || !bounds) {
        tell.current?.(id);
        continue;
      }
      const number = numbers.current.get(id) ?? Math.max(0, ...numbers.current.values()) + 1;
      numbers.current.set(id, number);
      void controller.showOverlay(mapId, { id: number, url, opacity, bounds }).then((shown) => {
        if (!shown) tell.current?.(id);
      });
    }
  }, [mapId, list, controller]);
}
