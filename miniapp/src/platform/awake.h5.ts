interface Sentinel {
  release(): Promise<void>;
}
interface WakeLock {
  request(type: 'screen'): Promise<Sentinel>;
}

/** Keeps the screen on until the returned function is called, where the browser can. */
export function keepAwake(): () => void {
  const { wakeLock } = navigator as unknown as { wakeLock?: WakeLock };
  if (!wakeLock) return () => undefined;
  let sentinel: Sentinel | undefined;
  let stopped = false;
  const letGo = (held: Sentinel | undefined): void => void held?.release().catch(() => undefined);
  const take = (): void => {
    if (stopped || document.visibilityState !== 'visible') return;
    wakeLock.request('screen').then(
      (held) => {
        letGo(sentinel);
        if (stopped) letGo(held);
        else sentinel = held;
      },
      // Refused where the battery is low: the walk goes on without.
      () => undefined,
    );
  };
  // The browser drops the lock with the page from the front.
  document.addEventListener('visibilitychange', take);
  take();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', take);
    letGo(sentinel);
    sentinel = undefined;
  };
}

/** A short shake, where the device can. */
export function vibrate(): void {
  navigator.vibrate?.([180, 90, 180]);
}
