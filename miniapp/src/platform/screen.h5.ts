import { useSyncExternalStore } from 'react';

/** From this width on, list and map stand side by side; the same number stands in the style sheets. */
const query = '(min-width: 700px)';

const watch = (changed: () => void): (() => void) => {
  const list = window.matchMedia?.(query);
  list?.addEventListener('change', changed);
  return () => list?.removeEventListener('change', changed);
};
const isWide = (): boolean => window.matchMedia?.(query).matches ?? false;

/** Whether the window is as wide as a tablet's. */
export const useWideScreen = (): boolean => useSyncExternalStore(watch, isWide, isWide);

/** How wide the window is in CSS pixels, and how many of the screen's pixels make one. */
export const screenNow = (): { readonly width: number; readonly pixelRatio: number } => ({
  width: window.innerWidth,
  pixelRatio: window.devicePixelRatio,
});

const onResize = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};
const widthNow = (): number => window.innerWidth;
const heightNow = (): number => window.innerHeight;

/** The window in CSS pixels, without the host's own bars. */
export function useWindowSize(): { readonly width: number; readonly height: number } {
  return {
    width: useSyncExternalStore(onResize, widthNow, widthNow),
    height: useSyncExternalStore(onResize, heightNow, heightNow),
  };
}
