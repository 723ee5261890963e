import type { Wgs84 } from '@boshan/shared/geo/datum';
import { toGcj02 } from '@boshan/shared/geo/datum';
import Taro from '@tarojs/taro';

/** Starts the native clustering of markers. Hosts without it draw every marker, which is only more crowded. */
function enableClusters(mapId: string): void {
  Taro.createMapContext(mapId).initMarkerCluster?.({ enableDefaultStyle: true, zoomOnClick: true, gridSize: 60 });
}

/** Fits a native map to positions, `paddingPx` from its edges. */
function fit(mapId: string, points: readonly Wgs84[], paddingPx: number): void {
  const native = points.map(toGcj02).map(({ lon, lat }) => ({ longitude: lon, latitude: lat }));
  Taro.createMapContext(mapId).includePoints({
    points: native,
    padding: [paddingPx, paddingPx, paddingPx, paddingPx],
  });
}

/** Commands on a native map, as `ui/map` asks for them. */
export const mapControl = { enableClusters, fit };
