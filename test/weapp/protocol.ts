/** JSON that passes between the driver (Node) and the runtime (browser). */

/** What a phone keeps between two starts of the app. */
export interface DeviceState {
  /** Storage by key; values are JSON. */
  storage: Record<string, string>;
  /** Files under USER_DATA_PATH by path, base64; `null` is a folder. */
  files: Record<string, string | null>;
  privacyAgreed: boolean;
  /** Answered permission prompts by scope. */
  permissions: Record<string, boolean>;
  /** Pages as they were drawn for the initial rendering cache: HTML by path. */
  drawn: Record<string, string>;
}

export interface LaunchOptions {
  /** Page path without leading slash; the first page of app.json when absent. */
  path?: string;
  query?: Record<string, string>;
  /** WeChat's scene value, 1001 by default (1154: opened from the timeline, 1047: mini-program code). */
  scene?: number;
}

/** Degrees in both datums, as a phone would hand them out. */
export interface DevicePosition {
  wgs84: { longitude: number; latitude: number };
  gcj02: { longitude: number; latitude: number };
  accuracyMetres: number;
}

export interface RuntimeConfig {
  /** Where requests of any host go, e.g. `http://127.0.0.1:4400`. Empty: requests go where the app says. */
  origin: string;
  offline: boolean;
  state: DeviceState;
  launch: LaunchOptions;
  /** How the user answers a permission prompt, by scope; absent means refused. */
  answers: Record<string, boolean>;
  /** How the user answers WeChat's own privacy dialogue where the app has none. */
  privacyDialogue: 'agree' | 'refuse' | 'absent';
  /** How the user answers `showModal`. */
  modal: 'confirm' | 'cancel';
  /** Which entry the user picks in `showActionSheet`; -1 cancels. */
  actionSheet: number;
  position: DevicePosition | null;
  language: string;
  platform: 'android' | 'ios';
}

export interface WxCall {
  name: string;
  /** JSON of the arguments without functions, cut after 2,000 characters. */
  args: string;
  outcome: 'pending' | 'ok' | 'fail';
  errMsg?: string;
  page: string;
}

export interface Failure {
  /** `script`: uncaught error; `console`: console.error; others: a rule of the mini-program runtime broken. */
  kind: 'script' | 'console' | 'template' | 'api-missing' | 'privacy' | 'permission' | 'limit' | 'map' | 'network';
  message: string;
  page: string;
}

export interface SetDataCall {
  page: string;
  bytes: number;
  /** Since the page was opened, ms. */
  at: number;
  /** How long the update of the tree took, ms. */
  took: number;
}

export interface PageMetrics {
  path: string;
  setDataCalls: number;
  /** Most calls within any one second. */
  setDataCallsPerSecond: number;
  largestBytes: number;
  totalBytes: number;
  nodes: number;
  depth: number;
  maxChildren: number;
  /** From opening the page to its first setData, ms. */
  firstSetDataMs: number;
  /** From opening the page to the first text on it, ms; -1 without text. */
  firstTextMs: number;
}

export interface PageInfo {
  path: string;
  query: Record<string, string>;
  depth: number;
  title: string;
}

export interface ShareRecord {
  channel: 'friend' | 'timeline';
  from: 'menu' | 'button';
  content: Record<string, unknown>;
  page: string;
}

/** What the runtime shows the driver as `window.weappHarness`. */
export interface HarnessSurface {
  ready: boolean;
  calls: WxCall[];
  failures: Failure[];
  console: string[];
  shares: ShareRecord[];
  toasts: string[];
  bootMs: number;
  page(): PageInfo;
  metrics(): PageMetrics[];
  exportState(): DeviceState;
  setOffline(offline: boolean): void;
  setVisible(visible: boolean): void;
  navigate(kind: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch', url: string): Promise<void>;
  back(): Promise<void>;
  pullDown(): void;
  share(channel: 'friend' | 'timeline'): Promise<ShareRecord | null>;
  /** Calls a wx API as the app would. Rejects with its errMsg. */
  invoke(name: string, args: unknown[]): Promise<unknown>;
  request(options: Record<string, unknown>): Promise<Record<string, unknown>>;
  choose(selector: string, detail: Record<string, unknown>, event: string): void;
}
