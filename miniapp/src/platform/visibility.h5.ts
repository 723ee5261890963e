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

const SECOND_MS = 1_000;

/** Runs about each second while the page is in front, until the returned function is called. */
export function eachSecondInFront(run: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const heed = (): void => {
    clearInterval(timer);
    timer = document.visibilityState === 'visible' ? setInterval(run, SECOND_MS) : undefined;
  };
  document.addEventListener('visibilitychange', heed);
  heed();
  return () => {
    document.removeEventListener('visibilitychange', heed);
    clearInterval(timer);
  };
}
