import { distanceMetres } from '@boshan/shared/geo/distance';
import { areaFeatures, circleRing, gatheringPins, lineFeatures, standingPins, userFeatures } from './overlay';
import { overlayLayers, overlaySources } from './overlay-layers';
import { dayPalette } from './palette';
import type { MapMarker } from './types';

const point = { lon: 117.86, lat: 36.49 };
const marker = (id: string, more: Partial<MapMarker> = {}): MapMarker => ({
  id,
  point,
  kind: 'scenic',
  label: id,
  ...more,
});

describe('pins', () => {
  it('lets neither the selected pin nor a numbered stop vanish into a gathering', () => {
    const markers = [marker('plain'), marker('chosen', { selected: true }), marker('stop', { badge: '1' })];
    expect(gatheringPins(markers).features.map((each) => each.properties.id)).toEqual(['plain']);
    expect(standingPins(markers).features.map((each) => each.properties.id)).toEqual(['stop', 'chosen']);
  });

  it('names the picture by kind, look and selection', () => {
    const [stop] = standingPins([marker('s', { kind: 'stop', badge: '2', selected: true })]).features;
    expect(stop?.properties).toMatchObject({ icon: 'pin-stop-bare-selected', badge: '2', selected: 1 });
    expect(gatheringPins([marker('p')]).features[0]?.properties.icon).toBe('pin-scenic');
  });

  it('keeps WGS-84 and the order longitude, latitude', () => {
    expect(gatheringPins([marker('p')]).features[0]?.geometry.coordinates).toEqual([117.86, 36.49]);
  });
});

describe('ways and areas', () => {
  const line = { id: 'l', kind: 'route' as const };

  it('leaves out what is no line or no area', () => {
    expect(lineFeatures([{ ...line, points: [point] }]).features).toEqual([]);
    expect(areaFeatures([{ id: 'a', kind: 'closed', ring: [point, point] }]).features).toEqual([]);
    expect(lineFeatures([{ ...line, points: [point, { lon: 118, lat: 36.5 }] }]).features).toHaveLength(1);
  });

  it('closes an open ring and leaves a closed one', () => {
    const ring = [point, { lon: 117.9, lat: 36.49 }, { lon: 117.9, lat: 36.5 }];
    const corners = (points: typeof ring) =>
      areaFeatures([{ id: 'a', kind: 'zone', ring: points }]).features[0]?.geometry.coordinates[0];
    expect(corners(ring)).toHaveLength(4);
    expect(corners([...ring, point])).toEqual(corners(ring));
  });
});

describe('the visitor', () => {
  it('stands in a circle of the accuracy of the fix', () => {
    for (const corner of circleRing(point, 500)) {
      expect(Math.abs(distanceMetres(point, corner) - 500)).toBeLessThan(2);
    }
  });

  it('is nothing, a point, or a circle below a point', () => {
    expect(userFeatures(undefined).features).toEqual([]);
    expect(userFeatures({ point }).features.map((each) => each.geometry.type)).toEqual(['Point']);
    const both = userFeatures({ point, accuracyMetres: 30 }).features;
    expect(both.map((each) => each.geometry.type)).toEqual(['Polygon', 'Point']);
  });
});

describe('sources and layers', () => {
  it('gathers pins unless told not to, and nothing else ever', () => {
    const on = overlaySources({ markers: [marker('a')] });
    expect(on['pins']).toMatchObject({ cluster: true });
    expect(on['standing']).not.toHaveProperty('cluster');
    expect(overlaySources({ markers: [], clusters: false })['pins']).not.toHaveProperty('cluster');
  });

  it('has a source for every layer', () => {
    const sources = Object.keys(overlaySources({ markers: [] }));
    const used = overlayLayers(dayPalette).map((layer) => ('source' in layer ? layer.source : ''));
    expect(new Set(used)).toEqual(new Set(sources));
  });
});
