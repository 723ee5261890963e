import type { Wgs84 } from '@boshan/shared/geo/datum';
import { boundsOf, type Bounds } from '@boshan/shared/geo/bounds';
import { Map as GlMap, type GeoJSONSource, type MapMouseEvent } from 'mapbox-gl';
import 'mapbox-gl/dist/maplibre-gl.css';
import { basemapStyle } from './basemap-style';
import { mapLimits, sameCamera } from './camera';
import { overlayData, overlayLayers, overlaySources } from './overlay-layers';
import { dayPalette, nightPalette } from './palette';
import { pinHeight, pinImageName, pinSvg, pinWidth } from './pin-drawing';
import { pinKinds, type MapCamera, type MapViewProps } from './types';

/** A running map: give it each new set of props, and destroy it when its element goes. */
export interface WebEngine {
  update(props: MapViewProps): void;
  destroy(): void;
}

const pinScale = 3;
/** A finger is wider than a pin's tip. */
const touchSlop = 10;
const easeMs = 180;

const cameraOf = (map: GlMap): MapCamera => {
  const { lng, lat } = map.getCenter();
  return { centre: { lon: lng, lat }, zoom: map.getZoom() };
};

const boundsIn = (map: GlMap): Bounds => {
  const box = map.getBounds();
  return { west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() };
};

const pinLooks = pinKinds.flatMap((kind) =>
  [false, true].flatMap((selected) => [false, true].map((bare) => ({ kind, selected, bare }))),
);

/** Draws the pin that the style asks for by name. Names that are no pin's are left alone. */
async function drawPin(map: GlMap, name: string): Promise<void> {
  const pin = pinLooks.find(({ kind, selected, bare }) => pinImageName(kind, selected, bare) === name);
  if (!pin || map.hasImage(name)) return;
  // The style wants an answer at once, and a picture decodes later: an empty one of the same size holds its place.
  const [width, height] = [pinWidth * pinScale, pinHeight * pinScale];
  map.addImage(name, { width, height, data: new Uint8Array(width * height * 4) }, { pixelRatio: pinScale });
  const picture = new Image(width, height);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pinSvg(pin.kind, pin))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.drawImage(picture, 0, 0, width, height);
  if (map.hasImage(name)) map.updateImage(name, pen.getImageData(0, 0, width, height));
}

async function openGathering(
  map: GlMap,
  clusterId: number,
  centre: [number, number],
  originalEvent: Event,
): Promise<void> {
  const source = map.getSource<GeoJSONSource>('pins');
  if (!source) return;
  const zoom = await source.getClusterExpansionZoom(clusterId);
  // Passing the tap on marks the move as the visitor's own.
  map.easeTo({ center: centre, zoom: Math.min(zoom + 0.3, 17), duration: easeMs }, { originalEvent });
}

function tapped(map: GlMap, event: MapMouseEvent, onSelect: MapViewProps['onSelect']): void {
  const { x, y } = event.point;
  const [hit] = map.queryRenderedFeatures(
    [
      [x - touchSlop, y - touchSlop],
      [x + touchSlop, y + touchSlop],
    ],
    { layers: ['standing', 'pins', 'clusters'].filter((id) => map.getLayer(id)) },
  );
  const clusterId: unknown = hit?.properties['cluster_id'];
  if (hit?.geometry.type === 'Point' && typeof clusterId === 'number') {
    const [lon = 0, lat = 0] = hit.geometry.coordinates;
    void openGathering(map, clusterId, [lon, lat], event.originalEvent);
    return;
  }
  const id: unknown = hit?.properties['id'];
  onSelect?.(typeof id === 'string' ? id : undefined);
}

function fit(map: GlMap, points: readonly Wgs84[]): void {
  const box = boundsOf(points);
  if (!box) return;
  map.fitBounds([box.west, box.south, box.east, box.north], {
    padding: { top: 72, bottom: 48, left: 44, right: 44 },
    maxZoom: 14,
    duration: easeMs,
  });
}

const positionsKey = (points: readonly Wgs84[] | undefined): string =>
  points?.map(({ lon, lat }) => `${lon},${lat}`).join(';') ?? '';

function makeMap(container: HTMLElement, props: MapViewProps, basemap: string | undefined): GlMap {
  const night = props.night === true;
  const base = basemapStyle({ language: props.language, night, ...(basemap === undefined ? {} : { url: basemap }) });
  return new GlMap({
    container,
    style: {
      ...base,
      sources: { ...base.sources, ...overlaySources(props) },
      layers: [...base.layers, ...overlayLayers(night ? nightPalette : dayPalette)],
    },
    center: [props.camera.centre.lon, props.camera.centre.lat],
    zoom: props.camera.zoom,
    minZoom: 7.5,
    maxZoom: 17,
    maxBounds: [mapLimits.west, mapLimits.south, mapLimits.east, mapLimits.north],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 120,
    localIdeographFontFamily: "'PingFang SC','HarmonyOS Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif",
  });
}

/**
 * Starts a map in an element. Throws where the browser has no WebGL. `basemap` overrides the base map's address.
 */
export function startWebEngine(container: HTMLElement, first: MapViewProps, basemap?: string): WebEngine {
  let props = first;
  let fitted = '';
  const map = makeMap(container, props, basemap);
  map.touchZoomRotate.disableRotation();
  map.on('styleimagemissing', ({ id }) => void drawPin(map, id));
  map.on('click', (event) => tapped(map, event, props.onSelect));
  map.on('moveend', (event) => {
    if (event.originalEvent) props.onCameraChange?.(cameraOf(map), boundsIn(map));
  });

  const refit = () => {
    const key = positionsKey(props.fitTo);
    if (key === fitted) return;
    fitted = key;
    fit(map, props.fitTo ?? []);
  };
  const refresh = () => {
    for (const [name, data] of Object.entries(overlayData(props))) map.getSource<GeoJSONSource>(name)?.setData(data);
  };
  let ready = false;
  void map.once('style.load', () => {
    ready = true;
    // The first change of size is lost when it comes while the map starts (a turned phone).
    map.resize();
    refresh();
  });
  refit();

  return {
    update(next) {
      const before = props;
      props = next;
      const moved = !sameCamera(before.camera, next.camera) && !sameCamera(cameraOf(map), next.camera);
      if (moved)
        map.easeTo({
          center: [next.camera.centre.lon, next.camera.centre.lat],
          zoom: next.camera.zoom,
          duration: easeMs,
        });
      const changed = (['markers', 'lines', 'areas', 'userPosition'] as const).some((key) => before[key] !== next[key]);
      if (ready && changed) refresh();
      refit();
    },
    destroy: () => map.remove(),
  };
}
