import type { ExpressionFilterSpecification, LayerSpecification, StyleSpecification } from 'mapbox-gl';
import { gridMinZoom, metreGrid } from './metre-grid';
import { dayPalette, nightPalette, type MapPalette } from './palette';
import type { MapLanguage } from './types';

/** Where the base map lies; one file, fetched when a map is first opened and then kept by the service worker. */
export const basemapUrl = '/static/basemap/boshan-basemap.json';

const fonts = ['Noto Sans Regular'];
const of = (layer: string): ExpressionFilterSpecification => ['==', ['get', 'layer'], layer];
const label = (rank: string): ExpressionFilterSpecification => ['all', of('label'), ['==', ['get', 'rank'], rank]];
const grow = (from: number, to: number): ['interpolate', ['linear'], ['zoom'], number, number, number, number] => [
  'interpolate',
  ['linear'],
  ['zoom'],
  8,
  from,
  15,
  to,
];

/** Trees over the slopes, where a near view would else be empty. */
const woods = (p: MapPalette): LayerSpecification => ({
  id: 'woods',
  type: 'fill',
  source: 'basemap',
  minzoom: 11.5,
  filter: ['all', of('relief'), ['==', ['get', 'step'], 2]],
  paint: { 'fill-pattern': `trees-${p.time}`, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 11.5, 0, 13, 0.9] },
});

/** Drawn hills, more of them the nearer one looks. They are signs, so they collide with nothing. */
const hillLayers = (p: MapPalette): LayerSpecification[] =>
  [8, 10, 11.4].map((minzoom, index) => ({
    id: `hills-${index + 1}`,
    type: 'symbol',
    source: 'basemap',
    minzoom,
    filter: ['all', of('hill'), ['==', ['get', 'tier'], index + 1]],
    layout: {
      'icon-image': ['concat', ['get', 'hill'], `-${p.time}`],
      'icon-size': ['interpolate', ['exponential', 1.4], ['zoom'], 8, 0.38, 11, 0.8, 14, 1.5, 16, 2.4],
      'icon-anchor': 'bottom',
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-z-order': 'viewport-y',
    },
    paint: { 'icon-opacity': ['interpolate', ['linear'], ['zoom'], minzoom, 0.3, minzoom + 0.7, 0.95] },
  }));

/** Where people live: a tint, and from near a pattern of roofs. */
function settlements(p: MapPalette): LayerSpecification[] {
  const source = 'basemap';
  return [
    {
      id: 'built',
      type: 'fill',
      source,
      filter: of('built'),
      paint: {
        'fill-color': p.built,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 8.5, 0, 10, 0.85, 13, 0.5, 15, 0.35],
      },
    },
    {
      id: 'roofs',
      type: 'fill',
      source,
      minzoom: 12,
      filter: of('built'),
      paint: { 'fill-pattern': `roofs-${p.time}`, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 12, 0, 13, 1] },
    },
  ];
}

/** How far things are, where the drawing has no more to say. */
const grid = (p: MapPalette): LayerSpecification => ({
  id: 'grid',
  type: 'line',
  source: 'grid',
  minzoom: gridMinZoom,
  paint: {
    'line-color': p.casing,
    'line-width': ['case', ['get', 'strong'], 1.4, 0.7],
    'line-opacity': ['interpolate', ['linear'], ['zoom'], gridMinZoom, 0, gridMinZoom + 0.5, 0.9],
  },
});

function borders(p: MapPalette): LayerSpecification[] {
  const source = 'basemap';
  return [
    {
      id: 'neighbour-edge',
      type: 'line',
      source,
      filter: of('neighbour'),
      paint: { 'line-color': p.border, 'line-width': 1, 'line-dasharray': [3, 2] },
    },
    {
      id: 'district-glow',
      type: 'line',
      source,
      filter: of('district'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': p.districtEdge, 'line-width': 8, 'line-opacity': 0.18, 'line-blur': 3 },
    },
    {
      id: 'district-edge',
      type: 'line',
      source,
      filter: of('district'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': p.districtEdge, 'line-width': 1.4 },
    },
  ];
}

function land(p: MapPalette): LayerSpecification[] {
  const source = 'basemap';
  return [
    { id: 'outside', type: 'background', paint: { 'background-color': p.outside } },
    { id: 'neighbour', type: 'fill', source, filter: of('neighbour'), paint: { 'fill-color': p.neighbour } },
    { id: 'district', type: 'fill', source, filter: of('district'), paint: { 'fill-color': p.district } },
    ...p.relief.map((colour, index): LayerSpecification => ({
      id: `relief-${index + 1}`,
      type: 'fill',
      source,
      filter: ['all', of('relief'), ['==', ['get', 'step'], index + 1]],
      paint: { 'fill-color': colour, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 12, 0.9, 15, 0.45] },
    })),
    {
      id: 'relief-crest',
      type: 'line',
      source,
      filter: of('relief'),
      paint: { 'line-color': p.district, 'line-width': 0.8, 'line-opacity': 0.7 },
    },
    woods(p),
    ...hillLayers(p),
    ...settlements(p),
    grid(p),
    ...borders(p),
  ];
}

function stroke(id: string, layer: string, colour: string, width: [number, number]): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'basemap',
    filter: of(layer),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': grow(...width) },
  };
}

