import { forgetFirstScreen } from '../platform/first-paint';
import { createStore } from '../platform/store';
import { restart } from '../platform/restart';

/** Takes the snapshot off the device and starts anew, which fetches it again. Favourites and settings stay. */
export async function clearOfflineContent(): Promise<void> {
  forgetFirstScreen();
  const store = createStore();
  for (const key of await store.keys()) await store.remove(key);
  restart();
}

/** Bytes in words: `512 KB`, `1.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
