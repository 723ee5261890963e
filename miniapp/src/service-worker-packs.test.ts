import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const code = readFileSync(join(__dirname, 'service-worker.js'), 'utf8').replace('__FILES__', '[]');
const SOUND = '0123456789';
const HASH = 'a'.repeat(32);

const ledger = (more: object = {}): object => ({
  layout: 1,
  packs: {
    'route.old': { ready: { at: '2026-01-01', files: [{ url: '/uploads/tale.mp3', hash: 'b'.repeat(32) }] } },
    'route.new': { ready: { at: '2026-02-01', files: [{ url: '/uploads/tale.mp3', hash: HASH }] } },
    'town.begun': { wanted: { paused: false, files: [{ url: '/uploads/begun.mp3', hash: HASH }] } },
    ...more,
  },
});

/** Stand-ins for what jsdom lacks; as much of them as the worker uses. */
class FakeBlob {
  constructor(readonly text: string) {}
  get size(): number {
    return this.text.length;
  }
  slice(start: number, end: number): FakeBlob {
    return new FakeBlob(this.text.slice(start, end));
  }
}
class FakeResponse {
  readonly status: number;
  readonly headers: Map<string, string>;
  constructor(
    readonly body: FakeBlob | null,
    init: { status?: number; headers?: Record<string, string> } = {},
  ) {
    this.status = init.status ?? 200;
    this.headers = new Map(Object.entries(init.headers ?? {}));
  }
  blob = async (): Promise<FakeBlob | null> => this.body;
  json = async (): Promise<unknown> => JSON.parse(this.body?.text ?? '');
  clone = (): FakeResponse => this;
}

interface Asked {
  readonly path?: string;
  readonly range?: string;
  readonly cache?: string;
  readonly accept?: string;
  /** What the worker's own cache of pictures holds for every address. */
  readonly picture?: string;
  /** What that cache holds by address, where it is not the same for every address. */
  readonly pictures?: Readonly<Record<string, string>>;
  readonly offline?: boolean;
}

/** What the worker put into its cache of pictures, and what it does after it has answered. */
let stored: string[];
let background: Promise<unknown> | undefined;
beforeEach(() => {
  stored = [];
  background = undefined;
});

/** Asks the worker; `undefined` where it leaves the request to the browser. */
const ask = (
  {
    path = '/uploads/tale.mp3',
    range,
    cache = 'default',
    accept,
    picture,
    pictures: held = {},
    offline = false,
  }: Asked,
  kept: object = ledger(),
) => {
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    location: { origin: 'https://example.org' },
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
  };
  const packs = new Map([
    ['/packs/ledger.json', new FakeResponse(new FakeBlob(JSON.stringify(kept)))],
    [`/packs/${HASH}`, new FakeResponse(new FakeBlob(SOUND), { headers: { 'Content-Type': 'audio/mpeg' } })],
  ]);
  const pictures = {
    match: async ({ url }: { url: string }) => {
      const text = picture ?? held[new URL(url).pathname];
      return text && new FakeResponse(new FakeBlob(text));
    },
    put: async (_: object, { body }: FakeResponse) => void stored.push(body?.text ?? ''),
    keys: async () => Object.keys(held).map((address) => ({ url: `https://example.org${address}` })),
  };
  const caches = {
    has: async () => true,
    match: async () => undefined,
    open: async (name: string) =>
      name === 'boshan-packs' ? { match: async (address: string) => packs.get(address) } : pictures,
  };
  const fetch = async () => {
    if (offline) throw new Error('no network');
    return new FakeResponse(new FakeBlob('from the network'));
  };
  runInNewContext(code, { self, caches, URL, fetch, Response: FakeResponse });
  let given: Promise<FakeResponse> | undefined;
  const said = { range, accept };
  const headers = new Map(Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const request = {
    method: 'GET',
    url: `https://example.org${path}`,
    mode: 'no-cors',
    cache,
    headers: withGet(headers),
  };
  const waitUntil = (promise: Promise<unknown>): void => void (background = promise);
  listeners.get('fetch')!({ request, waitUntil, respondWith: (promise: typeof given) => void (given = promise) });
  return given;
};
const withGet = (headers: ReadonlyMap<string, string>) => ({
  has: (name: string) => headers.has(name),
  get: (name: string) => headers.get(name) ?? null,
});

