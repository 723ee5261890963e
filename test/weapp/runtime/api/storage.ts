import { wechatLimits } from '../../limits';
import { ApiFailure, type ApiTable, type Options, type Runtime } from '../context';

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** wx storage: 10 MB in all, 1 MB a key, JSON values. */
export function storageApis({ config, recorder }: Runtime): ApiTable {
  const { storage } = config.state;
  const used = (): number =>
    Object.entries(storage).reduce((sum, [key, json]) => sum + bytesOf(key) + bytesOf(json), 0);
  const set = (key: unknown, value: unknown): void => {
    const name = checkKey(key);
    const json = JSON.stringify(value === undefined ? '' : value);
    const bytes = bytesOf(json);
    if (bytes > wechatLimits.storageKeyBytes) {
      recorder.fail('limit', `storage key ${name}: ${bytes} bytes, a key may hold 1 MB`);
      throw new ApiFailure('exceed storage item max length');
    }
    const before = storage[name];
    const rest = used() - (before === undefined ? 0 : bytesOf(name) + bytesOf(before));
    if (rest + bytesOf(name) + bytes > wechatLimits.storageBytes) throw new ApiFailure('exceed storage max size 10Mb');
    storage[name] = json;
  };
  const read = (key: unknown): unknown => {
    const json = storage[checkKey(key)];
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  };
  const remove = (key: unknown): void => void delete storage[checkKey(key)];
  const clear = (): void => Object.keys(storage).forEach((key) => delete storage[key]);
  const info = (): Options => ({
    keys: Object.keys(storage),
    currentSize: Math.ceil(used() / 1024),
    limitSize: wechatLimits.storageBytes / 1024,
  });
  return {
    sync: {
      setStorageSync: set,
      getStorageSync: (key: string) => read(key) ?? '',
      removeStorageSync: remove,
      clearStorageSync: clear,
      getStorageInfoSync: info,
      batchGetStorageSync: (keys: string[]) => keys.map((key) => read(key) ?? ''),
      batchSetStorageSync: (list: { key: string; value: unknown }[]) =>
        list.forEach(({ key, value }) => set(key, value)),
    },
    async: {
      setStorage: ({ key, data }) => set(key, data),
      getStorage: ({ key }) => {
        const data = read(key);
        if (data === undefined) throw new ApiFailure('data not found');
        return { data };
      },
      removeStorage: ({ key }) => remove(key),
      clearStorage: clear,
      getStorageInfo: info,
    },
  };
}

function checkKey(key: unknown): string {
  if (typeof key !== 'string' || key === '') throw new ApiFailure('parameter error: parameter.key should be String');
  return key;
}
