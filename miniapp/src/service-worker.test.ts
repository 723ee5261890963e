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
