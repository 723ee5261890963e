import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';

/** Runs each time the page comes to the front, the first time too. */
export const usePageShow = (run: () => void): void => useDidShow(run);

/** Runs when the reader pulls the page down; the spinner goes when the promise settles. */
export function usePullRefresh(run: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void run().finally(() => Taro.stopPullDownRefresh());
  });
}
