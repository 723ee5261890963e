import type { Fix } from '@boshan/shared/guide/fix';
import { createSteadyClock } from './steady-clock';

/** Why no position comes: `denied` is the reader's own word, `unavailable` the device's. */
export type WatchProblem = 'denied' | 'unavailable';

/** What a walk wants to be told. Fixes are WGS-84, on the clock of `watchSeconds`. */
export interface PositionListener {
  onFix(fix: Fix): void;
  /** After `denied` nothing more comes; after `unavailable` the device may still find itself. */
  onProblem(problem: WatchProblem): void;
}

const PERMISSION_DENIED = 1;
/** No answer within this long is told as `unavailable`; the browser goes on trying. */
const TIMEOUT_MS = 30_000;

/** The clock of the fixes, in seconds. The browser's own counts from the start of the page, whoever sets the phone's. */
export const watchSeconds: () => number = createSteadyClock(() => performance.now());

const known = (value: number | null): number | undefined =>
  value !== null && Number.isFinite(value) && value >= 0 ? value : undefined;

/** Optional fields are left out, not `undefined`. */
function fixOf({ longitude, latitude, accuracy, speed }: GeolocationCoordinates): Fix {
  const metresASecond = known(speed);
  return {
    t: watchSeconds(),
    lon: longitude,
    lat: latitude,
    accuracyMetres: accuracy,
    ...(metresASecond === undefined ? {} : { speed: metresASecond }),
  };
}

/** Tells each new position until the returned function is called. The browser asks for consent at the first. */
export function watchPosition(listener: PositionListener): () => void {
  if (!('geolocation' in navigator)) {
    listener.onProblem('unavailable');
    return () => undefined;
  }
  // A kept position would be where the walker was, so none is taken.
  const options = { enableHighAccuracy: true, maximumAge: 0, timeout: TIMEOUT_MS };
  const id = navigator.geolocation.watchPosition(
    ({ coords }) => listener.onFix(fixOf(coords)),
    ({ code }) => listener.onProblem(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
    options,
  );
  return () => navigator.geolocation.clearWatch(id);
}
