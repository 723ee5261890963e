/*
 * What stands on the screen before the app's code has run. On a first visit it is the drawn shell of index.html; later
 * it is the first screen as it looked last time, which the script of index.html takes from the device.
 */
const KEPT = 'boshan.first-screen';
const MAX_CHARACTERS = 200_000;
const PUT_OFF = '[style*="content-visibility"]';
/** Written by the script of index.html: what has to be the same for a kept screen to be shown again. */
declare global {
  interface Window {
    boshanScreenKey?: () => string;
  }
}

/** Nothing to do: index.html has done it. */
export function openWithKeptScreen(): void {
  // Deliberately nothing.
}

/** Takes away what index.html has drawn, once the page beneath it has something to show. */
export function dropShell(): void {
  document.getElementById('shell')?.remove();
  document.getElementById('first-screen')?.remove();
}

/** True while the screen that was kept is what one sees: it lies over the page, which draws nothing yet. */
export const firstScreenStands = (): boolean => document.getElementById('first-screen') !== null;

/**
 * Blocks of the second screen are laid out when the first frame is there: the browser leaves them alone until it has
 * time, and holds their place by the height that they have now. The first screen's own blocks stay as they are.
 */
function putOff(block: HTMLElement, { height }: DOMRect): void {
  block.style.contentVisibility = 'auto';
  block.style.containIntrinsicHeight = `${height}px`;
}

/** A copy of what can be seen on the first two screens, without what belongs to this moment alone. */
function copyOf(page: HTMLElement): HTMLElement {
  const copy = page.cloneNode(true) as HTMLElement;
  const twins = [...copy.querySelectorAll<HTMLElement>('*')];
  const { top, left } = page.getBoundingClientRect();
  [...page.querySelectorAll('*')].forEach((element, index) => {
    const box = element.getBoundingClientRect();
    const far = box.top - top > 2 * window.innerHeight || box.left - left > window.innerWidth;
    const twin = twins[index];
    if (far) twin?.remove();
    else if (twin && box.height > 0 && box.top - top > window.innerHeight && !twin.parentElement?.closest(PUT_OFF))
      putOff(twin, box);
  });
  for (const passing of copy.querySelectorAll(':scope > :not(.page-header, .page-body, .tab-bar)')) passing.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  // Words first: unpacking the pictures would hold up the first frame (index.html brings them in the second).
  for (const picture of copy.querySelectorAll('img[src]')) {
    picture.setAttribute('data-src', picture.getAttribute('src') ?? '');
    picture.removeAttribute('src');
  }
  copy.classList.add('kept');
  return copy;
}

const loadedStyles = (): string =>
  [...document.styleSheets]
    .filter(({ href }) => href !== null)
    .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
    .join('\n');

/** Keeps the page on top as the first thing to be seen at the next opening. */
export function keepFirstScreen(): void {
  const page = [...document.querySelectorAll<HTMLElement>('#app .page')].find((each) => each.offsetWidth > 0);
  const key = window.boshanScreenKey?.();
  if (!page || key === undefined || window.location.pathname !== '/') return;
  try {
    const screen = {
      key,
      width: window.innerWidth,
      html: copyOf(page).outerHTML,
      css: loadedStyles(),
      body: document.body.className,
      language: document.documentElement.lang,
    };
    const text = JSON.stringify(screen);
    if (text.length <= MAX_CHARACTERS) localStorage.setItem(KEPT, text);
  } catch {
    // A device without room opens with the drawn shell instead.
  }
}

/** Takes the kept screen off the device and off the screen. */
export function forgetFirstScreen(): void {
  document.getElementById('first-screen')?.remove();
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}
