import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'mapbox-gl';
import type { MixedCollection } from './geojson';
import type { Ground } from './ground';
import { areaFeatures, gatherAlike, gatheringPins, lineFeatures, standingPins, userFeatures } from './overlay';
import type { MapPalette } from './palette';
import type { MapViewProps } from './types';

/** Below this zoom the pins stand without their names. */
const namesFromZoom = 11.5;

/** Pins gather up to the closest zoom: those still together there are at one spot, and are spread by a tap. */
export const clustering = { cluster: true, clusterRadius: 34, clusterMaxZoom: 17, clusterMinPoints: 2 } as const;

export type OverlayProps = Pick<MapViewProps, 'markers' | 'lines' | 'areas' | 'userPosition'>;

/** How each source of the overlay is made of the props, lowest first. */
const sourceData = {
  areas: (props: OverlayProps, ground: Ground) => areaFeatures(props.areas ?? [], ground),
  lines: (props: OverlayProps, ground: Ground) => lineFeatures(props.lines ?? [], ground),
  user: (props: OverlayProps, ground: Ground) => userFeatures(props.userPosition, ground),
  pins: (props: OverlayProps, ground: Ground) => gatheringPins(props.markers, ground),
  spread: (): MixedCollection => ({ type: 'FeatureCollection', features: [] }),
  standing: (props: OverlayProps, ground: Ground) => standingPins(props.markers, ground),
};

/** What changed of the overlay from one set of props to the next, by source. */
export function changedData(before: OverlayProps, next: OverlayProps, ground: Ground): Record<string, MixedCollection> {
  const changed: Record<string, MixedCollection> = {};
  const take = (name: keyof typeof sourceData) => void (changed[name] = sourceData[name](next, ground));
  if (before.areas !== next.areas) take('areas');
  if (before.lines !== next.lines) take('lines');
  if (before.userPosition !== next.userPosition) take('user');
  if (before.markers === next.markers) return changed;
  if (!gatherAlike(before.markers, next.markers)) take('pins');
  take('standing');
  return changed;
}

/** Sources by name. Clustering is a property of a source, so it is fixed when the map is made. */
export function overlaySources(
  props: OverlayProps & { clusters?: boolean | undefined },
  ground: Ground,
): Record<string, SourceSpecification> {
  const pins = { promoteId: 'id', ...(props.clusters === false ? {} : clustering) };
  const sources: Record<string, SourceSpecification> = {};
  for (const [name, make] of Object.entries(sourceData)) {
    const data = make(props, ground);
    // An empty source costs a message to the worker for each tile in view, for nothing.
    if (name !== 'pins' && data.features.length === 0) continue;
    sources[name] = { type: 'geojson', data, ...(name === 'pins' ? pins : {}) } as SourceSpecification;
  }
  return sources;
}

const isOf = (layer: LayerSpecification, source: string): boolean => 'source' in layer && layer.source === source;

/** The layers of some sources, lowest first. */
export const layersOf = (palette: MapPalette, sources: readonly string[]): LayerSpecification[] =>
  overlayLayers(palette).filter((layer) => sources.some((source) => isOf(layer, source)));

