import { Map as GlMap, type StyleSpecification } from 'mapbox-gl';
import { basemapStyle } from '../../../miniapp/src/ui/map/basemap-style';
import { clustering } from '../../../miniapp/src/ui/map/overlay-layers';
import type { MapMarker } from '../../../miniapp/src/ui/map/types';

/** The least that shows the same: dots, clusters with their numbers, names from the same zoom on. */
function bareStyle(markers: readonly MapMarker[]): StyleSpecification {
  const base = basemapStyle({ language: 'zh-Hans', night: false });
  const features = markers.map(({ id, label, point }) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [point.lon, point.lat] },
    properties: { id, label },
  }));
  const font = { 'text-font': ['Noto Sans Regular'] };
  return {
    ...base,
    sources: {
      ...base.sources,
      places: { type: 'geojson', data: { type: 'FeatureCollection', features }, ...clustering },
    },
    layers: [
      ...base.layers,
      {
        id: 'clusters',
        type: 'circle',
        source: 'places',
        filter: ['has', 'point_count'],
        paint: { 'circle-color': '#1E2326', 'circle-radius': 16 },
      },
      {
        id: 'counts',
        type: 'symbol',
        source: 'places',
        filter: ['has', 'point_count'],
        layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 13, ...font },
        paint: { 'text-color': '#FFFFFF' },
      },
      {
        id: 'dots',
        type: 'circle',
        source: 'places',
        filter: ['!', ['has', 'point_count']],
        paint: { 'circle-color': '#1F6F78', 'circle-radius': 6 },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'places',
        minzoom: 11.5,
        filter: ['!', ['has', 'point_count']],
        layout: { 'text-field': ['get', 'label'], 'text-size': 12, 'text-offset': [0, 1.2], ...font },
      },
    ],
  };
}

/** The engine alone, without anything of ours but the drawn ground that both stand on. */
export const makeBareMap = (
  container: HTMLElement,
  markers: readonly MapMarker[],
  camera: { centre: { lon: number; lat: number }; zoom: number },
): GlMap =>
  new GlMap({
    container,
    style: bareStyle(markers),
    center: [camera.centre.lon, camera.centre.lat],
    zoom: camera.zoom,
    attributionControl: false,
    localIdeographFontFamily: "'Noto Sans CJK SC',sans-serif",
  });
