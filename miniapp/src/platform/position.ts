import Taro from '@tarojs/taro';
import { hostPoint, isRefused } from './host-position';

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

/** Where the reader is, or why that is not known. The host asks for consent first. */
export async function findPosition(): Promise<PositionAnswer> {
  try {
    const answer = await Taro.getLocation({ type: 'wgs84' });
    const { lon, lat } = hostPoint(answer);
    return { kind: 'found', position: { lon, lat, accuracyMetres: Number(answer.accuracy) } };
  } catch (error) {
    return { kind: isRefused(error) ? 'denied' : 'unavailable' };
  }
}

/** Opens the host's settings of this app, where a refused position can be allowed; `undefined` where there are none. */
export const openLocationSettings: (() => void) | undefined = () => {
  Taro.openSetting({}).catch(() => undefined);
};
