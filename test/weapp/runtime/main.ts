import type { AppConfig } from '../prepare/app-config';
import type { HarnessSurface, RuntimeConfig } from '../protocol';
import { fileStore } from './api/files';
import { networkType } from './api/device';
import { createWx } from './api/wx';
import { Emitter, Recorder, type Runtime, type WeappBundle } from './context';
import type { Definition } from './definitions';
import { defineControls } from './elements/controls';
import { defineMap } from './elements/map';
import { definePictures } from './elements/picture';
import { defineScrollView } from './elements/scrolling';
import { defineTextFields } from './elements/text-field';
import { startEngine } from './engine';
import { ModuleLoader } from './modules';
import { PageStack } from './pages';
import { Shell } from './shell';

declare global {
  interface Window {
    weappBundle: WeappBundle;
    weappConfig: RuntimeConfig;
    weappHarness: HarnessSurface;
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : describe(error);
const describe = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function watchErrors({ recorder, emitter }: Runtime): void {
  window.addEventListener('error', (event) => {
    if (event.message) recorder.fail('script', messageOf(event.error ?? event.message));
    emitter.emit('Error', { message: event.message });
  });
  window.addEventListener('unhandledrejection', (event) => {
    if (emitter.has('UnhandledRejection')) emitter.emit('UnhandledRejection', { reason: event.reason as unknown });
    recorder.fail('script', `unhandled rejection: ${messageOf(event.reason)}`);
  });
  const { error, warn, log } = console;
  console.error = (...args: unknown[]) => {
    recorder.fail('console', args.map(messageOf).join(' '));
    error.apply(console, args);
  };
  for (const [name, original] of [
    ['warn', warn],
    ['log', log],
  ] as const) {
    console[name] = (...args: unknown[]) => {
      recorder.console.push(args.map(messageOf).join(' '));
      original.apply(console, args);
    };
  }
}

/** Leads picture addresses to the harness: package paths to the package, stored files to their bytes. */
function pictureSource(runtime: Runtime): (source: string) => string {
  return (source) => {
    if (source.startsWith('wxfile://')) {
      try {
        return URL.createObjectURL(new Blob([fileStore(runtime).read(source).slice()]));
      } catch {
        return '';
      }
    }
    if (/^https?:\/\//.test(source) && runtime.config.origin) {
      const url = new URL(source);
      return runtime.config.origin + url.pathname + url.search;
    }
    return source;
  };
}

/** Buttons with an open-type and navigators act on their own, beside their tap event. */
function watchBuiltIns(runtime: Runtime, pages: PageStack): void {
  document.body.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest('wx-button[open-type]');
    const types = (button?.getAttribute('open-type') ?? '').split('|');
    if (button && !button.hasAttribute('disabled')) {
      if (types.includes('share'))
        void pages.share('friend', 'button', { id: button.id, dataset: { ...(button as HTMLElement).dataset } });
      if (types.includes('agreePrivacyAuthorization'))
        button.dispatchEvent(new CustomEvent('agreeprivacyauthorization', { detail: {} }));
      for (const type of types.filter(Boolean)) runtime.recorder.call(`button.${type}`, []).outcome = 'ok';
    }
    const url = target?.closest('wx-navigator')?.getAttribute('url');
    if (url) void pages.navigateTo(url);
  });
}

