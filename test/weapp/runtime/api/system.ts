import type { ApiTable, Listener, Options, Runtime } from '../context';
import { windowFrame } from '../frame';

const SDK_VERSION = '3.8.0';

/** What the phone and the app's start look like to the app. */
export function systemApis(runtime: Runtime): ApiTable {
  const launch = (): Options => {
    const { path, query, scene } = runtime.config.launch;
    return { path: path ?? runtime.app.pages[0], query: query ?? {}, scene: scene ?? 1001, referrerInfo: {} };
  };
  return {
    sync: {
      ...deviceInfo(runtime),
      getLaunchOptionsSync: launch,
      getEnterOptionsSync: launch,
      canIUse: (schema: string) => canIUse(runtime, schema),
      nextTick: (run: () => void) => void Promise.resolve().then(run),
      getUpdateManager: () => ({
        onCheckForUpdate: (listener: Listener) => void setTimeout(() => listener({ hasUpdate: false }), 0),
        onUpdateReady: () => undefined,
        onUpdateFailed: () => undefined,
        applyUpdate: () => undefined,
      }),
      getAccountInfoSync: () => ({
        miniProgram: { appId: 'touristappid', envVersion: 'release', version: '1.0.0' },
        plugin: {},
      }),
      getExtConfigSync: () => ({}),
      getLogManager: () => quietLog,
      getRealtimeLogManager: () => ({
        ...quietLog,
        error: quietLog.warn,
        setFilterMsg: nothing,
        addFilterMsg: nothing,
      }),
      getPerformance: () => ({
        getEntries: () => [],
        getEntriesByName: () => [],
        getEntriesByType: () => [],
        createObserver: () => ({ observe: nothing, disconnect: nothing, supportedEntryTypes: [] }),
        setBufferSize: nothing,
      }),
      reportEvent: nothing,
      reportAnalytics: nothing,
    },
    async: {
      getSystemInfo: () => systemInfo(runtime),
      getSystemInfoAsync: () => systemInfo(runtime),
      getExtConfig: () => ({ extConfig: {} }),
      preDownloadSubpackage: nothing,
      reportPerformance: nothing,
    },
  };
}

const nothing = (): undefined => undefined;
const quietLog = { debug: nothing, info: nothing, log: nothing, warn: nothing };

function deviceInfo(runtime: Runtime): Record<string, () => unknown> {
  return {
    getSystemInfoSync: () => systemInfo(runtime),
    getWindowInfo: () => windowInfo(),
    getDeviceInfo: () => deviceOnly(runtime),
    getAppBaseInfo: () => appBase(runtime),
    getSystemSetting: () => ({
      bluetoothEnabled: false,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({ locationAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () => menuButton(),
  };
}

function windowInfo(): Options {
  const frame = windowFrame();
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: window.innerWidth,
    screenHeight: window.innerHeight,
    windowWidth: window.innerWidth,
    windowHeight: frame.height,
    screenTop: frame.top,
    statusBarHeight: frame.statusBar,
    safeArea: {
      left: 0,
      right: window.innerWidth,
      top: frame.statusBar,
      bottom: window.innerHeight,
      width: window.innerWidth,
      height: window.innerHeight - frame.statusBar,
    },
  };
}

const deviceOnly = ({ config }: Runtime): Options => ({
  platform: config.platform,
  brand: 'harness',
  model: 'harness',
  system: config.platform === 'ios' ? 'iOS 17.0' : 'Android 13',
  benchmarkLevel: 20,
  memorySize: 4096,
  abi: 'arm64-v8a',
});

const appBase = ({ config }: Runtime): Options => ({
  SDKVersion: SDK_VERSION,
  version: '8.0.50',
  language: config.language,
  theme: 'light',
  enableDebug: false,
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  host: { env: 'WeChat' },
});

const systemInfo = (runtime: Runtime): Options => ({ ...windowInfo(), ...deviceOnly(runtime), ...appBase(runtime) });

function menuButton(): Options {
  const top = windowFrame().statusBar + 4;
  const right = window.innerWidth - 7;
  return { top, bottom: top + 32, height: 32, width: 87, right, left: right - 87 };
}

function canIUse({ bundle }: Runtime, schema: string): boolean {
  const name = String(schema).split('.')[0] ?? '';
  return bundle.apiNames.functions.includes(name) || ['button', 'map', 'input', 'image', 'video'].includes(name);
}