describe('the service worker and packs', () => {
  it('answers from the pack that was checked last', async () => {
    expect((await ask({}))?.body?.text).toBe(SOUND);
  });

  it.each([
    ['bytes=0-', SOUND, 'bytes 0-9/10'],
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-99', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
  ])('answers a player that asks for %s with that part', async (range, text, said) => {
    const answer = await ask({ range });
    expect(answer?.status).toBe(206);
    expect(answer?.body?.text).toBe(text);
    expect(answer?.headers.get('Content-Range')).toBe(said);
    expect(answer?.headers.get('Content-Length')).toBe(String(text.length));
    expect(answer?.headers.get('Content-Type')).toBe('audio/mpeg');
  });

  it('refuses a part beyond the end', async () => {
    const answer = await ask({ range: 'bytes=10-' });
    expect([answer?.status, answer?.headers.get('Content-Range')]).toEqual([416, 'bytes */10']);
  });

  it('answers nothing from a pack that is not ready', async () => {
    expect((await ask({ path: '/uploads/begun.mp3' }))?.body?.text).toBe('from the network');
  });

  it('asks the network where the kept file is gone, or the ledger cannot be read', async () => {
    const gone = {
      'route.new': { ready: { at: '2027', files: [{ url: '/uploads/tale.mp3', hash: 'c'.repeat(32) }] } },
    };
    expect((await ask({}, ledger(gone)))?.body?.text).toBe('from the network');
    expect((await ask({}, { packs: { bad: { ready: {} } } }))?.body?.text).toBe('from the network');
  });

  it('answers for every copy of a picture with the one that the pack holds, and for no other picture', async () => {
    const kept = ledger({
      'town.lake': { ready: { at: '2026-03-01', files: [{ url: '/uploads/lake_5f.jpg', hash: HASH }] } },
    });
    expect((await ask({ path: '/uploads/lake_5f_w240_0a1b2c3d.webp', offline: true }, kept))?.body?.text).toBe(SOUND);
    expect((await ask({ path: '/uploads/lake_w240_0a1b2c3d.webp' }, kept))?.body?.text).toBe('from the network');
    expect((await ask({ path: '/uploads/lake_5f.png' }, kept))?.body?.text).toBe('from the network');
  });

  it('shows another size of a picture where the one that is asked for does not come', async () => {
    const pictures = {
      '/uploads/lake_5f_w240_0a1b2c3d.webp': 'small',
      '/uploads/lake_5f_w960_0a1b2c3d.webp': 'large',
      '/uploads/lake.jpg': 'another',
    };
    for (const path of ['/uploads/lake_5f_w480_99999999.webp', '/uploads/lake_5f.jpg']) {
      expect((await ask({ path, pictures, offline: true }))?.body?.text).toBe('large');
      expect((await ask({ path, pictures }))?.body?.text).toBe('from the network');
    }
    await expect(ask({ path: '/uploads/hill_5f_w480_0a1b2c3d.webp', pictures, offline: true })).rejects.toThrow();
  });

  it("leaves the app's own downloads alone, whatever developer tools make of the cache mode", () => {
    expect(ask({ cache: 'no-store' })).toBeUndefined();
    expect(ask({ cache: 'reload', accept: 'application/octet-stream' })).toBeUndefined();
    expect(ask({ cache: 'reload' })).toBeDefined();
  });

  it('shows a kept picture at once, and mends it for the next time', async () => {
    expect((await ask({ path: '/uploads/lake.jpg', picture: 'half' }))?.body?.text).toBe('half');
    await background;
    expect(stored).toEqual(['from the network']);
  });
});
