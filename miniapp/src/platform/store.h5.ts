import { StorageError, StorageFullError } from '@boshan/shared/client/errors';
import type { Store } from '@boshan/shared/client/store';

const DATABASE = 'boshan';
const TABLE = 'content';

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
  return asPromise(request);
};

/** Texts by key in IndexedDB. Without it (some private windows) every call rejects and the app works from memory. */
export function createStore(): Store {
  let opening: Promise<IDBDatabase> | undefined;
  const database = (): Promise<IDBDatabase> => {
    if (typeof indexedDB === 'undefined') return Promise.reject(new StorageError('IndexedDB is not available'));
    opening ??= openDatabase().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const table = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
    (await database()).transaction(TABLE, mode).objectStore(TABLE);
  const write = async (change: (store: IDBObjectStore) => void): Promise<void> => {
    const store = await table('readwrite');
    await new Promise<void>((resolve, reject) => {
      const fail = (): void => {
        const { error } = store.transaction;
        reject(
          error?.name === 'QuotaExceededError'
            ? new StorageFullError('no room', error)
            : new StorageError('write failed', error),
        );
      };
      // Resolved by the transaction, not by the request: only then is the text surely kept.
      store.transaction.oncomplete = () => resolve();
      store.transaction.onabort = fail;
      store.transaction.onerror = fail;
      change(store);
    });
  };
  return {
    get: async (key) => {
      const value: unknown = await asPromise<unknown>((await table('readonly')).get(key));
      return typeof value === 'string' ? value : undefined;
    },
    set: (key, text) => write((store) => store.put(text, key)),
    remove: (key) => write((store) => store.delete(key)),
    keys: async () => (await asPromise((await table('readonly')).getAllKeys())).map(String),
  };
}
