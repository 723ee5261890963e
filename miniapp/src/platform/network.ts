import Taro from '@tarojs/taro';

/** Calls back with each change between online and offline, and once with the state now. */
export function watchNetwork(changed: (online: boolean) => void): void {
  Taro.getNetworkType({ success: ({ networkType }) => changed(networkType !== 'none') }).catch(() => undefined);
  Taro.onNetworkStatusChange(({ isConnected }) => changed(isConnected));
}
