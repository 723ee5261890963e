/** Where the mini-program's window lies on the screen, in CSS pixels. */
export interface WindowFrame {
  statusBar: number;
  top: number;
  bottom: number;
  height: number;
}

const STATUS_BAR = 20;
const NAVIGATION_BAR = 44;
const TAB_BAR = 50;

let current = { customNavigation: false, tabBar: false };

/** Lays the window out for the page on top. */
export function layOutWindow(next: { customNavigation: boolean; tabBar: boolean }): void {
  current = next;
  const frame = windowFrame();
  const { style } = document.documentElement;
  style.setProperty('--rpx', `${window.innerWidth / 750}px`);
  style.setProperty('--window-top', `${frame.top}px`);
  style.setProperty('--window-bottom', `${frame.bottom}px`);
  style.setProperty('--window-height', `${frame.height}px`);
}

/** The frame of the page on top. */
export function windowFrame(): WindowFrame {
  const top = current.customNavigation ? 0 : STATUS_BAR + NAVIGATION_BAR;
  const bottom = current.tabBar ? TAB_BAR : 0;
  return { statusBar: STATUS_BAR, top, bottom, height: window.innerHeight - top - bottom };
}