function ways(p: MapPalette): LayerSpecification[] {
  return [
    stroke('stream', 'stream', p.water, [1, 4]),
    stroke('river', 'river', p.water, [2, 8]),
    stroke('primary-casing', 'primary', p.casing, [1.8, 7]),
    stroke('trunk-casing', 'trunk', p.casing, [2.4, 9]),
    stroke('motorway-casing', 'motorway', p.casing, [3, 11]),
    stroke('primary', 'primary', p.road, [0.8, 5]),
    stroke('trunk', 'trunk', p.road, [1.2, 7]),
    stroke('motorway', 'motorway', p.motorway, [1.6, 8]),
    stroke('rail', 'rail', p.rail, [1.2, 3.5]),
    {
      id: 'rail-ties',
      type: 'line',
      source: 'basemap',
      filter: of('rail'),
      paint: { 'line-color': p.district, 'line-width': grow(0.7, 2.2), 'line-dasharray': [5, 5] },
    },
  ];
}

interface LabelStyle {
  size: [number, number];
  colour: string;
  minzoom?: number;
  maxzoom?: number;
  spacing?: number;
}

function words(
  p: MapPalette,
  id: string,
  filter: ExpressionFilterSpecification,
  name: string,
  style: LabelStyle,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'basemap',
    filter,
    minzoom: style.minzoom ?? 0,
    maxzoom: style.maxzoom ?? 24,
    layout: {
      'text-field': ['get', name],
      'text-font': fonts,
      'text-size': grow(...style.size),
      'text-letter-spacing': style.spacing ?? 0.05,
      'text-padding': 6,
    },
    paint: { 'text-color': style.colour, 'text-halo-color': p.halo, 'text-halo-width': 1.4 },
  };
}

/** Numbers of the roads, along them; the same in both languages. */
function roadNames(p: MapPalette): LayerSpecification {
  const kinds: ExpressionFilterSpecification = ['in', ['get', 'layer'], ['literal', ['trunk', 'primary']]];
  const plain = words(p, 'road-name', kinds, 'en', { size: [10, 12], colour: p.faintText, minzoom: 10.5 });
  return {
    ...plain,
    layout: { ...plain.layout, 'symbol-placement': 'line', 'symbol-spacing': 320 },
  } as LayerSpecification;
}

function names(p: MapPalette, language: MapLanguage): LayerSpecification[] {
  const name = language === 'en' ? 'en' : 'zh';
  const river = words(p, 'river-name', ['in', ['get', 'layer'], ['literal', ['river', 'stream']]], name, {
    size: [11, 14],
    colour: p.waterText,
    minzoom: 9,
    spacing: 0.25,
  });
  return [
    {
      ...river,
      layout: { ...river.layout, 'symbol-placement': 'line', 'text-offset': [0, -0.8] },
    } as LayerSpecification,
    roadNames(p),
    words(p, 'neighbour-name', label('neighbour'), name, {
      size: [12, 15],
      colour: p.faintText,
      maxzoom: 13,
      spacing: 0.3,
    }),
    words(p, 'peak-name', label('peak'), name, { size: [11, 14], colour: p.waterText, minzoom: 9.4 }),
    words(p, 'village-name', label('village'), name, { size: [11, 15], colour: p.text, minzoom: 9.2 }),
    words(p, 'town-name', label('town'), name, { size: [14, 18], colour: p.text, maxzoom: 14, spacing: 0.12 }),
  ];
}

/**
 * The drawn map of Boshan: one local file, no key, no other request. Without `glyphs` the engine draws every letter with
 * the phone's own fonts, Chinese and Latin alike.
 */
export function basemapStyle(options: { language: MapLanguage; night: boolean; url?: string }): StyleSpecification {
  const palette = options.night ? nightPalette : dayPalette;
  return {
    version: 8,
    sources: {
      basemap: { type: 'geojson', data: options.url ?? basemapUrl },
      grid: { type: 'geojson', data: metreGrid() },
    },
    layers: [...land(palette), ...ways(palette), ...names(palette, options.language)],
  };
}
