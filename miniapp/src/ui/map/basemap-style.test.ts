import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { boshanBounds } from '@boshan/shared/geo/boshan';
import { basemapStyle } from './basemap-style';
import { mapLimits } from './camera';
import { dayPalette, nightPalette } from './palette';

const file = path.resolve(__dirname, '../../../../assets/basemap/boshan-basemap.json');
interface BaseFeature {
  properties: { layer: string; rank?: string; zh?: string; en?: string; step?: number };
  geometry: { type: string; coordinates: unknown };
}
const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: BaseFeature[] };

const values = (style: unknown, key: string): string[] =>
  [...JSON.stringify(style).matchAll(new RegExp(`"${key}":"([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

describe('the drawn base map', () => {
  it.each([
    ['zh-Hans', false],
    ['en', true],
  ] as const)('asks for nothing but its own file (%s, night %s)', (language, night) => {
    const style = basemapStyle({ language, night });
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:|mapbox:/);
    expect(values(style, 'data')).toEqual(['/static/basemap/boshan-basemap.json']);
  });

  it('speaks the language that it is given', () => {
    const field = (language: 'zh-Hans' | 'en') => {
      const town = basemapStyle({ language, night: false }).layers.find((layer) => layer.id === 'town-name');
      return town?.type === 'symbol' ? town.layout?.['text-field'] : undefined;
    };
    expect(field('zh-Hans')).toEqual(['get', 'zh']);
    expect(field('en')).toEqual(['get', 'en']);
  });

  it('has its own colours by night', () => {
    expect(JSON.stringify(basemapStyle({ language: 'en', night: true }))).not.toContain(dayPalette.district);
    expect(JSON.stringify(basemapStyle({ language: 'en', night: true }))).toContain(nightPalette.district);
  });

  it('has unique layer ids, and draws every kind of feature in the file', () => {
    const { layers } = basemapStyle({ language: 'en', night: false });
    expect(new Set(layers.map((layer) => layer.id)).size).toBe(layers.length);
    const drawn = JSON.stringify(layers);
    for (const { properties } of features) {
      expect(drawn).toContain(`"${properties.layer}"`);
      if (properties.rank) expect(drawn).toContain(`"${properties.rank}"`);
    }
  });
});

describe('the base map file', () => {
  it('stays at most 80 KB, 20 of them compressed', () => {
    expect(statSync(file).size).toBeLessThanOrEqual(80 * 1024);
    expect(gzipSync(readFileSync(file)).length).toBeLessThanOrEqual(20 * 1024);
  });

  it('lies within what the map can show, and holds Boshan', () => {
    const positions = [...JSON.stringify(features).matchAll(/\[(1\d\d\.?\d*),(3\d\.?\d*)\]/g)].map(
      ([, lon, lat]) => [Number(lon), Number(lat)] as const,
    );
    expect(positions.length).toBeGreaterThan(1000);
    expect(positions.filter(([lon]) => lon < mapLimits.west || lon > mapLimits.east)).toEqual([]);
    expect(positions.filter(([, lat]) => lat < mapLimits.south || lat > mapLimits.north)).toEqual([]);
    const district = features.find((each) => each.properties.layer === 'district');
    const [ring = []] = district?.geometry.coordinates as [number, number][][];
    expect(Math.min(...ring.map(([lon]) => lon))).toBeCloseTo(boshanBounds.west, 2);
    expect(Math.max(...ring.map(([, lat]) => lat))).toBeCloseTo(boshanBounds.north, 2);
  });

  it('names everything that it names in both languages', () => {
    const named = features.filter(({ properties }) => properties.zh !== undefined || properties.en !== undefined);
    expect(named.length).toBeGreaterThan(20);
    for (const { properties } of named)
      expect(properties).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
  });
});
