import Taro from '@tarojs/taro';

/** Small settings that must be there before the first paint: read at once, kept across runs. */
export function readPreference(key: string): unknown {
  try {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Answers false where the device would not keep it. */
export function writePreference(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}
