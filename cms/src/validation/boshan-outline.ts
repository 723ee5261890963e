import { readFileSync } from 'node:fs';
import { insideRing, type Ring } from './geography';

interface Feature {
  readonly properties: { readonly name: string };
  readonly geometry: { readonly coordinates: readonly Ring[] };
}

/**
 * A test whether a WGS-84 point lies in Boshan, from the outlines in `assets/basemap` (about 90 m).
 * @throws Error when the file has no outline of Boshan.
 */
export function readBoshanOutline(file: string): (lon: number, lat: number) => boolean {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { readonly features: readonly Feature[] };
  const ring = features.find(({ properties }) => properties.name === '博山区')?.geometry.coordinates[0];
  if (!ring) throw new Error(`${file}: no outline of 博山区`);
  return (lon, lat) => insideRing(ring, lon, lat);
}
