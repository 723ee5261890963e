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
