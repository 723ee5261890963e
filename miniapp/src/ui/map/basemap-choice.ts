import type { RasterSourceSpecification, StyleSpecification } from 'mapbox-gl';
import { basemapStyle } from './basemap-style';
import { dayPalette, nightPalette } from './palette';
import type { BasemapChoice, MapLanguage } from './types';

interface Look {
  language: MapLanguage;
  night: boolean;
}

/** Sources whose silence means that the base map does not answer. */
export const baseSources = ['base', 'base-names'] as const;

/** The base map's address does not answer, or not with a style. */
export class BasemapUnavailable extends Error {
  override readonly name = 'BasemapUnavailable';
}

const styleTimeoutMs = 8000;

const raster = (tiles: string[], maxzoom: number): RasterSourceSpecification => ({
  type: 'raster',
  tiles,
  tileSize: 256,
  maxzoom,
});

/** Tianditu's WMTS in the Mercator grid; it answers on eight hosts. Its ground, CGCS2000, is WGS-84 to a metre. */
function tianditu(layer: string, key: string): RasterSourceSpecification {
  const query =
    `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles` +
    `&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
  const hosts = Array.from({ length: 8 }, (_, host) => `https://t${host}.tianditu.gov.cn/${layer}_w/wmts?${query}`);
  return raster(hosts, 18);
}

function pictures(sources: Record<string, RasterSourceSpecification>, night: boolean): StyleSpecification {
  const dim = night ? { 'raster-brightness-max': 0.55, 'raster-saturation': -0.35 } : {};
  return {
    version: 8,
    sources,
    layers: [
      { id: 'outside', type: 'background', paint: { 'background-color': (night ? nightPalette : dayPalette).outside } },
      ...Object.keys(sources).map((source) => ({ id: source, type: 'raster' as const, source, paint: dim })),
    ],
  };
}

async function fetchStyle(url: string): Promise<StyleSpecification> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), styleTimeoutMs);
  try {
    const answer = await fetch(url, { signal: limit.signal });
    const style = (await answer.json()) as Partial<StyleSpecification>;
    if (!answer.ok || !Array.isArray(style.layers) || !style.sources)
      throw new BasemapUnavailable(`no style at ${url}: ${answer.status}`);
    return style as StyleSpecification;
  } catch (cause) {
    throw cause instanceof BasemapUnavailable ? cause : new BasemapUnavailable(`no answer from ${url}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Puts the key where an address asks for it. */
const withKey = ({ url = '', key = '' }: BasemapChoice): string => url.replaceAll('{key}', encodeURIComponent(key));

/** Whether a choice says all that it needs; what does not is drawn by us. */
export function isComplete(choice: BasemapChoice): boolean {
  if (choice.kind === 'tianditu') return Boolean(choice.key);
  if (choice.kind === 'raster') return ['{z}', '{x}', '{y}'].every((part) => choice.url?.includes(part));
  return choice.kind === 'style' && Boolean(choice.url);
}

/**
 * The style of a base map.
 * @throws BasemapUnavailable where a style's address does not answer within eight seconds.
 */
export async function styleOf(choice: BasemapChoice | undefined, look: Look): Promise<StyleSpecification> {
  if (!choice || !isComplete(choice)) return basemapStyle(look);
  if (choice.kind === 'style') return fetchStyle(withKey(choice));
  if (choice.kind === 'raster') return pictures({ base: raster([withKey(choice)], 19) }, look.night);
  const key = choice.key ?? '';
  const names = look.language === 'en' ? 'eva' : 'cva';
  return pictures({ base: tianditu('vec', key), 'base-names': tianditu(names, key) }, look.night);
}

/** Whose map it is, for the small print: what the settings say, else what is known of the service. */
export function attributionOf(choice: BasemapChoice | undefined, language: MapLanguage): string {
  if (!choice || !isComplete(choice)) return '';
  if (choice.attribution) return choice.attribution;
  if (choice.kind === 'tianditu') return language === 'en' ? '© Tianditu' : '© 天地图 · 国家地理信息公共服务平台';
  return '';
}
