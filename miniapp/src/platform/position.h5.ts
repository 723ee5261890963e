/** WGS-84 degrees and the radius in metres in which the device surely is. */
export interface Position {
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMetres: number;
}

/** Where the reader is; `undefined` where it may not or cannot be known. */
export const currentPosition = (): Promise<Position | undefined> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude, accuracyMetres: coords.accuracy }),
      () => resolve(undefined),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  });

/** Hands the way there over to a map app, by Amap's universal link, which takes GCJ-02. */
export function openNavigation(target: { gcjLon: number; gcjLat: number; name: string; address?: string }): void {
  const to = `${target.gcjLon},${target.gcjLat},${encodeURIComponent(target.name)}`;
  window.open(`https://uri.amap.com/navigation?to=${to}&mode=car&coordinate=gaode`, '_blank', 'noopener');
}
