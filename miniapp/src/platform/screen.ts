import Taro from '@tarojs/taro';

/** From this width in logical pixels on, list and map stand side by side. */
const WIDE = 700;

/** Whether the screen is as wide as a tablet's. */
export const useWideScreen = (): boolean => Taro.getWindowInfo().windowWidth >= WIDE;

let screen: { readonly width: number; readonly pixelRatio: number } | undefined;

/** How wide the window is in logical pixels, and how many of the screen's pixels make one. Asked of the host once. */
export const screenNow = (): NonNullable<typeof screen> => {
  if (!screen) {
    const { windowWidth, pixelRatio } = Taro.getWindowInfo();
    screen = { width: windowWidth, pixelRatio };
  }
  return screen;
};

/** The window in logical pixels, without the host's own bars. */
export function useWindowSize(): { readonly width: number; readonly height: number } {
  const { windowWidth, windowHeight } = Taro.getWindowInfo();
  return { width: windowWidth, height: windowHeight };
}
