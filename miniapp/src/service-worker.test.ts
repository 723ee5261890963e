import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

interface FetchEvent {
  readonly request: object;
  readonly respondWith: (answer: Promise<unknown>) => void;
}

const code = readFileSync(join(__dirname, 'service-worker.js'), 'utf8').replace('__FILES__', '[]');
const film = 'https://example.org/uploads/film.mp4';

const ask = (headers: ReadonlyMap<string, string>, put: () => Promise<void>): Promise<unknown> | undefined => {
  const listeners = new Map<string, (event: FetchEvent) => void>();
  const self = {
    location: { origin: 'https://example.org' },
    addEventListener: (name: string, listener: (event: FetchEvent) => void) => listeners.set(name, listener),
  };
  const cache = { match: async () => undefined, put, keys: async () => [] };
  const caches = { open: async () => cache, match: async () => undefined };
  const answer = { ok: true, status: 200, clone: () => answer };
  runInNewContext(code, { self, caches, URL, fetch: async () => answer });
  let given: Promise<unknown> | undefined;
  const request = { method: 'GET', url: film, mode: 'no-cors', headers };
  listeners.get('fetch')!({ request, respondWith: (promise) => void (given = promise) });
  return given;
};

describe('the service worker', () => {
  it('keeps uploaded pictures', async () => {
    const put = jest.fn(async () => undefined);
    expect(await ask(new Map(), put)).toMatchObject({ status: 200 });
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('leaves films to the browser: a cache refuses the part that a player asks for', () => {
    expect(ask(new Map([['range', 'bytes=0-']]), async () => undefined)).toBeUndefined();
  });

  it('shows a picture that the device has no room to keep', async () => {
    const full = () => Promise.reject(new Error('QuotaExceededError'));
    expect(await ask(new Map(), full)).toMatchObject({ status: 200 });
  });
});

/** A worker over caches that hold texts by address; `asked` is what went to the network. */
const workerOver = (kept: Record<string, Record<string, string>>) => {
  const listeners = new Map<string, (event: object) => void>();
  const asked: string[] = [];
  const self = {
    location: { origin: 'https://example.org' },
    clients: { claim: async () => undefined },
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
  };
  const pathOf = (request: string | { url: string }): string =>
    typeof request === 'string' ? request : new URL(request.url).pathname;
  const caches = {
    keys: async () => Object.keys(kept),
    delete: async (name: string) => delete kept[name],
    open: async (name: string) => ({ match: async (request: string) => kept[name]?.[pathOf(request)] }),
    match: async (request: string) => Object.values(kept).find((one) => pathOf(request) in one)?.[pathOf(request)],
  };
  const fetch = async ({ url }: { url: string }) => {
    asked.push(url);
    return 'from the network';
  };
  const built = code.replace('__BUILD__', 'new');
  runInNewContext(built, { self, caches, URL, fetch });
  const open = (path: string, mode = 'navigate'): Promise<unknown> | undefined => {
    let given: Promise<unknown> | undefined;
    const request = { method: 'GET', url: `https://example.org${path}`, mode, headers: new Map() };
    listeners.get('fetch')!({ request, respondWith: (promise: Promise<unknown>) => void (given = promise) });
    return given;
  };
  const activate = async (): Promise<void> => {
    let work: unknown;
    listeners.get('activate')!({ waitUntil: (promise: unknown) => void (work = promise) });
    await work;
  };
  return { open, activate, asked };
};

describe('the shell', () => {
  const builds = (): Record<string, Record<string, string>> => ({
    'boshan-shell-older': { '/': 'older page' },
    'boshan-shell-old': { '/': 'old page', '/js/old.js': 'old script' },
    'boshan-media': {},
    'boshan-shell-new': { '/': 'new page', '/js/new.js': 'new script' },
  });

  it('opens every page with the kept shell, without asking the network', async () => {
    const worker = workerOver(builds());
    expect(await worker.open('/')).toBe('new page');
    expect(await worker.open('/place?id=scenic-01')).toBe('new page');
    expect(worker.asked).toEqual([]);
  });

  it('asks the network for a page where nothing is kept', async () => {
    expect(await workerOver({}).open('/')).toBe('from the network');
  });

  it.each(['/open/v1/places', '/admin', '/snapshot/manifest.json'])('leaves %s to the server', (path) => {
    expect(workerOver(builds()).open(path)).toBeUndefined();
  });

  it('has the files of the build before for pages that still run it, and drops older ones', async () => {
    const kept = builds();
    const worker = workerOver(kept);
    await worker.activate();
    expect(Object.keys(kept)).toEqual(['boshan-shell-old', 'boshan-media', 'boshan-shell-new']);
    expect(await worker.open('/js/old.js', 'no-cors')).toBe('old script');
    expect(await worker.open('/js/new.js', 'no-cors')).toBe('new script');
  });
});