function onGround(p: MapPalette): LayerSpecification[] {
  const tint = ['match', ['get', 'kind'], 'closed', p.closed, p.zone] as unknown as string;
  return [
    { id: 'area-fill', type: 'fill', source: 'areas', paint: { 'fill-color': tint, 'fill-opacity': 0.16 } },
    { id: 'area-edge', type: 'line', source: 'areas', paint: { 'line-color': tint, 'line-width': 1.5 } },
    {
      id: 'route-casing',
      type: 'line',
      source: 'lines',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': p.halo, 'line-width': 8, 'line-opacity': 0.9 },
    },
    {
      id: 'route',
      type: 'line',
      source: 'lines',
      filter: ['==', ['get', 'kind'], 'route'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': p.route, 'line-width': 4.5 },
    },
    {
      id: 'walk',
      type: 'line',
      source: 'lines',
      filter: ['==', ['get', 'kind'], 'walk'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': p.walk, 'line-width': 3.5, 'line-dasharray': [0.1, 2] },
    },
    {
      id: 'user-accuracy',
      type: 'fill',
      source: 'user',
      filter: ['==', ['get', 'part'], 'accuracy'],
      paint: { 'fill-color': p.user, 'fill-opacity': 0.14 },
    },
  ];
}

type PinLayer = 'pins' | 'spread' | 'standing';

function pins(p: MapPalette, id: PinLayer): LayerSpecification[] {
  const standing = id === 'standing';
  const named = ['case', ['==', ['get', 'callout'], ''], ['get', 'label'], ''] as unknown as string;
  const isSelected = ['==', ['get', 'selected'], 1] as ExpressionSpecification;
  return [
    {
      id,
      type: 'symbol',
      source: id,
      filter: id === 'pins' ? ['!', ['has', 'point_count']] : ['has', 'icon'],
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-anchor': 'bottom',
        'icon-size': standing
          ? ['case', isSelected, 1.22, 0.95]
          : ['interpolate', ['linear'], ['zoom'], 9, 0.74, 13, 0.9],
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
        'text-field': id !== 'pins' ? named : ['step', ['zoom'], '', namesFromZoom, ['get', 'label']],
        'text-font': ['Noto Sans Regular'],
        'text-size': id === 'pins' ? 12 : ['case', isSelected, 14, 12],
        'text-variable-anchor': ['top', 'left', 'right'],
        'text-radial-offset': 0.45,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-optional': true,
      },
      paint: {
        'text-color': p.text,
        'text-halo-color': p.halo,
        'text-halo-width': 1.8,
        ...(id === 'pins' ? { 'icon-opacity': unlessChosen, 'text-opacity': unlessChosen } : {}),
      },
    },
  ];
}

/** The pin that is drawn as the selected one hides where it stands among the others. */
const unlessChosen = ['case', ['boolean', ['feature-state', 'chosen'], false], 0, 1] as unknown as number;

function badges(): LayerSpecification[] {
  const isSelected = ['==', ['get', 'selected'], 1] as ExpressionSpecification;
  return [
    {
      id: 'standing-badge',
      type: 'symbol',
      source: 'standing',
      filter: ['!=', ['get', 'badge'], ''],
      layout: {
        'text-field': ['get', 'badge'],
        'text-font': ['Noto Sans Regular'],
        'text-size': ['case', isSelected, 17, 13.5],
        'text-offset': [0, -1.8],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': '#FFFFFF' },
    },
  ];
}

function gatherings(p: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'clusters',
      type: 'circle',
      source: 'pins',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': p.cluster,
        'circle-radius': ['step', ['get', 'point_count'], 13, 8, 16, 20, 20],
        'circle-stroke-color': p.clusterRing,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'cluster-count',
      type: 'symbol',
      source: 'pins',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': ['Noto Sans Regular'],
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': p.clusterText },
    },
  ];
}

function visitor(p: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'user-heading',
      type: 'symbol',
      source: 'user',
      filter: ['has', 'heading'],
      layout: {
        'icon-image': 'user-heading',
        'icon-rotate': ['get', 'heading'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'user',
      type: 'circle',
      source: 'user',
      filter: ['==', ['get', 'part'], 'point'],
      paint: {
        'circle-color': p.user,
        'circle-radius': 7,
        'circle-stroke-color': '#FFFFFF',
        'circle-stroke-width': 3,
      },
    },
  ];
}

function spreadLegs(p: MapPalette): LayerSpecification {
  return {
    id: 'spread-legs',
    type: 'line',
    source: 'spread',
    filter: ['==', ['geometry-type'], 'LineString'],
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': p.clusterRing, 'line-width': 2 },
  };
}

/** The bubble above the selected pin: its name, and the line that it was given. */
function bubble(p: MapPalette): LayerSpecification {
  return {
    id: 'callout',
    type: 'symbol',
    source: 'standing',
    filter: ['!=', ['get', 'callout'], ''],
    layout: {
      'icon-image': p.bubble,
      'icon-text-fit': 'both',
      'icon-text-fit-padding': [5, 9, 5, 9],
      'icon-allow-overlap': true,
      'text-field': ['get', 'callout'],
      'text-font': ['Noto Sans Regular'],
      'text-size': 13,
      'text-line-height': 1.35,
      'text-anchor': 'bottom',
      'text-offset': [0, -5.1],
      'text-max-width': 14,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': p.text },
  };
}

/** Layers above the base map, lowest first: areas, ways, pins, gatherings, the visitor, the pins that stand alone. */
export const overlayLayers = (palette: MapPalette): LayerSpecification[] => [
  ...onGround(palette),
  ...pins(palette, 'pins'),
  ...gatherings(palette),
  ...visitor(palette),
  spreadLegs(palette),
  ...pins(palette, 'spread'),
  ...pins(palette, 'standing'),
  ...badges(),
  bubble(palette),
];
