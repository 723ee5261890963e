/** Registers the service worker that opens the app with no network. After the first load: it must not slow that one. */
export function keepShellOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = (): void => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  };
  if (document.readyState === 'complete') setTimeout(register, 1_500);
  else window.addEventListener('load', () => setTimeout(register, 1_500));
}
