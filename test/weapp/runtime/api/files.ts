import { ApiFailure, type ApiTable, type Options, type Runtime } from '../context';
import { decode, encode, FileStore } from '../files';

type Callback = ((result: Options) => void) | undefined;

const stores = new WeakMap<Runtime, FileStore>();

/** The phone's files; one store per runtime. */
export function fileStore(runtime: Runtime): FileStore {
  const store = stores.get(runtime) ?? new FileStore(runtime.config.state.files);
  stores.set(runtime, store);
  return store;
}

/** wx.getFileSystemManager and wx.base64ToArrayBuffer. */
export function fileApis(runtime: Runtime): ApiTable {
  const store = fileStore(runtime);
  const operations = fileOperations(store);
  const manager: Record<string, unknown> = {};
  for (const [name, run] of Object.entries(operations)) {
    manager[name] = (options: Options) => callBack(runtime, name, options, () => run(options));
    manager[`${name}Sync`] = syncForm(runtime, name, run);
  }
  return {
    sync: {
      getFileSystemManager: () => manager,
      base64ToArrayBuffer: (text: string) => decode(text).buffer,
      arrayBufferToBase64: (buffer: ArrayBuffer) => encode(new Uint8Array(buffer)),
    },
  };
}

function fileOperations(store: FileStore): Record<string, (options: Options) => unknown> {
  return {
    readFile: ({ filePath, encoding }) => ({ data: toData(store.read(String(filePath)), encoding) }),
    writeFile: ({ filePath, data, encoding }) => store.write(String(filePath), toBytes(data, encoding)),
    appendFile: ({ filePath, data, encoding }) => {
      const before = store.read(String(filePath));
      const more = toBytes(data, encoding);
      const joined = new Uint8Array(before.length + more.length);
      joined.set(before);
      joined.set(more, before.length);
      store.write(String(filePath), joined);
    },
    unlink: ({ filePath }) => store.remove(String(filePath)),
    mkdir: ({ dirPath, recursive }) => store.makeFolder(String(dirPath), recursive === true),
    rmdir: ({ dirPath, recursive }) => store.removeFolder(String(dirPath), recursive === true),
    readdir: ({ dirPath }) => ({ files: store.list(String(dirPath)) }),
    rename: ({ oldPath, newPath }) => store.rename(String(oldPath), String(newPath)),
    copyFile: ({ srcPath, destPath }) => store.write(String(destPath), store.read(String(srcPath))),
    saveFile: ({ tempFilePath, filePath }) => {
      store.write(String(filePath), store.read(String(tempFilePath)));
      return { savedFilePath: filePath };
    },
    access: ({ path }) => void store.stat(String(path)),
    stat: ({ path }) => ({ stats: toStats(store.stat(String(path))) }),
    getFileInfo: ({ filePath }) => ({ size: store.stat(String(filePath)).size }),
  };
}

/** How the synchronous forms take their arguments and which part of the result they return. */
const positional: Record<string, { parameters: string[]; result?: string }> = {
  readFile: { parameters: ['filePath', 'encoding'], result: 'data' },
  writeFile: { parameters: ['filePath', 'data', 'encoding'] },
  appendFile: { parameters: ['filePath', 'data', 'encoding'] },
  unlink: { parameters: ['filePath'] },
  mkdir: { parameters: ['dirPath', 'recursive'] },
  rmdir: { parameters: ['dirPath', 'recursive'] },
  readdir: { parameters: ['dirPath'], result: 'files' },
  rename: { parameters: ['oldPath', 'newPath'] },
  copyFile: { parameters: ['srcPath', 'destPath'] },
  saveFile: { parameters: ['tempFilePath', 'filePath'], result: 'savedFilePath' },
  access: { parameters: ['path'] },
  stat: { parameters: ['path'], result: 'stats' },
};

function syncForm(runtime: Runtime, name: string, run: (options: Options) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    const form = positional[name];
    const call = runtime.recorder.call(`FileSystemManager.${name}Sync`, args);
    const options = Object.fromEntries((form?.parameters ?? []).map((parameter, i) => [parameter, args[i]]));
    try {
      const result = run(options) as Options | undefined;
      call.outcome = 'ok';
      return form?.result ? result?.[form.result] : undefined;
    } catch (error) {
      call.outcome = 'fail';
      if (!(error instanceof ApiFailure)) throw error;
      call.errMsg = `${name}Sync:fail ${error.message}`;
      throw Object.assign(new Error(call.errMsg), { errMsg: call.errMsg });
    }
  };
}

function callBack(runtime: Runtime, name: string, options: Options, run: () => unknown): void {
  const call = runtime.recorder.call(`FileSystemManager.${name}`, [options]);
  setTimeout(() => {
    let result: Options;
    try {
      result = { ...(run() as Options | undefined), errMsg: `${name}:ok` };
      call.outcome = 'ok';
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      call.outcome = 'fail';
      call.errMsg = `${name}:fail ${error.message}`;
      result = { errMsg: call.errMsg, ...(error.errno === undefined ? {} : { errno: error.errno }) };
    }
    (options[call.outcome === 'ok' ? 'success' : 'fail'] as Callback)?.(result);
    (options['complete'] as Callback)?.(result);
  }, 0);
}

function toStats(entry: { folder: boolean; size: number; modified: number }): Options {
  const seconds = Math.floor(entry.modified / 1000);
  return {
    size: entry.size,
    mode: entry.folder ? 16_877 : 33_188,
    lastAccessedTime: seconds,
    lastModifiedTime: seconds,
    isDirectory: () => entry.folder,
    isFile: () => !entry.folder,
  };
}

function toData(bytes: Uint8Array, encoding: unknown): unknown {
  if (encoding === undefined) return bytes.slice().buffer;
  if (encoding === 'base64') return encode(bytes);
  if (encoding === 'utf8' || encoding === 'utf-8') return new TextDecoder().decode(bytes);
  throw new ApiFailure(`invalid encoding "${String(encoding)}"`);
}

function toBytes(data: unknown, encoding: unknown): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (typeof data !== 'string') throw new ApiFailure('data must be a string or ArrayBuffer');
  if (encoding === 'base64') return decode(data);
  if (encoding === undefined || encoding === 'utf8' || encoding === 'utf-8') return new TextEncoder().encode(data);
  throw new ApiFailure(`invalid encoding "${String(encoding)}"`);
}
