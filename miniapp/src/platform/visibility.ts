import Taro from '@tarojs/taro';

/** Calls back whenever the app comes to the foreground again. */
export function watchForeground(shown: () => void): void {
  Taro.onAppShow(shown);
}

/** While the app is in front; a mini-program syncs when shown, so it needs no clock. */
export function everyWhileVisible(_milliseconds: number, _run: () => void): void {
  // Deliberately nothing: the host freezes timers in the background and counts requests.
}
