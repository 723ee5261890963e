import { ApiFailure, type ApiTable, type Options, type Runtime } from '../context';
import { insideChina } from './location';

type Callback = ((result: Options) => void) | undefined;
type Method = (map: HTMLElement, options: Options) => Options | undefined;

const numberOf = (map: HTMLElement, name: string): number => Number(map.getAttribute(name) ?? 0);

const methods: Record<string, Method> = {
  getCenterLocation: (map) => ({ longitude: numberOf(map, 'longitude'), latitude: numberOf(map, 'latitude') }),
  getScale: (map) => ({ scale: Number(map.getAttribute('scale') ?? 16) }),
  getRegion: (map) => {
    const [longitude, latitude] = [numberOf(map, 'longitude'), numberOf(map, 'latitude')];
    return {
      southwest: { longitude: longitude - 0.1, latitude: latitude - 0.1 },
      northeast: { longitude: longitude + 0.1, latitude: latitude + 0.1 },
    };
  },
  moveToLocation: (_, options) => checkPoint(options, true),
  includePoints: (_, { points }) => {
    if (!Array.isArray(points) || points.length === 0) throw new ApiFailure('points should not be empty');
    for (const point of points as Options[]) checkPoint(point, false);
    return undefined;
  },
  addMarkers: (_, { markers }) => {
    for (const marker of (markers ?? []) as Options[]) checkPoint(marker, false);
    return undefined;
  },
  removeMarkers: () => undefined,
  initMarkerCluster: () => undefined,
  addGroundOverlay: () => undefined,
  updateGroundOverlay: () => undefined,
  removeGroundOverlay: () => undefined,
  setCenterOffset: () => undefined,
  translateMarker: () => undefined,
  openMapApp: (_, options) => checkPoint(options, false),
};

/** wx.createMapContext on the stand-in map. A map id that is not on the page is a failure. */
export function mapApis(runtime: Runtime): ApiTable {
  const create = (id: string): Options => {
    const context: Options = {};
    for (const [name, run] of Object.entries(methods)) {
      context[name] = (options: Options = {}) => invoke(runtime, id, name, options, run);
    }
    context['on'] = (event: string, listener: (detail: unknown) => void) =>
      runtime.emitter.on(`map.${id}.${event}`, listener);
    return context;
  };
  return { sync: { createMapContext: create } };
}

function invoke(runtime: Runtime, id: string, name: string, options: Options, run: Method): void {
  const call = runtime.recorder.call(`MapContext.${name}`, [options]);
  const map = document.getElementById(id);
  let result: Options;
  try {
    if (map?.tagName !== 'WX-MAP') throw new ApiFailure(`no map with id "${id}"`);
    result = { ...run(map, options), errMsg: `${name}:ok` };
    call.outcome = 'ok';
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    call.outcome = 'fail';
    call.errMsg = `${name}:fail ${error.message}`;
    runtime.recorder.fail('map', `MapContext.${call.errMsg}`);
    result = { errMsg: call.errMsg };
  }
  setTimeout(() => {
    (options[call.outcome === 'ok' ? 'success' : 'fail'] as Callback)?.(result);
    (options['complete'] as Callback)?.(result);
  }, 0);
}

function checkPoint({ latitude, longitude }: Options, optional: boolean): undefined {
  if (optional && latitude === undefined && longitude === undefined) return undefined;
  if (typeof latitude !== 'number' || typeof longitude !== 'number' || !insideChina(latitude, longitude)) {
    throw new ApiFailure(`the point ${String(latitude)}, ${String(longitude)} is not in GCJ-02's range`);
  }
  return undefined;
}
