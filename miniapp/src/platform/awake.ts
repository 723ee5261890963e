import Taro from '@tarojs/taro';

const keepOn = (keepScreenOn: boolean): void => {
  Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined);
};

/** Keeps the screen on until the returned function is called. */
export function keepAwake(): () => void {
  keepOn(true);
  return () => keepOn(false);
}

/** A short shake. */
export function vibrate(): void {
  Taro.vibrateLong().catch(() => undefined);
}
