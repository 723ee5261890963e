import { distanceMetres } from '@boshan/shared/geo/distance';
import { groundOf } from './ground';
import {
  areaFeatures,
  circleRing,
  gatherAlike,
  gatheringPins,
  lineFeatures,
  standingPins,
  userFeatures,
} from './overlay';
import { changedData, layersOf, overlaySources } from './overlay-layers';
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
    expect(standingPins(markers).features.map((each) => each.properties.id)).toEqual(['stop', 'chosen']);
    expect(gatheringPins(markers).features.map((each) => each.properties.id)).toEqual(['plain', 'chosen']);
  });

  it('gathers the same whatever is selected', () => {
    const [plain, chosen] = [marker('a'), marker('a', { selected: true })];
    expect(gatheringPins([chosen])).toEqual(gatheringPins([plain]));
    expect(gatherAlike([plain], [chosen])).toBe(true);
    expect(gatherAlike([plain], [marker('a', { label: 'other' })])).toBe(false);
    expect(gatherAlike([plain], [marker('a', { point: { ...point, lat: 36.5 } })])).toBe(false);
    expect(gatherAlike([plain], [])).toBe(false);
  });

  it('names the picture by kind, look and selection', () => {
    const [stop] = standingPins([marker('s', { kind: 'stop', badge: '2', selected: true })]).features;
    expect(stop?.properties).toMatchObject({ icon: 'pin-stop-bare-selected', badge: '2', selected: 1 });
    expect(gatheringPins([marker('p')]).features[0]?.properties.icon).toBe('pin-scenic');
  });

  it('says in the bubble of the selected pin what it was given, and in no other', () => {
    const told = { label: '颜神古镇', callout: '营业至 17:00' };
    const bubbles = [marker('a', { ...told, selected: true }), marker('b', { ...told, badge: '2' })];
    expect(standingPins(bubbles).features.map((each) => each.properties.callout)).toEqual([
      '',
      '颜神古镇\n营业至 17:00',
    ]);
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

describe('datum of the base map', () => {
  const gcj = groundOf({ kind: 'raster', datum: 'GCJ-02' });

  it('moves pins, ways, areas and the visitor alike where the base map is in GCJ-02', () => {
    const there = gcj.toEngine(point);
    expect(distanceMetres(point, { lon: there[0], lat: there[1] })).toBeGreaterThan(300);
    expect(gatheringPins([marker('p')], gcj).features[0]?.geometry.coordinates).toEqual(there);
    expect(
      lineFeatures([{ id: 'l', kind: 'walk', points: [point, point] }], gcj).features[0]?.geometry.coordinates[1],
    ).toEqual(there);
    expect(userFeatures({ point }, gcj).features[0]?.geometry.coordinates).toEqual(there);
    expect(distanceMetres(gcj.fromEngine(...there), point)).toBeLessThan(0.1);
  });

  it('leaves our own drawing in WGS-84, whatever the settings say', () => {
    expect(groundOf({ kind: 'drawn', datum: 'GCJ-02' }).toEngine(point)).toEqual([117.86, 36.49]);
    expect(groundOf({ kind: 'tianditu' }).toEngine(point)).toEqual([117.86, 36.49]);
  });
});

describe('sources and layers', () => {
  const ground = groundOf(undefined);

  it('gathers pins unless told not to, and nothing else ever', () => {
    const on = overlaySources({ markers: [marker('a')] }, ground);
    expect(on['pins']).toMatchObject({ cluster: true });
    const alone = overlaySources({ markers: [marker('a', { selected: true })] }, ground)['standing'];
    expect(alone).toBeDefined();
    expect(alone).not.toHaveProperty('cluster');
    expect(overlaySources({ markers: [], clusters: false }, ground)['pins']).not.toHaveProperty('cluster');
  });

  it('asks the engine for nothing that is empty, and draws every source that there is', () => {
    expect(Object.keys(overlaySources({ markers: [] }, ground))).toEqual(['pins']);
    const everything = {
      markers: [marker('a', { selected: true })],
      lines: [{ id: 'l', kind: 'walk' as const, points: [point, { lon: 118, lat: 36.5 }] }],
      areas: [{ id: 'z', kind: 'zone' as const, ring: [point, { lon: 118, lat: 36.5 }, { lon: 118, lat: 36.4 }] }],
      userPosition: { point },
    };
    const sources = Object.keys(overlaySources(everything, ground));
    expect(sources).toEqual(['areas', 'lines', 'user', 'pins', 'standing']);
    const used = layersOf(dayPalette, sources).map((layer) => ('source' in layer ? layer.source : ''));
    expect(new Set(used)).toEqual(new Set(sources));
    expect(layersOf(dayPalette, ['pins']).map(({ id }) => id)).toEqual(['pins', 'clusters', 'cluster-count']);
  });

  it('sends the ten thousand pins again only when they are other pins', () => {
    const before = { markers: [marker('a'), marker('b')] };
    expect(changedData(before, before, ground)).toEqual({});
    const chosen = { markers: [marker('a'), marker('b', { selected: true })] };
    expect(Object.keys(changedData(before, chosen, ground))).toEqual(['standing']);
    expect(Object.keys(changedData(before, { markers: [marker('c')] }, ground))).toEqual(['pins', 'standing']);
    expect(Object.keys(changedData(before, { ...before, userPosition: { point } }, ground))).toEqual(['user']);
  });
});
