/**
 * Texts by key on the device. A `set` either takes effect whole or not at all. It rejects with `StorageFullError` when
 * there is no room, with any other error when the device fails.
 */
export interface Store {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}
