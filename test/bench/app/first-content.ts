/** Runs in the browser, as a page's first script: notes when a content card with one of the names can be seen. */
export const watchFirstContent = (names: readonly string[]): void => {
  const noted = window as unknown as { firstContentMs?: number };
  const look = (): void => {
    if (noted.firstContentMs !== undefined) return;
    const covered = document.getElementById('shell') !== null;
    const cards = covered ? [] : [...document.querySelectorAll<HTMLElement>('.picture-card, .row-card')];
    const there = cards.some((card) => {
      const { width, height } = card.getBoundingClientRect();
      return width * height > 0 && names.some((name) => card.textContent?.includes(name));
    });
    if (there) noted.firstContentMs = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
