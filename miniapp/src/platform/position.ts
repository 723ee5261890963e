import Taro from '@tarojs/taro';

/** WGS-84 degrees and the radius in metres in which the device surely is. */
export interface Position {
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMetres: number;
}

/** Where the reader is; `undefined` where it may not or cannot be known. The host asks for consent first. */
export async function currentPosition(): Promise<Position | undefined> {
  try {
    const { longitude, latitude, accuracy } = await Taro.getLocation({ type: 'wgs84' });
    return { lon: longitude, lat: latitude, accuracyMetres: accuracy };
  } catch {
    return undefined;
  }
}

/** Hands the way there over to the phone's navigation. Coordinates are GCJ-02, as WeChat's map wants them. */
export function openNavigation(target: { gcjLon: number; gcjLat: number; name: string; address?: string }): void {
  Taro.openLocation({
    longitude: target.gcjLon,
    latitude: target.gcjLat,
    name: target.name,
    address: target.address ?? '',
  }).catch(() => undefined);
}
