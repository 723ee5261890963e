import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'mapbox-gl';
import type { MixedCollection } from './geojson';
import { areaFeatures, gatheringPins, lineFeatures, standingPins, userFeatures } from './overlay';
import type { MapPalette } from './palette';
import type { MapViewProps } from './types';

/** Below this zoom the pins stand without their names. */
const namesFromZoom = 11.5;

type OverlayData = Pick<MapViewProps, 'markers' | 'lines' | 'areas' | 'userPosition'>;

/** What each source of the overlay holds. */
export const overlayData = (props: OverlayData): Record<string, MixedCollection> => ({
  areas: areaFeatures(props.areas ?? []),
  lines: lineFeatures(props.lines ?? []),
  user: userFeatures(props.userPosition),
  pins: gatheringPins(props.markers),
  standing: standingPins(props.markers),
});

/** Sources by name. Clustering is a property of a source, so it is fixed when the map is made. */
export function overlaySources(
  props: OverlayData & { clusters?: boolean | undefined },
): Record<string, SourceSpecification> {
  const cluster = props.clusters === false ? {} : { cluster: true, clusterRadius: 34, clusterMaxZoom: 12 };
  return Object.fromEntries(
    Object.entries(overlayData(props)).map(([name, data]) => [
      name,
      { type: 'geojson', data, ...(name === 'pins' ? cluster : {}) } as SourceSpecification,
    ]),
  );
}

function ground(p: MapPalette): LayerSpecification[] {
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

function pins(p: MapPalette, id: 'pins' | 'standing'): LayerSpecification[] {
  const standing = id === 'standing';
  const isSelected = ['==', ['get', 'selected'], 1] as ExpressionSpecification;
  return [
    {
      id,
      type: 'symbol',
      source: id,
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-anchor': 'bottom',
        'icon-size': standing
          ? ['case', isSelected, 1.22, 0.95]
          : ['interpolate', ['linear'], ['zoom'], 9, 0.74, 13, 0.94],
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
        'text-field': standing ? ['get', 'label'] : ['step', ['zoom'], '', namesFromZoom, ['get', 'label']],
        'text-font': ['Noto Sans Regular'],
        'text-size': ['case', isSelected, 14, 12],
        'text-variable-anchor': ['top', 'left', 'right'],
        'text-radial-offset': 0.45,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-optional': true,
      },
      paint: { 'text-color': p.text, 'text-halo-color': p.halo, 'text-halo-width': 1.8 },
    },
    {
      id: `${id}-badge`,
      type: 'symbol',
      source: id,
      filter: ['all', ['!', ['has', 'point_count']], ['!=', ['get', 'badge'], '']],
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

function visitor(p: MapPalette): LayerSpecification {
  return {
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
  };
}

/** Layers above the base map, lowest first: areas, ways, pins, gatherings, the visitor, the pins that stand alone. */
export const overlayLayers = (palette: MapPalette): LayerSpecification[] => [
  ...ground(palette),
  ...pins(palette, 'pins'),
  ...gatherings(palette),
  visitor(palette),
  ...pins(palette, 'standing'),
];
