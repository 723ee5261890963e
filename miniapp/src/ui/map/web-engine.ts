import type { Map as GlMap, MapMouseEvent } from 'mapbox-gl';
import { baseSources, styleOf } from './basemap-choice';
import { sameCamera } from './camera';
import { groundOf, type Ground } from './ground';
import { changedData } from './overlay-layers';
import { makePictures, type Pictures } from './web-overlays';
import { boundsIn, cameraOf, easeTo, fill, fit, makeMap, restyle } from './web-map';
import { makeSpreading, type Spreading } from './web-spread';
import type { MapOverlay, MapViewProps } from './types';

/** A running map: give it each new set of props, and destroy it when its element goes. */
export interface WebEngine {
  update(props: MapViewProps): void;
  destroy(): void;
}

/** A finger is wider than a pin's tip. */
const touchSlop = 10;
/** A base map that has shown nothing by then does not answer. */
const baseTimeoutMs = 8000;
/** Failed tiles before the first good one after which nobody waits any longer. */
const baseErrors = 4;

const none: readonly MapOverlay[] = [];

function tapped(map: GlMap, event: MapMouseEvent, spreading: Spreading, onSelect: MapViewProps['onSelect']): void {
  const { x, y } = event.point;
  const layers = ['standing', 'spread', 'pins', 'clusters'].filter((id) => map.getLayer(id));
  const box: [[number, number], [number, number]] = [
    [x - touchSlop, y - touchSlop],
    [x + touchSlop, y + touchSlop],
  ];
  const [hit] = map.queryRenderedFeatures(box, { layers });
  const clusterId: unknown = hit?.properties['cluster_id'];
  if (hit?.geometry.type === 'Point' && typeof clusterId === 'number') {
    const [lon = 0, lat = 0] = hit.geometry.coordinates;
    void spreading.open(clusterId, [lon, lat], event.originalEvent);
    return;
  }
  const id: unknown = hit?.properties['id'];
  if (hit?.layer.id !== 'spread') spreading.close();
  onSelect?.(typeof id === 'string' ? id : undefined);
}

const positionsKey = (points: MapViewProps['fitTo']): string =>
  points?.map(({ lon, lat }) => `${lon},${lat}`).join(';') ?? '';

/** Tells once when a base map of pictures shows nothing: after some failed tiles, or after a while of silence. */
function watchBase(map: GlMap, onSilent: () => void): void {
  if (!map.getStyle().sources[baseSources[0]]) return;
  let answered = false;
  let errors = 0;
  const isBase = (event: object) => baseSources.some((id) => 'sourceId' in event && event.sourceId === id);
  const fail = () => {
    if (answered) return;
    answered = true;
    onSilent();
  };
  const timer = setTimeout(fail, baseTimeoutMs);
  map.on('remove', () => clearTimeout(timer));
  map.on('data', (event) => {
    if (isBase(event) && 'tile' in event && event.tile) answered = true;
  });
  map.on('error', (event) => {
    if (isBase(event) && (errors += 1) >= baseErrors) fail();
  });
}

/** Hides the selected pin where it gathers: it is drawn on its own, and larger. */
function markChosen(map: GlMap, before: MapViewProps, next: MapViewProps): void {
  const chosen = ({ markers }: MapViewProps) => markers.find(({ selected }) => selected)?.id;
  const [old, now] = [chosen(before), chosen(next)];
  if (old === now) return;
  if (old !== undefined) map.setFeatureState({ source: 'pins', id: old }, { chosen: false });
  if (now !== undefined) map.setFeatureState({ source: 'pins', id: now }, { chosen: true });
}

interface Drawing {
  readonly map: GlMap;
  readonly ground: Ground;
  readonly pictures: Pictures;
}

/** Brings the drawn map from one set of props to the next, touching what changed alone. */
async function apply({ map, ground, pictures }: Drawing, before: MapViewProps, next: MapViewProps): Promise<void> {
  for (const [name, data] of Object.entries(changedData(before, next, ground)))
    fill(map, name, data, next.night === true);
  markChosen(map, before, next);
  pictures.lay(next.overlays ?? none);
  if (before.night === next.night && before.language === next.language) return;
  const night = next.night === true;
  restyle(map, await styleOf(next.basemap, { language: next.language, night }), night);
}

/** Moves the map where the props say, when what they say has changed. */
function follow(map: GlMap, before: MapViewProps, next: MapViewProps, ground: Ground): void {
  if (next.padding && before.padding !== next.padding) map.setPadding(next.padding);
  if (!sameCamera(before.camera, next.camera) && !sameCamera(cameraOf(map, ground), next.camera))
    easeTo(map, next.camera, ground);
  if (before.fitTo !== next.fitTo && positionsKey(before.fitTo) !== positionsKey(next.fitTo))
    fit(map, next.fitTo, ground);
}

/** Tells where the map looks now, and of a visitor's move. */
function tellView(map: GlMap, ground: Ground, props: MapViewProps, byVisitor: boolean): void {
  const bounds = boundsIn(map, ground);
  if (byVisitor) props.onCameraChange?.(cameraOf(map, ground), bounds);
  props.onBounds?.(bounds);
  props.onZoom?.(map.getZoom());
}

/**
 * Starts a web map in an element.
 * @throws Error where the browser has no WebGL; BasemapUnavailable where the chosen style does not answer.
 */
export async function startWebEngine(
  container: HTMLElement,
  latest: () => MapViewProps,
  onBaseSilent: () => void,
): Promise<WebEngine> {
  const started = latest();
  const ground = groundOf(started.basemap);
  const base = await styleOf(started.basemap, { language: started.language, night: started.night === true });
  let props = latest();
  const map = makeMap(container, props, base, ground);
  const pictures = makePictures(map, ground, (id) => props.onOverlayUnsupported?.(id));
  const spreading = makeSpreading(
    map,
    () => props.markers,
    (ring) => fill(map, 'spread', ring, props.night === true),
  );
  map.on('click', (event) => tapped(map, event, spreading, props.onSelect));
  const tell = (event: { originalEvent?: unknown }) => tellView(map, ground, props, Boolean(event.originalEvent));
  map.on('moveend', tell);

  // What the style was made with; later props wait for it.
  let drawn: MapViewProps | undefined;
  const draw = () => {
    if (!drawn || drawn === props) return;
    const before = drawn;
    drawn = props;
    void apply({ map, ground, pictures }, before, props)
      .then(() => spreading.refresh())
      .catch(() => undefined);
  };
  const made = props;
  void map.once('style.load', () => {
    // The first change of size is lost when it comes while the map starts (a turned phone).
    map.resize();
    watchBase(map, onBaseSilent);
    pictures.lay(made.overlays ?? none);
    markChosen(map, { ...made, markers: [] }, made);
    drawn = made;
    draw();
    tell({});
  });

  return {
    update(next) {
      const before = props;
      props = next;
      follow(map, before, next, ground);
      draw();
    },
    destroy: () => map.remove(),
  };
}
