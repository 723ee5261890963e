import type { Wgs84 } from '@boshan/shared/geo/datum';
import { toGcj02 } from '@boshan/shared/geo/datum';
import Taro from '@tarojs/taro';

/** A refused command leaves the map as it is: more crowded, or not fitted. Some hosts answer, some do not. */
const quietly = (answer: unknown): void => void Promise.resolve(answer).catch(() => undefined);

/** Starts the native clustering of markers, in the host's own style. Hosts without it draw every marker. */
function enableClusters(mapId: string): void {
  const map = Taro.createMapContext(mapId);
  quietly(map.initMarkerCluster?.({ enableDefaultStyle: true, zoomOnClick: true, gridSize: 60 }));
}

/** Fits a native map to positions (WGS-84 here, GCJ-02 there), `paddingPx` from its edges. */
function fit(mapId: string, points: readonly Wgs84[], paddingPx: number): void {
  const native = points.map(toGcj02).map(({ lon, lat }) => ({ longitude: lon, latitude: lat }));
  const padding = [paddingPx, paddingPx, paddingPx, paddingPx];
  quietly(Taro.createMapContext(mapId).includePoints({ points: native, padding }));
}

/** Commands on a native map, as `ui/map` asks for them. */
export const mapControl = { enableClusters, fit };
