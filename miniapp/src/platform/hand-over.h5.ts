import type { NavigationTarget } from './navigation-links';

/** On the web the reader chooses a map app; see frame/navigate-sheet. */
export const choosesMapApp = (): boolean => true;

/** Apple's own map stands first where it is installed. */
export const isAppleDevice = (): boolean => /iPhone|iPad|Macintosh/.test(navigator.userAgent);

export function openNativeMap(_target: NavigationTarget): void {
  // Deliberately nothing: the web has no map of its host.
}
