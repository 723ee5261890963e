import Taro from '@tarojs/taro';
import { becameReady, emptyLedger, want } from '@boshan/shared/pack/ledger';
import { contentHash, utf8 } from '@boshan/shared/snapshot/hash';

interface Options {
  readonly filePath: string;
  readonly dirPath: string;
  readonly path: string;
  readonly oldPath: string;
  readonly newPath: string;
  readonly data: string | ArrayBuffer;
  readonly encoding?: string;
  readonly url: string;
  readonly success: (result: object) => void;
  readonly fail: (error: object) => void;
}

const ROOT = 'wxfile://usr';
const disk = new Map<string, string | ArrayBuffer>();
let room = Number.POSITIVE_INFINITY;
let answer: { statusCode: number; bytes?: Uint8Array } | { errMsg: string };

const size = (data: string | ArrayBuffer): number => (typeof data === 'string' ? data.length : data.byteLength);
const method =
  (run: (options: Options) => object | undefined) =>
  (options: Options): void => {
    let result: object | undefined;
    try {
      result = run(options) ?? {};
    } catch (error) {
      options.fail({ errMsg: (error as Error).message });
      return;
    }
    options.success(result);
  };
const found = (path: string): string | ArrayBuffer => {
  const data = disk.get(path);
  if (data === undefined) throw new Error(`fail no such file or directory ${path}`);
  return data;
};
const children = (folder: string): string[] => [
  ...new Set(
    [...disk.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1).split('/')[0]!),
  ),
];

const manager = {
  readFile: method(({ filePath }) => ({ data: found(filePath) })),
  writeFile: method(({ filePath, data }) => {
    if (size(data) > room) throw new Error('fail the maximum size of the file storage limit is exceeded');
    disk.set(filePath, data);
    return undefined;
  }),
  unlink: method(({ filePath }) => {
    found(filePath);
    disk.delete(filePath);
    return undefined;
  }),
  mkdir: method(() => {
    throw new Error('fail file already exists');
  }),
  readdir: method(({ dirPath }) => ({ files: children(dirPath) })),
  rename: method(({ oldPath, newPath }) => {
    disk.set(newPath, found(oldPath));
    disk.delete(oldPath);
    return undefined;
  }),
  stat: method(({ path }) => {
    const data = disk.get(path);
    return { stats: { size: data === undefined ? 0 : size(data), isDirectory: () => data === undefined } };
  }),
};

Object.assign(Taro, {
  env: { USER_DATA_PATH: ROOT },
  getFileSystemManager: () => manager,
  downloadFile: ({ success, fail }: Options) => {
    if ('errMsg' in answer) fail(answer);
    else {
      disk.set('wxfile://tmp/1', (answer.bytes ?? new Uint8Array()).slice().buffer as ArrayBuffer);
      success({ statusCode: answer.statusCode, tempFilePath: 'wxfile://tmp/1' });
    }
    return { abort: () => undefined };
  },
});

// By its full name: without it the resolver takes the web's half of the pair.
const files = jest.requireActual<typeof import('./files')>('./files.ts');

const bytes = utf8('a picture');
const hash = contentHash(bytes);

beforeEach(() => {
  disk.clear();
  room = Number.POSITIVE_INFINITY;
  Object.assign(globalThis, { BOSHAN_ORIGIN: 'https://example.org' });
});

describe('files of packs in a mini-program', () => {
  it('lie under their hash with the ending of their address, and come back', async () => {
    const store = files.createPackFiles()!;
    await store.write(hash, bytes, '/uploads/a.JPG?v=1');
    expect([...disk.keys()]).toEqual([`${ROOT}/packs/${hash}.jpg`]);
    expect(await store.list()).toEqual(new Set([hash]));
    expect(await store.read(hash)).toEqual(bytes);
    expect(await store.read('0'.repeat(32))).toBeUndefined();
    await store.remove(hash);
    expect(disk.size).toBe(0);
  });

  it('do not count while they are half written', async () => {
    disk.set(`${ROOT}/packs/${hash}.jpg.part`, 'a pic');
    expect(await files.createPackFiles()!.list()).toEqual(new Set());
  });

  it('take no more than the 200 MB that the host gives, with what else lies there', async () => {
    const store = files.createPackFiles()!;
    disk.set(`${ROOT}/content/snapshot`, 'x'.repeat(1000));
    await store.write(hash, bytes, '/uploads/a.jpg');
    expect(await store.freeBytes()).toBe(200 * 1024 * 1024 - 1000 - bytes.length);
    room = 3;
    await expect(store.write(hash, bytes, '/uploads/a.jpg')).rejects.toMatchObject({ kind: 'storage-full' });
  });

  it('keep the ledger over a kill between removing the old text and renaming the new one', async () => {
    const store = files.createPackFiles()!;
    await store.writeLedger('{"old":1}');
    disk.set(`${ROOT}/packs/ledger.json.part`, '{"new":1}');
    disk.delete(`${ROOT}/packs/ledger.json`);
    expect(await store.readLedger()).toBe('{"new":1}');
  });

  it('are what pages load once their pack is ready, and not before', async () => {
    const store = files.createPackFiles()!;
    const target = { kind: 'route', id: 'walk' } as const;
    const set = [{ url: '/uploads/a.jpg', source: '/uploads/small_a.jpg', hash, bytes: bytes.length }];
    await store.write(hash, bytes, '/uploads/a.jpg');
    await store.writeLedger(JSON.stringify(want(emptyLedger, target, set)));
    expect(files.localAddress('/uploads/a.jpg')).toBe('https://example.org/uploads/a.jpg');
    const ready = becameReady(want(emptyLedger, target, set), 'route.walk', set, '2026-11-24T00:00:00Z');
    await store.writeLedger(JSON.stringify(ready));
    expect(files.localAddress('/uploads/a.jpg')).toBe(`${ROOT}/packs/${hash}.jpg`);
    expect(files.localAddress('/uploads/b.jpg')).toBe('https://example.org/uploads/b.jpg');
    // The pack holds one size of the picture: it serves for every other.
    expect(files.localAddress('/uploads/a_w240_0a1b2c3d.webp')).toBe(`${ROOT}/packs/${hash}.jpg`);
    expect(files.localAddress('/uploads/b_w240_0a1b2c3d.webp')).toMatch('https://example.org');
  });
});

describe('fetching a file', () => {
  it('gives its bytes and leaves no temporary file', async () => {
    answer = { statusCode: 200, bytes };
    expect(await files.fetchFile('/uploads/a.jpg').bytes).toEqual(bytes);
    expect(disk.size).toBe(0);
  });

  it.each([
    [{ statusCode: 404 }, 'gone'],
    [{ statusCode: 502 }, 'server'],
    [{ errMsg: 'downloadFile:fail net::ERR_INTERNET_DISCONNECTED' }, 'offline'],
    [{ errMsg: 'downloadFile:fail exceed max file size' }, 'storage-full'],
  ])('%j is told by its cause', async (given, kind) => {
    answer = given;
    await expect(files.fetchFile('/uploads/a.jpg').bytes).rejects.toMatchObject({ kind });
  });
});
