import type { CanvasSource, Map as GlMap } from 'mapbox-gl';
import type { Ground } from './ground';
import { overlayLayers } from './overlay-layers';
import { dayPalette } from './palette';
import type { MapOverlay } from './types';

/** Pictures lie below the layers of the overlay: ways and pins stay readable on a drawing. */
const overlayIds = overlayLayers(dayPalette).map(({ id }) => id);
const prefix = 'picture-';
const nameOf = ({ id }: { id: string }): string => prefix + id;

/** Whether a layer of the style is a picture over the ground. */
export const isPicture = (layerId: string): boolean => layerId.startsWith(prefix);

/** Longest side of a picture in video memory; a phone refuses more than 4,096. */
const longestPx = 2048;
/** Of a drawing that says no size. */
const unsizedPx = 1024;

type Quad = [[number, number], [number, number], [number, number], [number, number]];

const quadOf = ({ corners: [nw, ne, se, sw] }: MapOverlay, ground: Ground): Quad => [
  ground.toEngine(nw),
  ground.toEngine(ne),
  ground.toEngine(se),
  ground.toEngine(sw),
];

/**
 * A picture as a canvas: unlike the engine's own way, which fetches, it takes SVG too, and the page's security policy
 * lets images in from any host.
 */
async function paint(url: string): Promise<HTMLCanvasElement> {
  const picture = new Image();
  picture.crossOrigin = 'anonymous';
  picture.src = url;
  await picture.decode();
  const [width, height] = [picture.naturalWidth || unsizedPx, picture.naturalHeight || unsizedPx];
  const shrink = Math.min(1, longestPx / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * shrink));
  canvas.height = Math.max(1, Math.round(height * shrink));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function remove(map: GlMap, overlay: MapOverlay): void {
  const name = nameOf(overlay);
  if (map.getLayer(name)) map.removeLayer(name);
  if (map.getSource(name)) map.removeSource(name);
}

/** The pictures over the ground of one map. */
export interface Pictures {
  /** Brings them to this list; only what changed is touched. */
  lay(next: readonly MapOverlay[]): void;
}

/** `onFailure` is told of a picture that does not come or that the browser cannot read. */
export function makePictures(map: GlMap, ground: Ground, onFailure: (id: string) => void): Pictures {
  let current: readonly MapOverlay[] = [];
  let gone = false;
  map.on('remove', () => void (gone = true));

  const show = (overlay: MapOverlay, canvas: HTMLCanvasElement) => {
    const name = nameOf(overlay);
    map.addSource(name, { type: 'canvas', canvas, coordinates: quadOf(overlay, ground), animate: false });
    const opacity = { 'raster-opacity': overlay.opacity ?? 1, 'raster-fade-duration': 0 };
    const above = current.slice(current.indexOf(overlay) + 1).map(nameOf);
    const before = above.find((id) => map.getLayer(id)) ?? overlayIds.find((id) => map.getLayer(id));
    map.addLayer({ id: name, type: 'raster', source: name, paint: opacity }, before);
  };

  const add = async ({ id, url }: MapOverlay) => {
    const wanted = () => (gone ? undefined : current.find((each) => each.id === id && each.url === url));
    try {
      const canvas = await paint(url);
      // It may have been taken away, or changed, while it came.
      const overlay = wanted();
      if (overlay && !map.getSource(nameOf(overlay))) show(overlay, canvas);
    } catch {
      if (wanted()) onFailure(id);
    }
  };

  const change = (old: MapOverlay, overlay: MapOverlay) => {
    const source = map.getSource<CanvasSource>(nameOf(overlay));
    if (!source) return;
    if (JSON.stringify(old.corners) !== JSON.stringify(overlay.corners)) source.setCoordinates(quadOf(overlay, ground));
    if (old.opacity !== overlay.opacity) map.setPaintProperty(nameOf(overlay), 'raster-opacity', overlay.opacity ?? 1);
  };

  return {
    lay(next) {
      if (next === current) return;
      const before = new Map(current.map((each) => [each.id, each]));
      current = next;
      for (const old of before.values()) {
        if (next.find(({ id }) => id === old.id)?.url !== old.url) remove(map, old);
      }
      for (const overlay of next) {
        const old = before.get(overlay.id);
        if (old && old.url === overlay.url) change(old, overlay);
        else void add(overlay);
      }
    },
  };
}
