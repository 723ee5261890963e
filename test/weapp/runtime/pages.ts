import { wechatLimits } from '../limits';
import { listPages } from '../prepare/app-config';
import type { PageInfo, PageMetrics, ShareRecord } from '../protocol';
import { ApiFailure, type Navigation, type Options, type Runtime } from './context';
import type { Engine } from './engine';
import { callHook, createWindow, parseUrl, type Caller, type OpenPage } from './open-page';
import { SetDataMeter, toMetrics, type PageRecord } from './set-data';
import { RenderingCache } from './rendering-cache';
import type { Shell } from './shell';

/** The page stack of a mini-program: at most ten pages, tab pages alone at the bottom. */
export class PageStack implements Navigation {
  private readonly stack: OpenPage[] = [];
  private readonly restingTabs = new Map<string, OpenPage>();
  private readonly history: PageRecord[] = [];
  private readonly meter: SetDataMeter;
  private readonly pages: ReadonlySet<string>;
  private readonly tabs: readonly { pagePath: string; text: string }[];
  private readonly styles = new Map<string, HTMLStyleElement>();
  private readonly cache: RenderingCache;
  loadPage: (path: string) => void = () => undefined;

  constructor(
    private readonly runtime: Runtime,
    private readonly engine: Engine,
    private readonly shell: Shell,
  ) {
    this.meter = new SetDataMeter(runtime, () => this.top?.record);
    this.cache = new RenderingCache(runtime, engine);
    this.pages = new Set(listPages(runtime.app));
    this.tabs = runtime.app.tabBar?.list ?? [];
    for (const [file, css] of Object.entries(runtime.bundle.styles)) this.addStyle(file, css);
    runtime.recorder.currentPage = () => this.top?.record.path ?? '';
  }

  private get top(): OpenPage | undefined {
    return this.stack[this.stack.length - 1];
  }

  get codeSpace(): Engine['space'] {
    return this.engine.space;
  }

  callers(): Caller[] {
    return this.stack.map(({ caller }) => caller);
  }

  topElement(): HTMLElement {
    return this.top?.scroller ?? document.body;
  }

  setTitle(title: string): void {
    if (this.top) this.top.title = title;
    this.shell.setTitle(title);
  }

  refreshing(active: boolean): void {
    if (active) void this.hook('onPullDownRefresh');
  }

  async navigateTo(url: string): Promise<void> {
    const path = this.check(url);
    if (this.isTab(path)) throw new ApiFailure('can not navigateTo a tabbar page');
    if (this.stack.length >= wechatLimits.pageStack) {
      this.runtime.recorder.fail('limit', 'navigateTo: more than ten pages on top of each other');
      throw new ApiFailure('webview count limit exceed');
    }
    this.hook('onHide');
    this.open(url);
  }

  async redirectTo(url: string): Promise<void> {
    if (this.isTab(this.check(url))) throw new ApiFailure('can not redirectTo a tabbar page');
    this.close();
    this.open(url);
  }

  async reLaunch(url: string): Promise<void> {
    this.check(url);
    while (this.stack.length > 0) this.close();
    for (const page of this.restingTabs.values()) this.unload(page);
    this.restingTabs.clear();
    this.open(url);
  }

  async switchTab(url: string): Promise<void> {
    const path = this.check(url);
    if (!this.isTab(path)) throw new ApiFailure('can not switch to no-tabBar page');
    while (this.stack.length > 1) this.close();
    if (this.top?.record.path === path) return this.show();
    this.restTab();
    const rested = this.restingTabs.get(path);
    this.restingTabs.delete(path);
    if (!rested) return this.open(`/${path}`);
    this.stack.push(rested);
    this.show();
  }

  async navigateBack(delta: number): Promise<void> {
    if (this.stack.length < 2) throw new ApiFailure('cannot navigate back at first page');
    for (let i = 0; i < delta && this.stack.length > 1; i += 1) this.close();
    this.show();
  }

  /** A tab page that is left stays alive, unlike any other page. */
  private restTab(): void {
    const page = this.stack.pop();
    if (!page) return;
    if (!this.isTab(page.record.path)) return this.unload(page);
    callHook(this.runtime, page.caller, 'onHide');
    page.window.hidden = true;
    this.restingTabs.set(page.record.path, page);
  }

  /** Shows the page of a start as it was kept; answers whether it was. */
  showKept(path: string): boolean {
    if (!this.cache.show(path)) return false;
    this.dressFor(path, this.configOf(path).title);
    return true;
  }

