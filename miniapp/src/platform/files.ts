import { stemOfRendition } from '@boshan/shared/contract/renditions';
import { parseLedger, readyAddresses } from '@boshan/shared/pack/ledger';
import { PackFault, type Fetching, type PackFiles } from '@boshan/shared/pack/pack-files';
import { contentHash } from '@boshan/shared/snapshot/hash';
import Taro from '@tarojs/taro';
import { absoluteUrl } from './origin';

/*
 * Packs of a mini-program lie in its files, each under its content hash with the ending of its address, written beside
 * and renamed. WeChat gives an app 200 MB of files, the snapshot's included.
 */
const QUOTA_BYTES = 200 * 1024 * 1024;
const PATIENCE_MS = 300_000;
const LEDGER = 'ledger.json';
const PART = '.part';
const user = (): string => Taro.env.USER_DATA_PATH ?? '';
const folder = (): string => `${user()}/packs`;
const hashOf = (name: string): string => name.split('.')[0] ?? '';
const isFile = (name: string): boolean => /^[0-9a-f]{32}(\.\w+)?$/.test(name);
const endingOf = (url: string): string => /\.\w{1,5}(?=\?|$)/.exec(url)?.[0].toLowerCase() ?? '';

interface Handlers<T> {
  success: (result: T) => void;
  fail: (error: unknown) => void;
}

const messageOf = (error: unknown): string => (error as { errMsg?: string } | undefined)?.errMsg ?? String(error);
const isFull = (message: string): boolean => /exceed|maximum size|no space|storage limit|1300202/i.test(message);
const isMissing = (error: unknown): boolean =>
  error instanceof PackFault && /no such file|not exist|1300002/i.test(error.detail);

/** Runs one call of the host as a promise; rejects with `PackFault`. */
function call<T>(run: (handlers: Handlers<T>) => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    run({
      success: resolve,
      fail: (error) => {
        const message = messageOf(error);
        reject(new PackFault(isFull(message) ? 'storage-full' : 'storage', message));
      },
    });
  });
}

/** What a call answers; `undefined` where there is no such file. */
async function ifThere<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const files = () => Taro.getFileSystemManager();
const readBytes = (filePath: string): Promise<{ data: string | ArrayBuffer }> =>
  call((handlers) => files().readFile({ filePath, ...handlers }));
const readText = (filePath: string): Promise<{ data: string | ArrayBuffer }> =>
  call((handlers) => files().readFile({ filePath, encoding: 'utf8', ...handlers }));
const remove = (filePath: string): Promise<unknown> =>
  ifThere(call((handlers) => files().unlink({ filePath, ...handlers })));

/** Names by hash of what lies in the folder. */
async function namesByHash(): Promise<Map<string, string>> {
  const found = await ifThere(
    call<{ files: string[] }>((handlers) => files().readdir({ dirPath: folder(), ...handlers })),
  );
  return new Map((found?.files ?? []).filter(isFile).map((name) => [hashOf(name), name]));
}

async function prepare(): Promise<void> {
  await call((handlers) => files().mkdir({ dirPath: folder(), recursive: true, ...handlers })).catch(
    (error: unknown) => {
      if (!/exist/i.test(String(error))) throw error;
    },
  );
}

/** Writes beside and renames, so that no file holds half of what its name says. */
async function writeWhole(name: string, data: string | ArrayBuffer): Promise<void> {
  const [part, path] = [`${folder()}/${name}${PART}`, `${folder()}/${name}`];
  await prepare();
  await call((handlers) =>
    files().writeFile({ filePath: part, data, ...(typeof data === 'string' && { encoding: 'utf8' }), ...handlers }),
  );
  // The host does not rename over a file. A kill right here leaves the part, which `readLedger` falls back on.
  await remove(path);
  await call((handlers) => files().rename({ oldPath: part, newPath: path, ...handlers }));
}

async function readLedger(): Promise<string | undefined> {
  for (const name of [LEDGER, LEDGER + PART]) {
    const answer = await ifThere(readText(`${folder()}/${name}`));
    if (typeof answer?.data === 'string') return answer.data;
  }
  return undefined;
}

