/** Calls back whenever the app comes to the foreground again. */
export function watchForeground(shown: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') shown();
  });
}

/** Runs every so many milliseconds while the page is in front. */
export function everyWhileVisible(milliseconds: number, run: () => void): void {
  setInterval(() => {
    if (document.visibilityState === 'visible') run();
  }, milliseconds);
}
