import { ApiFailure, type ApiTable, type Options, type Runtime } from '../context';
import { askPermission } from './privacy';

/** Must be named in app.json's requiredPrivateInfos since 2022-07-14. */
const declared = new Set([
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'chooseAddress',
  'choosePoi',
  'chooseLocation',
  'startLocationUpdate',
  'startLocationUpdateBackground',
]);

/** Where the phone is, and WeChat's own map. */
export function locationApis(runtime: Runtime): ApiTable {
  const { emitter } = runtime;
  return {
    sync: {
      onLocationChange: (listener: (place: unknown) => void) => {
        checkDeclared(runtime, 'onLocationChange');
        emitter.on('LocationChange', listener);
      },
    },
    async: {
      getLocation: (options) => locate(runtime, 'getLocation', options),
      getFuzzyLocation: (options) => locate(runtime, 'getFuzzyLocation', options),
      startLocationUpdate: (options) => {
        const place = locate(runtime, 'startLocationUpdate', { type: 'gcj02', ...options });
        setTimeout(() => emitter.emit('LocationChange', place), 0);
      },
      stopLocationUpdate: () => undefined,
      openLocation: (options) => openLocation(runtime, options),
    },
  };
}

function checkDeclared({ app, recorder }: Runtime, name: string): void {
  if (!declared.has(name) || app.requiredPrivateInfos?.includes(name)) return;
  recorder.fail('permission', `wx.${name} is not named in app.json's requiredPrivateInfos`);
  throw new ApiFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json');
}

function locate(runtime: Runtime, name: string, options: Options): Options {
  checkDeclared(runtime, name);
  askPermission(runtime, name === 'getFuzzyLocation' ? 'scope.userFuzzyLocation' : 'scope.userLocation');
  const { position } = runtime.config;
  if (!position) throw new ApiFailure('ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', 2);
  const place = options['type'] === 'gcj02' ? position.gcj02 : position.wgs84;
  return {
    ...place,
    speed: -1,
    altitude: 0,
    accuracy: position.accuracyMetres,
    horizontalAccuracy: position.accuracyMetres,
    verticalAccuracy: 0,
  };
}

function openLocation({ recorder }: Runtime, { latitude, longitude }: Options): void {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') {
    recorder.fail('map', 'wx.openLocation needs latitude and longitude as numbers');
    throw new ApiFailure('parameter error: parameter.latitude should be Number');
  }
  if (!insideChina(latitude, longitude)) {
    recorder.fail('map', `wx.openLocation at ${latitude}, ${longitude}: outside the range of GCJ-02`);
  }
}

/** Roughly the area where GCJ-02 is defined, degrees; catches swapped and missing coordinates. */
export const insideChina = (latitude: number, longitude: number): boolean =>
  latitude > 0.8 && latitude < 55.9 && longitude > 72 && longitude < 137.9;
