import { boundsOf } from '@boshan/shared/geo/bounds';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import { districtCamera } from '../ui/map/camera';
import type { MapCamera } from '../ui/map/types';

/** Degrees of longitude that a phone's width shows at zoom 0 of 512-pixel tiles, with room for the pins. */
const SPAN_AT_ZERO = (360 * 270) / 512;

/** A camera from which all points are seen; the district's where there are none. Not closer than a street (zoom 15). */
export function cameraOver(points: readonly Wgs84[]): MapCamera {
  const bounds = boundsOf(points);
  if (!bounds) return districtCamera;
  const { west, south, east, north } = bounds;
  const centre = { lon: (west + east) / 2, lat: (south + north) / 2 };
  // A degree of latitude is drawn longer than one of longitude by 1/cos(latitude).
  const span = Math.max(east - west, (north - south) / Math.cos((centre.lat * Math.PI) / 180), 1e-4);
  return { centre, zoom: Math.min(15, Math.max(8, Math.log2(SPAN_AT_ZERO / span))) };
}

/** South-western and north-eastern corner around some points: all that a map needs to fit them. */
export function cornersOf(points: readonly Wgs84[]): readonly Wgs84[] {
  const bounds = boundsOf(points);
  if (!bounds) return [];
  const { west, south, east, north } = bounds;
  return [
    { lon: west, lat: south },
    { lon: east, lat: north },
  ];
}
