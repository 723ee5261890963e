import { boundsOf, type Bounds } from '@boshan/shared/geo/bounds';
import { Map as GlMap, type GeoJSONSource, type StyleSpecification } from 'mapbox-gl';
import 'mapbox-gl/dist/maplibre-gl.css';
import { mapLimits, pinRoom } from './camera';
import type { MixedCollection } from './geojson';
import type { Ground } from './ground';
import { mapWords } from './map-words';
import { layersOf, overlayLayers, overlaySources } from './overlay-layers';
import { dayPalette, nightPalette, type MapPalette } from './palette';
import { isPicture } from './web-overlays';
import { drawPicture } from './web-pictures';
import type { MapCamera, MapViewProps } from './types';

/** Duration of the moves that the program makes. */
export const easeMs = 180;

const fitted = { padding: pinRoom, maxZoom: 14 } as const;

const paletteOf = (night: boolean): MapPalette => (night ? nightPalette : dayPalette);

/** The box around positions, in the engine's datum, as it takes one. */
function engineBox(points: MapViewProps['fitTo'], ground: Ground): [number, number, number, number] | undefined {
  const box = points && boundsOf(points);
  if (!box) return undefined;
  const [west, south] = ground.toEngine({ lon: box.west, lat: box.south });
  const [east, north] = ground.toEngine({ lon: box.east, lat: box.north });
  return [west, south, east, north];
}

/** Makes the map with its base map and its overlay. Throws where the browser has no WebGL. */
export function makeMap(container: HTMLElement, props: MapViewProps, base: StyleSpecification, ground: Ground): GlMap {
  const box = engineBox(props.fitTo, ground);
  const sources = overlaySources(props, ground);
  const map = new GlMap({
    container,
    style: {
      ...base,
      sources: { ...base.sources, ...sources },
      layers: [...base.layers, ...layersOf(paletteOf(props.night === true), Object.keys(sources))],
    },
    // The first picture is the right one: a map that starts elsewhere and moves draws everything twice.
    ...(box
      ? { bounds: box, fitBoundsOptions: { ...fitted, padding: withRoom(props.padding) } }
      : { center: ground.toEngine(props.camera.centre), zoom: props.camera.zoom }),
    minZoom: 7.5,
    maxZoom: 17,
    maxBounds: [mapLimits.west, mapLimits.south, mapLimits.east, mapLimits.north],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 120,
    // Pictures come as images then, which the page's security policy lets in from any host.
    refreshExpiredTiles: false,
    locale: { 'Map.Title': mapWords(props.language).keys },
    localIdeographFontFamily: "'PingFang SC','HarmonyOS Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif",
  });
  map.touchZoomRotate.disableRotation();
  map.on('styleimagemissing', ({ id }) => void drawPicture(map, id));
  if (props.padding) map.setPadding(props.padding);
  return map;
}

/** Fills a source of the overlay; one that was empty until now is added, its layers in their order. */
export function fill(map: GlMap, name: string, data: MixedCollection, night: boolean): void {
  const known = map.getSource<GeoJSONSource>(name);
  if (known) return void known.setData(data);
  if (data.features.length === 0) return;
  map.addSource(name, { type: 'geojson', data });
  const all = overlayLayers(paletteOf(night));
  for (const layer of layersOf(paletteOf(night), [name])) {
    const above = all.slice(all.findIndex(({ id }) => id === layer.id) + 1);
    map.addLayer(layer, above.find(({ id }) => map.getLayer(id))?.id);
  }
}

/** Puts on the colours and the language of another look; sources, and what they hold, stay. */
export function restyle(map: GlMap, base: StyleSpecification, night: boolean): void {
  map.setStyle(base, {
    diff: true,
    transformStyle: (before, next) => {
      const sources = { ...before?.sources, ...next.sources };
      const pictures = before?.layers.filter(({ id }) => isPicture(id)) ?? [];
      const layers = [...next.layers, ...pictures, ...layersOf(paletteOf(night), Object.keys(sources))];
      return { ...next, sources, layers };
    },
  });
}

function withRoom(padding: MapViewProps['padding']): typeof pinRoom {
  if (!padding) return pinRoom;
  return {
    top: pinRoom.top + padding.top,
    right: pinRoom.right + padding.right,
    bottom: pinRoom.bottom + padding.bottom,
    left: pinRoom.left + padding.left,
  };
}

/** Moves the map to show some positions; the map's own padding comes on top of the pins' room. */
export function fit(map: GlMap, points: MapViewProps['fitTo'], ground: Ground): void {
  const box = engineBox(points, ground);
  if (box) map.fitBounds(box, { ...fitted, duration: easeMs });
}

export function easeTo(map: GlMap, { centre, zoom }: MapCamera, ground: Ground): void {
  map.easeTo({ center: ground.toEngine(centre), zoom, duration: easeMs });
}

export function cameraOf(map: GlMap, ground: Ground): MapCamera {
  const { lng, lat } = map.getCenter();
  return { centre: ground.fromEngine(lng, lat), zoom: map.getZoom() };
}

/** What can be seen: the box of the map without what its padding says is covered. WGS-84. */
export function boundsIn(map: GlMap, ground: Ground): Bounds {
  const { clientWidth, clientHeight } = map.getContainer();
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
  const corner = (x: number, y: number) => {
    const { lng, lat } = map.unproject([x, y]);
    return ground.fromEngine(lng, lat);
  };
  const [nw, se] = [corner(left, top), corner(clientWidth - right, clientHeight - bottom)];
  return { west: nw.lon, north: nw.lat, east: se.lon, south: se.lat };
}
