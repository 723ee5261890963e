import { layOutWindow } from './frame';

/** What surrounds a page on a phone: navigation bar, tab bar, window. */
export interface ShellOptions {
  title: string;
  customNavigation: boolean;
  background: string;
  textStyle: string;
  canGoBack: boolean;
  tabs: { text: string; selected: boolean; open(): void }[];
  goBack(): void;
}

const sheet = `
html, body { margin: 0; height: 100%; overflow: hidden; background: #fff; }
body { font: 16px/1.4 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
.harness-bar { position: fixed; z-index: 9; top: 0; left: 0; right: 0; height: 44px; padding-top: 20px; display: flex; align-items: center; justify-content: center; font-weight: 600; }
.harness-bar[hidden] { display: none; }
.harness-back { position: absolute; left: 0; width: 44px; height: 44px; border: 0; background: none; color: inherit; font-size: 24px; }
.harness-back[hidden] { display: none; }
.harness-tabs { position: fixed; z-index: 9; bottom: 0; left: 0; right: 0; height: 50px; display: flex; background: #fff; border-top: 1px solid #ddd; box-sizing: border-box; }
.harness-tabs[hidden] { display: none; }
.harness-tab { flex: 1; border: 0; background: none; color: #666; font-size: 12px; }
.harness-tab[aria-selected=true] { color: #000; font-weight: 600; }
/* The transform makes position: fixed relative to the window, as it is between the bars of a phone. */
.harness-window { position: fixed; top: var(--window-top); bottom: var(--window-bottom); left: 0; right: 0; transform: translateZ(0); }
.harness-window[hidden] { display: none; }
.wx-page { position: absolute; inset: 0; overflow: auto; }
.harness-page-root { display: block; min-height: 100%; }
wx-view, wx-scroll-view, wx-swiper, wx-map, wx-input, wx-textarea, wx-video, wx-form, wx-radio-group, wx-checkbox-group, wx-picker, wx-cover-view, wx-movable-area, wx-slider, wx-rich-text, wx-canvas { display: block; }
wx-text { white-space: pre-line; }
wx-text[decode], wx-text[space] { white-space: pre-wrap; }
wx-scroll-view { overflow: hidden; -webkit-overflow-scrolling: touch; }
wx-scroll-view[scroll-y] { overflow-y: auto; }
wx-scroll-view[scroll-x] { overflow-x: auto; white-space: nowrap; }
wx-scroll-view[scroll-x][enable-flex] { display: flex; }
wx-label, wx-navigator, wx-icon, wx-switch, wx-checkbox, wx-radio { display: inline-block; }
wx-image, wx-cover-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-swiper { height: 150px; overflow: hidden; }
wx-swiper-item { display: block; width: 100%; height: 100%; overflow: hidden; }
wx-map { width: 300px; height: 150px; background: #d6e6d3; position: relative; overflow: hidden; }
wx-video { width: 300px; height: 225px; background: #000; }
wx-input { height: 1.4em; overflow: hidden; }
wx-textarea { width: 300px; height: 150px; }
wx-button { display: block; position: relative; box-sizing: border-box; margin: 0 auto; padding: 0 14px; border-radius: 5px; background: #f8f8f8; color: #000; font-size: 18px; line-height: 2.55556; text-align: center; overflow: hidden; cursor: pointer; }
wx-button::after { content: ""; position: absolute; inset: 0; border: 1px solid rgba(0, 0, 0, .2); border-radius: 10px; pointer-events: none; }
wx-page-meta, wx-page-container:not([show]) { display: none; }
`;

/** Draws the bars once and redraws them for each page. */
export class Shell {
  private readonly bar = document.createElement('div');
  private readonly title = document.createElement('span');
  private readonly back = document.createElement('button');
  private readonly tabs = document.createElement('nav');
  private options: ShellOptions | undefined;

  constructor() {
    const style = document.createElement('style');
    style.textContent = sheet;
    document.head.append(style);
    this.bar.className = 'harness-bar';
    this.back.className = 'harness-back';
    this.back.textContent = '‹';
    this.tabs.className = 'harness-tabs';
    this.back.addEventListener('click', () => this.options?.goBack());
    this.bar.append(this.back, this.title);
    document.body.append(this.bar, this.tabs);
  }

  show(options: ShellOptions): void {
    this.options = options;
    this.bar.hidden = options.customNavigation;
    this.bar.style.background = options.background;
    this.bar.style.color = options.textStyle === 'white' ? '#fff' : '#000';
    this.back.hidden = !options.canGoBack;
    this.setTitle(options.title);
    this.tabs.hidden = options.tabs.length === 0;
    this.tabs.replaceChildren(
      ...options.tabs.map(({ text, selected, open }) => {
        const tab = document.createElement('button');
        tab.className = 'harness-tab';
        tab.textContent = text;
        tab.setAttribute('aria-selected', String(selected));
        tab.addEventListener('click', open);
        return tab;
      }),
    );
    layOutWindow({ customNavigation: options.customNavigation, tabBar: options.tabs.length > 0 });
  }

  setTitle(title: string): void {
    this.title.textContent = title;
  }

  get currentTitle(): string {
    return this.title.textContent ?? '';
  }
}