/** Bytes of everything below a folder. */
async function usedBelow(path: string): Promise<number> {
  const { files: names } = await call<{ files: string[] }>((handlers) =>
    files().readdir({ dirPath: path, ...handlers }),
  );
  let sum = 0;
  for (const name of names) {
    const { stats } = await call<{ stats: Taro.Stats }>((handlers) =>
      files().stat({
        path: `${path}/${name}`,
        ...(handlers as Handlers<unknown>),
      }),
    );
    sum += stats.isDirectory() ? await usedBelow(`${path}/${name}`) : stats.size;
  }
  return sum;
}

/** Files of packs on the device. */
export function createPackFiles(): PackFiles | undefined {
  let names = new Map<string, string>();
  let line: Promise<unknown> = Promise.resolve();
  const pathOf = (hash: string): string => `${folder()}/${names.get(hash) ?? hash}`;
  return {
    list: async () => new Set((names = await namesByHash()).keys()),
    read: async (hash) => {
      const answer = await ifThere(readBytes(pathOf(hash)));
      return answer && typeof answer.data !== 'string' ? new Uint8Array(answer.data) : undefined;
    },
    write: async (hash, bytes, url) => {
      const name = hash + endingOf(url);
      const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
      await writeWhole(name, whole.buffer as ArrayBuffer);
      names.set(hash, name);
    },
    remove: async (hash) => {
      await remove(pathOf(hash));
      names.delete(hash);
    },
    readLedger,
    writeLedger: async (text) => {
      await writeWhole(LEDGER, text);
      await learnLocalAddresses();
    },
    freeBytes: async () => Math.max(0, QUOTA_BYTES - (await usedBelow(user()))),
    exclusively: <T>(work: () => Promise<T>): Promise<T> => {
      const run = line.then(work);
      line = run.catch(() => undefined);
      return run;
    },
  };
}

const problemOf = (source: string, status: number): PackFault =>
  new PackFault(status === 404 || status === 410 ? 'gone' : 'server', `${source}: status ${status}`);

/** Fetches a file: into the host's temporary files, and from there into memory. */
export function fetchFile(source: string): Fetching {
  let stop = (): void => undefined;
  const bytes = new Promise<string>((resolve, reject) => {
    const task = Taro.downloadFile({
      url: absoluteUrl(source),
      timeout: PATIENCE_MS,
      success: ({ statusCode, tempFilePath }) =>
        statusCode === 200 ? resolve(tempFilePath) : reject(problemOf(source, statusCode)),
      fail: (error) => reject(new PackFault(isFull(messageOf(error)) ? 'storage-full' : 'offline', messageOf(error))),
    });
    stop = () => task.abort();
    // Taro rejects besides calling `fail`, which has dealt with it.
    task.catch?.(() => undefined);
  }).then(async (path) => {
    const { data } = await readBytes(path);
    await remove(path).catch(() => undefined);
    return new Uint8Array(data as ArrayBuffer);
  });
  return { bytes, stop: () => stop() };
}

/** The content hash. The host's own `getFileInfo` makes MD5 and SHA-1 alone. */
export const digest = (bytes: Uint8Array): Promise<string> => Promise.resolve(contentHash(bytes));

/** A mini-program's files are not cleared while it is in use. */
export function askToPersist(): void {
  // Deliberately nothing.
}

/** Here 360° views are shown flat; the sphere is a web page inside the app, which cannot read its files. */
export const keepsViews = false;

let local: ReadonlyMap<string, string> = new Map();

/** A picture's address, without its ending where its copies' addresses go on. */
const bare = (url: string): string => stemOfRendition(url) ?? url.replace(/\.\w+$/, '');

/**
 * Where a file of the content can be loaded from: the device where a pack that is ready holds it or another size of the
 * same picture, else the server.
 */
export const localAddress = (url: string): string =>
  local.get(url) ?? (stemOfRendition(url) && local.get(bare(url))) ?? absoluteUrl(url);

/** Reads from the device which addresses packs hold. Called when the app starts; each change of a pack calls it too. */
export async function learnLocalAddresses(): Promise<void> {
  try {
    const names = await namesByHash();
    const addresses = [...readyAddresses(parseLedger(await readLedger()))];
    local = new Map(
      addresses.flatMap(([url, hash]) => {
        const name = names.get(hash);
        const path = `${folder()}/${name ?? ''}`;
        return name === undefined ? [] : [[url, path] as const, [bare(url), path] as const];
      }),
    );
  } catch {
    local = new Map();
  }
}
