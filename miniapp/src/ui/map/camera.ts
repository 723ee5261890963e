import type { Wgs84 } from '@boshan/shared/geo/datum';
import type { MapCamera } from './types';

/** The whole district in view on a phone. */
export const districtCamera: MapCamera = { centre: { lon: 117.93, lat: 36.41 }, zoom: 9.6 };

/** Beyond this box lies nothing that the drawn map could show. WGS-84. */
export const mapLimits = { west: 116.9, south: 35.7, east: 118.95, north: 37.3 } as const;

/** Native maps count zoom over 256-pixel tiles, and take 3 to 20. */
export const toNativeScale = (zoom: number): number => Math.min(20, Math.max(3, Math.round((zoom + 1) * 10) / 10));

/** Inverse of `toNativeScale` within its range. */
export const fromNativeScale = (scale: number): number => scale - 1;

/** Two cameras that show the same to the eye: 1 m and a hundredth of a zoom step. */
export function sameCamera(a: MapCamera, b: MapCamera): boolean {
  const near = (x: number, y: number, tolerance: number) => Math.abs(x - y) <= tolerance;
  const sameCentre = (p: Wgs84, q: Wgs84) => near(p.lon, q.lon, 1e-5) && near(p.lat, q.lat, 1e-5);
  return sameCentre(a.centre, b.centre) && near(a.zoom, b.zoom, 0.01);
}
