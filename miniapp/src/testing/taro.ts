/**
 * Stands in for `@tarojs/taro` in tests: remembers what was asked of the host. `calls` holds the names and arguments,
 * `currentParams` is what the page was opened with.
 */
import { useEffect } from 'react';

export const calls: { readonly name: string; readonly args: readonly unknown[] }[] = [];
let router: { path: string; params: Record<string, string> } = { path: '/pages/home/index', params: {} };
export const openedAt = (path: string, params: Record<string, string> = {}): void => {
  router = { path, params };
};

const note =
  (name: string) =>
  (...args: unknown[]): Promise<void> => {
    calls.push({ name, args });
    return Promise.resolve();
  };

export const useRouter = () => router;
export const useDidShow = (run: () => void): void => useEffect(() => run(), [run]);
export const useDidHide = (_run: () => void): void => undefined;
export const usePullDownRefresh = (_run: () => void): void => undefined;
export const useReachBottom = (_run: () => void): void => undefined;
export const useShareAppMessage = (_run: () => unknown): void => undefined;
export const useShareTimeline = (_run: () => unknown): void => undefined;

export default {
  navigateTo: note('navigateTo'),
  redirectTo: note('redirectTo'),
  switchTab: note('switchTab'),
  navigateBack: note('navigateBack'),
  setNavigationBarTitle: note('setNavigationBarTitle'),
  setClipboardData: note('setClipboardData'),
  makePhoneCall: note('makePhoneCall'),
  stopPullDownRefresh: note('stopPullDownRefresh'),
  getCurrentPages: () => [router],
};
