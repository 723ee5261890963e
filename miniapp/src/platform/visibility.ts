import Taro from '@tarojs/taro';

/** Calls back whenever the app comes to the foreground again. */
export function watchForeground(shown: () => void): void {
  Taro.onAppShow(shown);
}

/** While the app is in front; a mini-program syncs when shown, so it needs no clock. */
export function everyWhileVisible(_milliseconds: number, _run: () => void): void {
  // Deliberately nothing: the host freezes timers in the background and counts requests.
}

const SECOND_MS = 1_000;

/** Runs about each second while the app is in front (where it is called), until the returned function is called. */
export function eachSecondInFront(run: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const rest = (): void => clearInterval(timer);
  const go = (): void => {
    rest();
    timer = setInterval(run, SECOND_MS);
  };
  Taro.onAppShow(go);
  Taro.onAppHide(rest);
  go();
  return () => {
    Taro.offAppShow(go);
    Taro.offAppHide(rest);
    rest();
  };
}
