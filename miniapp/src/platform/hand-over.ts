import { toGcj02 } from '@boshan/shared/geo/datum';
import Taro from '@tarojs/taro';
import type { NavigationTarget } from './navigation-links';

/** The host opens its own map, which offers the apps that the phone has. */
export const choosesMapApp = (): boolean => false;

export const isAppleDevice = (): boolean => false;

/** Opens the host's own map at a place, from where the phone's navigation starts. `wx.openLocation` takes GCJ-02. */
export function openNativeMap({ point, name, address }: NavigationTarget): void {
  const { lon, lat } = toGcj02(point);
  Taro.openLocation({ longitude: lon, latitude: lat, name, address: address ?? '' }).catch(() => undefined);
}
