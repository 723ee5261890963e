import Taro from '@tarojs/taro';

/** From this width in logical pixels on, list and map stand side by side. */
const WIDE = 700;

/** Whether the screen is as wide as a tablet's. */
export const useWideScreen = (): boolean => Taro.getWindowInfo().windowWidth >= WIDE;

/** The window in logical pixels, without the host's own bars. */
export function useWindowSize(): { readonly width: number; readonly height: number } {
  const { windowWidth, windowHeight } = Taro.getWindowInfo();
  return { width: windowWidth, height: windowHeight };
}
