/** WGS-84 degrees and the radius in metres in which the device surely is. */
export interface Position {
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMetres: number;
}

/** Why nobody knows where the reader is: `denied` is the reader's own word, `unavailable` the device's. */
export type PositionAnswer =
  | { readonly kind: 'found'; readonly position: Position }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unavailable' };

const PERMISSION_DENIED = 1;

/** Where the reader is, or why that is not known. The browser asks for consent. */
export const findPosition = (): Promise<PositionAnswer> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve({ kind: 'unavailable' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        resolve({ kind: 'found', position: { lon: longitude, lat: latitude, accuracyMetres: accuracy } }),
      ({ code }) => resolve({ kind: code === PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { timeout: 10_000, maximumAge: 60_000, enableHighAccuracy: true },
    );
  });

/** A page cannot open the browser's settings: `undefined`, and the words say where they are. */
export const openLocationSettings: (() => void) | undefined = undefined;
