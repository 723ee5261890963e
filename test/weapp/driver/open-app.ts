import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { buildRuntime, prepareApp, type PreparedApp } from '../prepare/bundle';
import type {
  DeviceState,
  Failure,
  HarnessSurface,
  PageInfo,
  PageMetrics,
  RuntimeConfig,
  ShareRecord,
  WxCall,
} from '../protocol';
import { sharedBrowser } from './chromium';

declare const window: { weappHarness: HarnessSurface };

export interface AppOptions extends Partial<Omit<RuntimeConfig, 'state' | 'offline'>> {
  /** Folder of the compiled mini-program. */
  dist: string;
  /** Start without network. */
  offline?: boolean;
  /** What the phone already holds. */
  state?: Partial<DeviceState>;
  /** Slows script execution, e.g. 4 for a cheap phone. */
  cpuSlowdown?: number;
  viewport?: { width: number; height: number };
}

const ADDRESS = 'http://weapp.invalid/';
const types: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
};
const prepared = new Map<string, { stamp: number; app: PreparedApp }>();

function prepareOnce(dist: string): PreparedApp {
  const stamp = statSync(join(dist, 'app.json')).mtimeMs;
  const known = prepared.get(dist);
  if (known?.stamp === stamp) return known.app;
  const app = prepareApp(dist);
  prepared.set(dist, { stamp, app });
  return app;
}

const freshState = (): DeviceState => ({ storage: {}, files: {}, privacyAgreed: false, permissions: {}, drawn: {} });

/** Dayan in Boshan, in both datums. */
const boshan: RuntimeConfig['position'] = {
  wgs84: { longitude: 117.8556, latitude: 36.4951 },
  gcj02: { longitude: 117.8616, latitude: 36.4954 },
  accuracyMetres: 30,
};

/** Starts a compiled mini-program on a fresh phone and waits for its first page. */
export async function openApp(options: AppOptions): Promise<WeappDriver> {
  const { dist, viewport = { width: 375, height: 812 } } = options;
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const driver = new WeappDriver(context, prepareOnce(dist), await buildRuntime(), options);
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.href === ADDRESS)
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><body></body>',
      });
    if (url.origin === new URL(ADDRESS).origin) return route.fulfill(packageFile(dist, url.pathname));
    return driver.offline ? route.abort('internetdisconnected') : route.continue();
  });
  await driver.start(options.launch ?? {});
  return driver;
}

function packageFile(dist: string, path: string): { status: number; body?: Buffer; contentType?: string } {
  const file = join(dist, normalize(decodeURIComponent(path)));
  try {
    return { status: 200, body: readFileSync(file), contentType: types[extname(file)] ?? 'application/octet-stream' };
  } catch {
    return { status: 404 };
  }
}

/** A running mini-program, as a tester holds it. */
export class WeappDriver {
  private page: Page | undefined;
  private kept: DeviceState;
  offline: boolean;

  constructor(
    private readonly context: BrowserContext,
    private readonly app: PreparedApp,
    private readonly runtime: string,
    private readonly options: AppOptions,
  ) {
    this.offline = options.offline ?? false;
    this.kept = { ...freshState(), ...options.state };
  }

