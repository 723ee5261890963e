import { boundsOf, type Bounds } from '@boshan/shared/geo/bounds';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import { gcj02, toGcj02, toWgs84 } from '@boshan/shared/geo/datum';
import Taro from '@tarojs/taro';
import type { MapController, MapPadding, NativeOverlay } from '../ui/map/types';

/** A refused command leaves the map as it is: more crowded, or not fitted. Some hosts answer, some do not. */
const quietly = (answer: unknown): void => void Promise.resolve(answer).catch(() => undefined);

/** A map that was drawn this moment is known to the host only when its data has been sent. */
const whenSent = (command: () => void): void => Taro.nextTick(command);

const native = (point: Wgs84): { longitude: number; latitude: number } => {
  const { lon, lat } = toGcj02(point);
  return { longitude: lon, latitude: lat };
};

/** Starts the native clustering of markers, in the host's own style. Hosts without it draw every marker. */
function enableClusters(mapId: string): void {
  whenSent(() => {
    const map = Taro.createMapContext(mapId);
    quietly(map.initMarkerCluster?.({ enableDefaultStyle: true, zoomOnClick: true, gridSize: 60 }));
  });
}

/** Fits a native map to positions (WGS-84 here, GCJ-02 there), with room at its edges in CSS pixels. */
function fit(mapId: string, points: readonly Wgs84[], { top, right, bottom, left }: MapPadding): void {
  const padding = [top, right, bottom, left];
  whenSent(() => quietly(Taro.createMapContext(mapId).includePoints({ points: points.map(native), padding })));
}

/** What a native map shows, as a box in WGS-84; `undefined` where the host does not answer with two corners. */
async function bounds(mapId: string): Promise<Bounds | undefined> {
  try {
    const { southwest, northeast } = await new Promise<Taro.MapContext.GetRegionSuccessCallbackResult>(
      (success, fail) => void Taro.createMapContext(mapId).getRegion({ success, fail }),
    );
    return boundsOf([southwest, northeast].map(({ longitude, latitude }) => toWgs84(gcj02(longitude, latitude))));
  } catch {
    return undefined;
  }
}

/** Pictures that a map has, so that a change is an update: added twice they would lie over each other. */
const shown = new Map<string, Set<number>>();

/** Lays a picture over the ground or changes it. False where the host refuses or has no such command. */
async function showOverlay(mapId: string, overlay: NativeOverlay): Promise<boolean> {
  const map = Taro.createMapContext(mapId);
  const there = shown.get(mapId) ?? new Set<number>();
  const command = there.has(overlay.id) ? map.updateGroundOverlay : map.addGroundOverlay;
  if (typeof command !== 'function') return false;
  const { west, south, east, north } = overlay.bounds;
  const options = {
    id: overlay.id,
    src: overlay.url,
    bounds: {
      southwest: native({ lon: west, lat: south }),
      northeast: native({ lon: east, lat: north }),
    },
    opacity: overlay.opacity,
    visible: true,
    zIndex: 1 + overlay.id,
  };
  try {
    await new Promise((success, fail) => void command.call(map, { ...options, success, fail }));
  } catch {
    return false;
  }
  shown.set(mapId, there.add(overlay.id));
  return true;
}

function removeOverlay(mapId: string, id: number): void {
  if (!shown.get(mapId)?.delete(id)) return;
  quietly(Taro.createMapContext(mapId).removeGroundOverlay?.({ id }));
}

/** Commands on a native map, as `ui/map` asks for them. */
export const mapControl: MapController = { enableClusters, fit, bounds, showOverlay, removeOverlay };
