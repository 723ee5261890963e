import { useDidShow } from '@tarojs/taro';

/** Runs each time the page comes to the front, the first time too. */
export const usePageShow = (run: () => void): void => useDidShow(run);

/** Browsers have a gesture of their own; the web app refreshes by itself and by its button. */
export function usePullRefresh(_run: () => Promise<unknown>): void {
  // Deliberately nothing.
}