  /** Starts the app's process; used by `openApp` and `relaunch`. */
  async start(launch: RuntimeConfig['launch']): Promise<void> {
    const page = await this.context.newPage();
    this.page = page;
    if (this.options.cpuSlowdown) {
      const session = await this.context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: this.options.cpuSlowdown });
    }
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: `window.weappConfig = ${JSON.stringify(this.config(launch))}` });
    await page.addScriptTag({ content: this.app.script });
    await page.addScriptTag({ content: this.runtime });
    const ready = page.waitForFunction(() => window.weappHarness?.ready ?? false, undefined, { timeout: 60_000 });
    if (!(await ready.then(() => true).catch(() => false))) {
      throw new Error(`the runtime did not start: ${problems.join('\n')}`);
    }
    await this.settled();
  }

  private config(launch: RuntimeConfig['launch']): RuntimeConfig {
    const { answers, privacyDialogue, modal, actionSheet, position, language, platform, origin } = this.options;
    return {
      origin: origin ?? '',
      offline: this.offline,
      state: this.kept,
      launch,
      answers: answers ?? {},
      privacyDialogue: privacyDialogue ?? 'absent',
      modal: modal ?? 'confirm',
      actionSheet: actionSheet ?? 0,
      position: position === undefined ? boshan : position,
      language: language ?? 'zh_CN',
      platform: platform ?? 'android',
    };
  }

  /** The browser's page, for what this driver does not offer. */
  get browserPage(): Page {
    if (!this.page) throw new Error('the app is not running');
    return this.page;
  }

  /** Path, query and title of the page on top, and how many lie on the stack. */
  currentPage(): Promise<PageInfo> {
    return this.browserPage.evaluate(() => window.weappHarness.page());
  }

  private get top(): Locator {
    return this.browserPage.locator('.harness-window:not([hidden])');
  }

  /** What can be read on the page on top. */
  text(): Promise<string> {
    return this.top.innerText();
  }

  /** Finds on the page on top: a CSS selector when it begins with `.`, `#`, `[` or `wx-`, else a text. */
  find(selectorOrText: string): Locator {
    if (/^([.#[]|wx-)/.test(selectorOrText)) return this.top.locator(selectorOrText);
    return this.top.getByText(selectorOrText, { exact: true }).or(this.top.getByText(selectorOrText)).first();
  }

  /** Taps with a finger, in the middle of what is really there. */
  async tap(selectorOrText: string): Promise<void> {
    await this.find(selectorOrText).first().tap({ timeout: 5000 });
    await this.settled();
  }

  /** Taps an entry of the tab bar. */
  async tapTab(text: string): Promise<void> {
    await this.browserPage.locator('.harness-tab', { hasText: text }).tap({ timeout: 5000 });
    await this.settled();
  }

  /** Types into an input, replacing what is there, and confirms where asked. */
  async input(selector: string, text: string, confirm = false): Promise<void> {
    const field = this.find(selector).first().locator('input, textarea');
    await field.fill(text);
    if (confirm) await field.press('Enter');
    await this.settled();
  }

  /** Sends a component's event, for components whose own dialogue is not drawn (picker). */
  async choose(selector: string, detail: Record<string, unknown>, event = 'change'): Promise<void> {
    await this.browserPage.evaluate(([s, d, e]) => window.weappHarness.choose(s, d, e), [
      selector,
      detail,
      event,
    ] as const);
    await this.settled();
  }

  async back(): Promise<void> {
    await this.browserPage.evaluate(() => window.weappHarness.back());
    await this.settled();
  }

  /** Opens a page as `wx.navigateTo` does (or another kind of opening). Rejects with WeChat's words. */
  async open(url: string, kind: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' = 'navigateTo'): Promise<void> {
    await this.browserPage.evaluate(([k, u]) => window.weappHarness.navigate(k, u), [kind, url] as const);
    await this.settled();
  }

  async pullDown(): Promise<void> {
    await this.browserPage.evaluate(() => window.weappHarness.pullDown());
    await this.settled();
  }

  /** What the page would share; null when it does not offer that. */
  share(channel: ShareRecord['channel'] = 'friend'): Promise<ShareRecord | null> {
    return this.browserPage.evaluate((c) => window.weappHarness.share(c), channel);
  }

  shares(): Promise<ShareRecord[]> {
    return this.browserPage.evaluate(() => window.weappHarness.shares);
  }

  toasts(): Promise<string[]> {
    return this.browserPage.evaluate(() => window.weappHarness.toasts);
  }

  /** One entry for each opened page, in order of opening. */
  metrics(): Promise<PageMetrics[]> {
    return this.browserPage.evaluate(() => window.weappHarness.metrics());
  }

  /** Everything that went against the rules or failed. Templates' own warnings included. */
  async errors(): Promise<Failure[]> {
    const seen = await this.browserPage.evaluate(() => window.weappHarness.failures);
    return [...this.app.warnings.map((message) => ({ kind: 'template' as const, message, page: '' })), ...seen];
  }

  /** Calls a wx API as the app would (`getFileSystemManager.writeFileSync`). Rejects with its errMsg. */
  invoke(name: string, ...args: unknown[]): Promise<unknown> {
    return this.browserPage.evaluate(([n, a]) => window.weappHarness.invoke(n, a), [name, args] as const);
  }

  /** Sends `wx.request` as the app would; resolves with what success or fail was told. */
  request(options: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.browserPage.evaluate((given) => window.weappHarness.request(given), options);
  }

  wxCalls(): Promise<WxCall[]> {
    return this.browserPage.evaluate(() => window.weappHarness.calls);
  }

  /** What the phone holds now. */
  state(): Promise<DeviceState> {
    return this.browserPage.evaluate(() => window.weappHarness.exportState());
  }

  screenshot(path: string): Promise<Buffer> {
    return this.browserPage.screenshot({ path });
  }

  async setOffline(offline: boolean): Promise<void> {
    this.offline = offline;
    await this.browserPage.evaluate((value) => window.weappHarness.setOffline(value), offline);
    await this.settled();
  }

  /** Sends the app to the background (false) or back (true). */
  async setVisible(visible: boolean): Promise<void> {
    await this.browserPage.evaluate((value) => window.weappHarness.setVisible(value), visible);
    await this.settled();
  }

  /** Ends the app's process and starts it again on the same phone: storage, files and consent stay, memory does not. */
  async relaunch(launch: RuntimeConfig['launch'] = {}): Promise<void> {
    this.kept = await this.state();
    await this.browserPage.close();
    await this.start(launch);
  }

  /** Waits until a text is on the page on top; rejects after 10 s. */
  async waitForText(text: string | RegExp): Promise<void> {
    await this.top.getByText(text).first().waitFor({ state: 'visible', timeout: 10_000 });
  }

  /** Waits until requests have ended and 100 ms have passed without a setData. */
  async settled(): Promise<void> {
    const count = (): Promise<string> =>
      this.browserPage.evaluate(() => {
        const { calls } = window.weappHarness;
        return JSON.stringify([
          window.weappHarness.metrics().map((m) => m.setDataCalls),
          calls.length,
          calls.filter((c) => c.outcome === 'pending').length,
        ]);
      });
    let before = await count();
    for (let i = 0; i < 50; i += 1) {
      await this.browserPage.waitForTimeout(60);
      const now = await count();
      if (now === before) return;
      before = now;
    }
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
