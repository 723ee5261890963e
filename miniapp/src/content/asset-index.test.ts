import { contentHash } from '@boshan/shared/snapshot/hash';

const kept = new Map<string, string>();
const answers = new Map<string, string>();
let asked: string[] = [];

jest.mock('../platform/store', () => ({
  createStore: () => ({
    get: async (key: string) => kept.get(key),
    set: async (key: string, text: string) => void kept.set(key, text),
  }),
}));
jest.mock('../platform/transport', () => ({
  createTransport: () => ({
    get: async (path: string) => {
      asked.push(path);
      const text = answers.get(path);
      if (text === undefined) throw new Error('no network');
      return { status: 200, headers: {}, text };
    },
  }),
}));

const listOf = (url: string): string =>
  JSON.stringify({
    format: 'boshan-assets',
    schemaVersion: 1,
    assets: [{ url, hash: '1'.repeat(32), bytes: 4 }],
  });

const publish = (list: string | undefined, served = list): void => {
  answers.clear();
  const hash = list === undefined ? '' : contentHash(list);
  const assets = list === undefined ? undefined : { hash, count: 1, bytes: list.length, gzipBytes: 1 };
  answers.set('manifest.json', JSON.stringify({ format: 'boshan-snapshot', assets }));
  if (served !== undefined) answers.set(`assets.${hash}.json`, served);
};

/** A new start of the app: its modules know nothing yet. */
const start = async () => {
  asked = [];
  let fresh: typeof import('./asset-index') | undefined;
  await jest.isolateModulesAsync(async () => {
    fresh = await import('./asset-index');
  });
  const app = fresh!;
  const urls = (): unknown => {
    const current = app.assetsState.get();
    return current.kind === 'known' ? [...current.assets.keys()] : current.kind;
  };
  return { urls, refresh: (publishedAt: string) => app.refreshAssets(publishedAt) };
};

beforeEach(() => {
  kept.clear();
  answers.clear();
});

describe('the list of uploaded files on the device', () => {
  it('comes once for each publication, and is there without a network afterwards', async () => {
    publish(listOf('/uploads/a.png'));
    const app = await start();
    await app.refresh('monday');
    await app.refresh('monday');
    expect(app.urls()).toEqual(['/uploads/a.png']);
    expect(asked).toHaveLength(2);
    publish(listOf('/uploads/b.png'));
    await app.refresh('tuesday');
    expect(app.urls()).toEqual(['/uploads/b.png']);
    answers.clear();
    const later = await start();
    await later.refresh('tuesday');
    expect(later.urls()).toEqual(['/uploads/b.png']);
  });

  it('is unknown for want of a network, and none where the server lists none', async () => {
    const app = await start();
    await app.refresh('monday');
    expect(app.urls()).toBe('offline');
    publish(undefined);
    await app.refresh('monday');
    expect(app.urls()).toBe('none');
  });

  it('stays what it was where the server gives another text than its manifest names', async () => {
    publish(listOf('/uploads/a.png'));
    const app = await start();
    await app.refresh('monday');
    publish(listOf('/uploads/b.png'), listOf('/uploads/c.png'));
    await app.refresh('tuesday');
    expect(app.urls()).toEqual(['/uploads/a.png']);
  });
});
