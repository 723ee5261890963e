import { StorageFullError } from '@boshan/shared/client/errors';
import type { Store } from '@boshan/shared/client/store';
import Taro from '@tarojs/taro';

/*
 * Storage of a mini-program is 10 MB, 1 MB a key; its files are 200 MB. The snapshot lies in files, one a key, written
 * beside and renamed, so that no file ever holds half a text.
 */
const folder = (): string => `${Taro.env.USER_DATA_PATH}/content`;
const pathOf = (key: string): string => `${folder()}/${key}`;
const PART = '.part';

interface Failure {
  readonly errMsg?: string;
}
const messageOf = (error: unknown): string => (error as Failure | undefined)?.errMsg ?? String(error);
const isFull = (message: string): boolean => /exceed|maximum size|no space|storage limit|1300202/i.test(message);
const isMissing = (message: string): boolean => /no such file|not exist|1300002/i.test(message);

/** Runs one call of the file system as a promise; rejects with what the host said. */
function call<T>(
  run: (handlers: { success: (result: T) => void; fail: (error: unknown) => void }) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    run({
      success: resolve,
      fail: (error) => {
        const message = messageOf(error);
        reject(isFull(message) ? new StorageFullError(message, error) : new Error(message));
      },
    });
  });
}

async function quietly<T>(run: Promise<T>): Promise<T | undefined> {
  try {
    return await run;
  } catch (error) {
    if (isMissing(messageOf(error instanceof Error ? { errMsg: error.message } : error))) return undefined;
    throw error;
  }
}

/** Texts by key in the mini-program's file system. Keys are file names. */
export function createStore(): Store {
  const files = Taro.getFileSystemManager();
  let ready: Promise<void> | undefined;
  const prepare = (): Promise<void> => {
    ready ??= call<unknown>((handlers) => files.mkdir({ dirPath: folder(), recursive: true, ...handlers })).then(
      () => undefined,
      (error: unknown) => {
        if (/exist/i.test(String(error))) return;
        ready = undefined;
        throw error;
      },
    );
    return ready;
  };
  return {
    async get(key) {
      await prepare();
      const answer = await quietly(
        call<{ data: string | ArrayBuffer }>((handlers) =>
          files.readFile({ filePath: pathOf(key), encoding: 'utf8', ...handlers }),
        ),
      );
      return typeof answer?.data === 'string' ? answer.data : undefined;
    },
    async set(key, text) {
      await prepare();
      const part = pathOf(key) + PART;
      await call((handlers) => files.writeFile({ filePath: part, data: text, encoding: 'utf8', ...handlers }));
      // The host does not rename over a file. A shard's key names its content and the root is read again from the
      // server where it is gone, so the moment without the old file costs one sync at worst.
      await quietly(call((handlers) => files.unlink({ filePath: pathOf(key), ...handlers })));
      await call((handlers) => files.rename({ oldPath: part, newPath: pathOf(key), ...handlers }));
    },
    async remove(key) {
      await prepare();
      await quietly(call((handlers) => files.unlink({ filePath: pathOf(key), ...handlers })));
    },
    async keys() {
      await prepare();
      const { files: found } = await call<{ files: string[] }>((handlers) =>
        files.readdir({ dirPath: folder(), ...handlers }),
      );
      return found.filter((name) => !name.endsWith(PART));
    },
  };
}
