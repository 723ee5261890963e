import type { Bounds } from '@boshan/shared/geo/bounds';
import type { Wgs84 } from '@boshan/shared/geo/datum';

/** Within so many metres of the reader, or of a point that the reader chose on the map (WGS-84). */
export interface Near {
  readonly metres: number;
  readonly of: 'me' | Wgs84;
}

/** About a hundred metres: enough to find an area again, too little to tell a doorstep. */
const DECIMALS = 3;
const MAX_METRES = 100_000;

const numbers = (text: string | undefined, length: number): readonly number[] | undefined => {
  const parts = (text ?? '').split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return parts.length === length && parts.every(Number.isFinite) ? parts : undefined;
};
const isLonLat = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** `west,south,east,north` in WGS-84 degrees; `undefined` for anything else, and for a box without an inside. */
export function areaFromText(text: string | undefined): Bounds | undefined {
  const [west = 0, south = 0, east = 0, north = 0] = numbers(text, 4) ?? [];
  if (!isLonLat(west, south) || !isLonLat(east, north) || west >= east || south >= north) return undefined;
  return { west, south, east, north };
}

/** The box rounded outwards, so that what was in it stays in it. */
export const outwards = ({ west, south, east, north }: Bounds): Bounds => {
  const step = 10 ** DECIMALS;
  const down = (value: number) => Math.floor(value * step) / step;
  const up = (value: number) => Math.ceil(value * step) / step;
  return { west: down(west), south: down(south), east: up(east), north: up(north) };
};

export const areaText = ({ west, south, east, north }: Bounds): string => [west, south, east, north].join(',');

/** `metres,lon,lat`: so far from a point of the map. */
export function nearFromText(text: string | undefined): Near | undefined {
  const [metres = 0, lon = 0, lat = 0] = numbers(text, 3) ?? [];
  if (metres <= 0 || metres > MAX_METRES || !isLonLat(lon, lat)) return undefined;
  return { metres, of: { lon, lat } };
}

/** Inverse of `nearFromText`; `undefined` where it is the reader's own position, which is nobody else's business. */
export const nearText = ({ metres, of }: Near): string | undefined =>
  of === 'me' ? undefined : [metres, of.lon.toFixed(DECIMALS), of.lat.toFixed(DECIMALS)].join(',');
