import type { Runtime } from './context';
import type { Engine } from './engine';
import { createWindow, type Caller } from './open-page';

/** Components that WeChat keeps in a drawn page; all others are left out. */
const KEPT = new Set(['WX-VIEW', 'WX-TEXT', 'WX-BUTTON', 'WX-IMAGE', 'WX-SCROLL-VIEW', 'WX-RICH-TEXT']);

type SetData = (data: Record<string, unknown>) => void;

/**
 * WeChat's initial rendering cache (`"initialRenderingCache": "dynamic"` in a page's json): a page is drawn once more in
 * the background with the data that it names, and what came of it is shown at the next start, before any of the app's
 * code has run. Until the page itself is there, it takes no taps.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/view/initial-rendering-cache.html
 */
export class RenderingCache {
  private readonly ready = new WeakSet<Caller>();
  private shown: HTMLElement | undefined;

  constructor(
    private readonly runtime: Runtime,
    private readonly engine: Engine,
  ) {}

  private isDynamic(path: string): boolean {
    const config = { ...this.runtime.app.window, ...this.runtime.bundle.configs[`${path}.json`] };
    return (config as Record<string, unknown>)['initialRenderingCache'] === 'dynamic';
  }

  /** Gives a page `setInitialRenderingCache`. */
  offer(path: string, caller: Caller): void {
    caller['setInitialRenderingCache'] = (data: Record<string, unknown> | null): void => {
      const { drawn } = this.runtime.config.state;
      if (!this.isDynamic(path)) return;
      if (!this.ready.has(caller))
        this.runtime.recorder.fail('limit', 'setInitialRenderingCache: not before onReady, it holds the page up');
      if (data === null) delete drawn[path];
      else drawn[path] = this.draw(path, JSON.parse(JSON.stringify(data)) as Record<string, unknown>);
    };
  }

  markReady(caller: Caller): void {
    this.ready.add(caller);
  }

  private draw(path: string, data: Record<string, unknown>): string {
    const root = this.engine.createRoot(path);
    const holder = document.createElement('div');
    const placeholder = document.createElement('div');
    holder.append(placeholder);
    // The component's own, which is not counted among the page's.
    (root.getComponent() as unknown as { setData: SetData }).setData(data);
    root.attach(holder as never, placeholder as never);
    const copy = holder.cloneNode(true) as HTMLElement;
    root.release();
    for (const element of copy.querySelectorAll('*')) {
      if (element.tagName.startsWith('WX-') && !KEPT.has(element.tagName)) element.remove();
      // A picture's inside belongs to the component, which draws it anew.
      if (element.tagName === 'WX-IMAGE') element.replaceChildren();
    }
    return copy.innerHTML;
  }

  /** Shows what was kept of a page; answers whether there was anything. */
  show(path: string): boolean {
    const html = this.runtime.config.state.drawn[path];
    if (html === undefined || !this.isDynamic(path)) return false;
    const { window: shown, holder } = createWindow(path);
    shown.inert = true;
    holder.innerHTML = html;
    this.shown = shown;
    return true;
  }

  /** The page itself is there. */
  drop(): void {
    this.shown?.remove();
    this.shown = undefined;
  }
}
