/** Brings an element of the page into sight, where it is not; `scroll-margin` in its style keeps it off the bars. */
export function scrollToElement(id: string): void {
  const still = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
  document.getElementById(id)?.scrollIntoView?.({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
}