function createSurface(runtime: Runtime, pages: PageStack, app: () => Definition): HarnessSurface {
  const { recorder, config, emitter } = runtime;
  const appHook = (name: string, argument?: unknown): void => {
    const hook = app()[name];
    if (typeof hook === 'function') (hook as (a?: unknown) => void).call(app(), argument);
  };
  return {
    ready: false,
    calls: recorder.calls,
    failures: recorder.failures,
    console: recorder.console,
    shares: recorder.shares,
    toasts: recorder.toasts,
    bootMs: 0,
    page: () => ({ ...pages.info() }),
    metrics: () => pages.metrics(),
    exportState: () => ({ ...config.state, files: fileStore(runtime).export() }),
    setOffline: (offline) => {
      config.offline = offline;
      emitter.emit('NetworkStatusChange', { isConnected: !offline, ...networkType(runtime) });
    },
    setVisible: (visible) => {
      if (!visible) pages.setVisible(false);
      appHook(visible ? 'onShow' : 'onHide', config.launch);
      emitter.emit(visible ? 'AppShow' : 'AppHide', config.launch);
      if (visible) pages.setVisible(true);
    },
    navigate: (kind, url) => pages[kind](url),
    back: () => pages.navigateBack(1),
    pullDown: () => pages.refreshing(true),
    share: (channel) => pages.share(channel, 'menu'),
    invoke: (name, args) => invoke(runtime, name, args),
    request: (options) =>
      new Promise((resolve) => {
        (runtime.wx['request'] as (o: object) => void)({ ...options, success: resolve, fail: resolve });
      }),
    choose: (selector, detail, event) => {
      const target = pages.topElement().querySelector(selector);
      if (!target) throw new Error(`nothing on the page matches ${selector}`);
      target.dispatchEvent(new CustomEvent(event, { detail }));
    },
  };
}

async function invoke({ wx }: Runtime, name: string, args: unknown[]): Promise<unknown> {
  const [api = '', method] = name.split('.');
  const target = method ? ((wx[api] as () => Record<string, unknown>)()[method] as unknown) : wx[api];
  if (typeof target !== 'function') throw new Error(`wx.${name} is not a function`);
  try {
    return (await (target as (...values: unknown[]) => unknown)(...args)) ?? null;
  } catch (problem) {
    throw new Error((problem as { errMsg?: string }).errMsg ?? messageOf(problem));
  }
}

/** Lets the browser draw. */
const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function boot(): Promise<void> {
  const started = performance.now();
  const bundle = window.weappBundle;
  const runtime: Runtime = {
    config: window.weappConfig,
    bundle,
    app: bundle.configs['app.json'] as unknown as AppConfig,
    recorder: new Recorder(),
    emitter: new Emitter(),
    navigation: undefined as unknown as Runtime['navigation'],
    wx: {},
  };
  watchErrors(runtime);
  definePictures(pictureSource(runtime));
  defineTextFields();
  defineControls();
  defineScrollView();
  defineMap((message) => runtime.recorder.fail('map', message));
  const pages = new PageStack(runtime, startEngine(runtime), new Shell());
  runtime.navigation = pages;
  let app: Definition = {};
  window.weappHarness = createSurface(runtime, pages, () => app);
  runtime.wx = createWx(runtime);
  const loader = new ModuleLoader(runtime, pages.codeSpace, {
    getApp: () => app,
    setApp: (definition) => {
      app = definition;
    },
    getCurrentPages: () => pages.callers(),
  });
  pages.loadPage = (path) => void loader.load(path);
  watchBuiltIns(runtime, pages);
  const { path = runtime.app.pages[0] ?? '' } = runtime.config.launch;
  // A phone draws what was kept in one thread while the app's code starts in another.
  if (pages.showKept(path)) await drawn();
  start(runtime, loader, pages, () => app);
  window.weappHarness.bootMs = performance.now() - started;
  window.weappHarness.ready = true;
}

function start(runtime: Runtime, loader: ModuleLoader, pages: PageStack, app: () => Definition): void {
  const { path = runtime.app.pages[0] ?? '', query = {}, scene = 1001 } = runtime.config.launch;
  const options = { path, query, scene, referrerInfo: {} };
  const search = Object.entries(query)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  try {
    loader.load('app.js');
    for (const name of ['onLaunch', 'onShow']) {
      const hook = app()[name];
      if (typeof hook === 'function') (hook as (o: unknown) => void).call(app(), options);
    }
    pages.open(search ? `/${path}?${search}` : `/${path}`);
  } catch (error) {
    runtime.recorder.fail('script', messageOf(error));
  }
}

void boot();
