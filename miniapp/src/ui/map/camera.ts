import type { Bounds } from '@boshan/shared/geo/bounds';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import type { MapCamera, MapPadding } from './types';

/** The whole district in view on a phone. */
export const districtCamera: MapCamera = { centre: { lon: 117.93, lat: 36.41 }, zoom: 9.6 };

/** Beyond this box lies nothing that the drawn map could show. WGS-84. */
export const mapLimits = { west: 116.9, south: 35.7, east: 118.95, north: 37.3 } as const;

/** Room that pins and their names need at the edges, in CSS pixels. */
export const pinRoom: MapPadding = { top: 72, right: 44, bottom: 48, left: 44 };

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

/** Pixels that a tile of zoom 0 measures. */
const tilePx = 512;
const { PI, atan, exp, log, tan } = Math;

/** Web Mercator on a world of width 1: x from the west, y from the north. */
export const toMercator = ({ lon, lat }: Wgs84): readonly [x: number, y: number] => [
  lon / 360 + 0.5,
  0.5 - log(tan(PI / 4 + (lat * PI) / 360)) / (2 * PI),
];

/** Inverse of `toMercator`. */
export const fromMercator = (x: number, y: number): Wgs84 => ({
  lon: (x - 0.5) * 360,
  lat: (360 / PI) * atan(exp((0.5 - y) * 2 * PI)) - 90,
});

/** CSS pixels of the whole world's width at a zoom. */
export const worldPx = (zoom: number): number => tilePx * 2 ** zoom;

/** What a map of that size shows (CSS pixels), looking north. */
export function boundsSeen({ centre, zoom }: MapCamera, width: number, height: number): Bounds {
  const [x, y] = toMercator(centre);
  const [dx, dy] = [width / 2 / worldPx(zoom), height / 2 / worldPx(zoom)];
  const [northWest, southEast] = [fromMercator(x - dx, y - dy), fromMercator(x + dx, y + dy)];
  return { west: northWest.lon, north: northWest.lat, east: southEast.lon, south: southEast.lat };
}
