import Taro from '@tarojs/taro';

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

/** What hosts answer where the reader, or the reader's answer to the privacy question, says no. */
const REFUSED = /auth|privacy|permission|denied/i;

/** Where the reader is, or why that is not known. The host asks for consent first. */
export async function findPosition(): Promise<PositionAnswer> {
  try {
    const { longitude, latitude, accuracy } = await Taro.getLocation({ type: 'wgs84' });
    return { kind: 'found', position: { lon: longitude, lat: latitude, accuracyMetres: accuracy } };
  } catch (error) {
    const words = (error as { errMsg?: string } | undefined)?.errMsg ?? String(error);
    return { kind: REFUSED.test(words) ? 'denied' : 'unavailable' };
  }
}

/** Opens the host's settings of this app, where a refused position can be allowed; `undefined` where there are none. */
export const openLocationSettings: (() => void) | undefined = () => {
  Taro.openSetting({}).catch(() => undefined);
};
