import { boundsOf, type Bounds } from '@boshan/shared/geo/bounds';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import type { MapCamera } from '../../ui/map/types';

/** The map's box in logical pixels, and how much of its edges lies under other things. */
export interface MapWindow {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
}

/** Web Mercator (EPSG:3857) with 512-pixel tiles: the world is `512 · 2^zoom` pixels wide. */
const TILE = 512;
/** Around what is fitted, in pixels; a pin stands 46 above its point. */
const MARGIN = 36;
const CLOSEST_FIT = 12.5;
const WIDEST_FIT = 8;

interface Plane {
  readonly x: number;
  readonly y: number;
}

const worldPixels = (zoom: number): number => TILE * 2 ** zoom;

function toPlane({ lon, lat }: Wgs84): Plane {
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

const toGround = ({ x, y }: Plane): Wgs84 => ({
  lon: (x - 0.5) * 360,
  lat: (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
});

/** How far below the middle of the box the middle of its free part lies; negative where it lies above. Pixels. */
const shift = ({ top, bottom }: MapWindow): number => (top - bottom) / 2;

/** The camera that shows a point in the middle of the free part of the map. */
export function lookAt(point: Wgs84, zoom: number, box: MapWindow): MapCamera {
  const { x, y } = toPlane(point);
  return { centre: toGround({ x, y: y - shift(box) / worldPixels(zoom) }), zoom };
}

/** What lies in the middle of the free part of the map: the inverse of `lookAt`. */
export function freeCentre({ centre, zoom }: MapCamera, box: MapWindow): Wgs84 {
  const { x, y } = toPlane(centre);
  return toGround({ x, y: y + shift(box) / worldPixels(zoom) });
}

/** The ground that can be seen: the free part of the map. WGS-84. */
export function freeBounds({ centre, zoom }: MapCamera, box: MapWindow): Bounds {
  const { x, y } = toPlane(centre);
  const world = worldPixels(zoom);
  const northWest = toGround({ x: x - box.width / 2 / world, y: y + (box.top - box.height / 2) / world });
  const southEast = toGround({ x: x + box.width / 2 / world, y: y + (box.height / 2 - box.bottom) / world });
  return { west: northWest.lon, north: northWest.lat, east: southEast.lon, south: southEast.lat };
}

/** The nearest camera that shows all of some points in the free part; `undefined` for none. */
export function cameraAround(points: readonly Wgs84[], box: MapWindow): MapCamera | undefined {
  const bounds = boundsOf(points);
  if (!bounds) return undefined;
  const [a, b] = [toPlane({ lon: bounds.west, lat: bounds.north }), toPlane({ lon: bounds.east, lat: bounds.south })];
  const free = {
    width: Math.max(40, box.width - 2 * MARGIN),
    height: Math.max(40, box.height - box.top - box.bottom - 2 * MARGIN),
  };
  const scale = Math.min(free.width / Math.max(b.x - a.x, 1e-9), free.height / Math.max(b.y - a.y, 1e-9));
  const zoom = Math.min(CLOSEST_FIT, Math.max(WIDEST_FIT, Math.log2(scale / TILE)));
  return lookAt(toGround({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }), zoom, box);
}