  /** Opens a page whatever the stack; the first page of a start. */
  open(url: string): void {
    const { path, query } = parseUrl(url);
    const record: PageRecord = {
      instance: this.history.length,
      path,
      openedAt: performance.now(),
      element: null,
      firstTextMs: -1,
      nodes: 0,
      depth: 0,
      maxChildren: 0,
    };
    this.history.push(record);
    for (const page of this.stack) page.window.hidden = true;
    this.loadPage(path);
    const root = this.engine.createRoot(path);
    const caller = root.get() as unknown as Caller;
    caller.route = path;
    caller.options = query;
    caller['__displayReporter'] = {};
    this.meter.attach(caller);
    this.cache.offer(path, caller);
    const { window, scroller, holder, placeholder } = createWindow(path);
    record.element = holder;
    const page: OpenPage = { record, root, caller, window, scroller, query, title: this.configOf(path).title };
    this.stack.push(page);
    this.watchScrolling(page);
    this.dress();
    root.attach(holder as never, placeholder as never);
    this.cache.drop();
    this.hook('onLoad', query);
    this.hook('onShow');
    setTimeout(() => {
      this.cache.markReady(page.caller);
      if (this.stack.includes(page)) callHook(this.runtime, page.caller, 'onReady');
    }, 0);
  }

  private show(): void {
    this.dress();
    this.hook('onShow');
  }

  private close(): void {
    const page = this.stack.pop();
    if (page) this.unload(page);
  }

  private unload(page: OpenPage): void {
    callHook(this.runtime, page.caller, 'onUnload');
    page.root.release();
    page.window.remove();
    page.record.element = null;
  }

  /** Draws bars, styles and window for the page on top. */
  private dress(): void {
    const page = this.top;
    if (!page) return;
    page.window.hidden = false;
    this.dressFor(page.record.path, page.title);
  }

  private dressFor(path: string, title: string): void {
    for (const [file, style] of this.styles) style.disabled = file !== 'app.wxss' && file !== `${path}.wxss`;
    const config = this.configOf(path);
    this.shell.show({
      title,
      customNavigation: config.custom,
      background: config.background,
      textStyle: config.textStyle,
      canGoBack: this.stack.length > 1,
      tabs: this.isTab(path) ? this.tabButtons(path) : [],
      goBack: () => void this.navigateBack(1),
    });
  }

  private tabButtons(path: string): { text: string; selected: boolean; open(): void }[] {
    return this.tabs.map(({ pagePath, text }) => ({
      text,
      selected: pagePath === path,
      open: () => void this.switchTab(`/${pagePath}`),
    }));
  }

  private configOf(path: string): { title: string; custom: boolean; background: string; textStyle: string } {
    const config = { ...this.runtime.app.window, ...this.runtime.bundle.configs[`${path}.json`] } as Options;
    const text = (name: string, otherwise: string): string => String(config[name] ?? otherwise);
    return {
      title: text('navigationBarTitleText', ''),
      custom: config['navigationStyle'] === 'custom',
      background: text('navigationBarBackgroundColor', '#000000'),
      textStyle: text('navigationBarTextStyle', 'white'),
    };
  }

  private watchScrolling(page: OpenPage): void {
    let reached = false;
    page.scroller.addEventListener('scroll', (event) => {
      if (event.target !== page.scroller) return;
      const { scrollTop, clientHeight, scrollHeight } = page.scroller;
      callHook(this.runtime, page.caller, 'onPageScroll', { scrollTop });
      const atEnd = scrollTop + clientHeight >= scrollHeight - 50;
      if (atEnd && !reached) callHook(this.runtime, page.caller, 'onReachBottom');
      reached = atEnd;
    });
  }

  private addStyle(file: string, css: string): void {
    const style = document.createElement('style');
    style.dataset['file'] = file;
    style.textContent = css;
    document.head.append(style);
    // Only pages' styles come and go; those of the app and of components stay.
    if (this.pages.has(file.replace(/\.wxss$/, '')) || file === 'app.wxss') this.styles.set(file, style);
  }

  private check(url: string): string {
    const { path } = parseUrl(url);
    if (!this.pages.has(path)) throw new ApiFailure(`page "${path}" is not found`);
    return path;
  }

  private isTab(path: string): boolean {
    return this.tabs.some(({ pagePath }) => pagePath === path);
  }

  private hook(name: string, argument?: unknown): unknown {
    return this.top ? callHook(this.runtime, this.top.caller, name, argument) : undefined;
  }

  /** Shares the page on top as the user would; null when the page offers no such sharing. */
  async share(
    channel: ShareRecord['channel'],
    from: ShareRecord['from'],
    target?: unknown,
  ): Promise<ShareRecord | null> {
    const name = channel === 'friend' ? 'onShareAppMessage' : 'onShareTimeline';
    if (typeof this.top?.caller[name] !== 'function') return null;
    const given = ((await this.hook(name, { from, target })) ?? {}) as Options;
    const content = { ...given, ...((await given['promise']) as Options | undefined) };
    delete content['promise'];
    const record: ShareRecord = { channel, from, content, page: this.top.record.path };
    this.runtime.recorder.shares.push(record);
    return record;
  }

  setVisible(visible: boolean): void {
    this.hook(visible ? 'onShow' : 'onHide');
  }

  info(): PageInfo {
    const page = this.top;
    return {
      path: page?.record.path ?? '',
      query: page?.query ?? {},
      depth: this.stack.length,
      title: page?.title ?? '',
    };
  }

  metrics(): PageMetrics[] {
    return this.history.map((record) => toMetrics(this.runtime, record));
  }
}
