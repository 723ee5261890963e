/** Calls back with each change between online and offline, and once with the state now. */
export function watchNetwork(changed: (online: boolean) => void): void {
  window.addEventListener('online', () => changed(true));
  window.addEventListener('offline', () => changed(false));
  changed(navigator.onLine);
}
