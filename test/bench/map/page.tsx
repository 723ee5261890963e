import { Map as GlMap } from 'mapbox-gl';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MapView } from '../../../miniapp/src/ui/map/map-view';
import { pinKinds, type MapCamera, type MapMarker, type MapViewProps } from '../../../miniapp/src/ui/map/types';
import { makeBareMap } from './bare-map';

export type Candidate = 'view' | 'bare';

/** What the bench calls in the page. */
export interface MapBenchPage {
  /** Draws a map on the empty stage. Ms until everything is drawn and at rest. */
  firstRender(candidate: Candidate, count: number, zoom: number): Promise<number>;
  /** Drags the map to and fro under a finger. Ms of each frame. */
  pan(frames: number): Promise<number[]>;
  /** Goes to another zoom and waits until everything is at rest. */
  zoomTo(zoom: number): Promise<void>;
  gl(): string;
  /** Shows any map, to look at it. */
  showView(props: MapViewProps): void;
}

const centre = { lon: 117.87, lat: 36.45 };

/** Places all over the district, as evenly as primes deal; the same ones for both maps. */
const placesOf = (count: number): MapMarker[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `place-${index}`,
    point: { lon: 117.7 + ((index * 7919) % 10_007) / 25_000, lat: 36.25 + ((index * 104_729) % 9973) / 28_000 },
    kind: pinKinds[index % pinKinds.length] ?? 'scenic',
    label: `地点 ${index}`,
  }));

const stage = (): HTMLElement => {
  const element = document.getElementById('stage');
  if (!element) throw new Error('the page has no #stage');
  return element;
};

let map: GlMap | undefined;
let atRest: ((at: number) => void) | undefined;

const meet = (seen: GlMap): void => {
  if (map === seen) return;
  map = seen;
  void seen.once('idle', () => atRest?.(performance.now()));
};

// Both candidates make their map with the same class: the first resize, in its constructor, shows it to us.
const resize = GlMap.prototype.resize;
GlMap.prototype.resize = function watched(this: GlMap, ...args: Parameters<typeof resize>) {
  meet(this);
  return resize.apply(this, args);
};

const current = (): GlMap => {
  if (!map) throw new Error('no map yet');
  return map;
};

/** As a page of the app uses the map: its state follows the visitor's moves. */
function Explore({ markers, zoom }: { markers: readonly MapMarker[]; zoom: number }) {
  const [camera, setCamera] = useState<MapCamera>({ centre, zoom });
  return (
    <MapView
      camera={camera}
      markers={markers}
      language="zh-Hans"
      label="地图"
      onCameraChange={(next) => setCamera(next)}
    />
  );
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

const mapBench: MapBenchPage = {
  async firstRender(candidate, count, zoom) {
    const markers = placesOf(count);
    const rested = new Promise<number>((resolve) => (atRest = resolve));
    const from = performance.now();
    if (candidate === 'view') createRoot(stage()).render(<Explore markers={markers} zoom={zoom} />);
    else makeBareMap(stage(), markers, { centre, zoom });
    return (await rested) - from;
  },
  async pan(frames) {
    const canvas = current().getCanvas();
    const { width, height } = canvas.getBoundingClientRect();
    const middle = { x: width / 2, y: height / 2 };
    const send = (type: string, x: number) =>
      canvas.dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          cancelable: true,
          clientX: x,
          clientY: middle.y,
          button: 0,
          buttons: type === 'mouseup' ? 0 : 1,
        }),
      );
    const times: number[] = [];
    send('mousedown', middle.x);
    let before = await frame();
    for (let index = 1; index <= frames; index += 1) {
      send('mousemove', middle.x + 110 * Math.sin((index / frames) * 2 * Math.PI));
      const now = await frame();
      times.push(now - before);
      before = now;
    }
    send('mouseup', middle.x);
    return times;
  },
  async zoomTo(zoom) {
    const rested = new Promise<void>((resolve) => void current().once('idle', () => resolve()));
    current().jumpTo({ zoom, center: [centre.lon, centre.lat] });
    await rested;
  },
  gl() {
    const context = current().getCanvas().getContext('webgl2');
    const info = context?.getExtension('WEBGL_debug_renderer_info');
    return String(context && info ? context.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'unknown');
  },
  showView(props) {
    createRoot(stage()).render(<MapView {...props} />);
  },
};

(globalThis as unknown as { mapBench: MapBenchPage }).mapBench = mapBench;
