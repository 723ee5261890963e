import { PackFault, type Fetching, type PackFiles } from '@boshan/shared/pack/pack-files';
import { contentHash } from '@boshan/shared/snapshot/hash';
import { absoluteUrl } from './origin';

/*
 * Packs lie in Cache Storage, each file under its content hash; the service worker reads the ledger and answers the
 * pages' requests from there. It knows these two addresses too (service-worker.js).
 */
const CACHE = 'boshan-packs';
const FOLDER = '/packs/';
const LEDGER = `${FOLDER}ledger.json`;
const PATIENCE_MS = 30_000;
/** Tells the service worker that a request is none of its business. A header that needs no leave of another origin. */
const PACK_FILE = 'application/octet-stream';

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
};
const typeOf = (url: string): string =>
  types[/\.(\w+)(?:\?|$)/.exec(url)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';

const storageFault = (detail: string, error: unknown): PackFault => {
  const full = error instanceof Error && error.name === 'QuotaExceededError';
  return new PackFault(full ? 'storage-full' : 'storage', detail, undefined, error);
};

async function put(address: string, body: BodyInit, type: string): Promise<void> {
  try {
    const cache = await caches.open(CACHE);
    await cache.put(address, new Response(body, { headers: { 'Content-Type': type } }));
  } catch (error) {
    throw storageFault(address, error);
  }
}

/** One window at a time, where the browser can tell windows apart; else one after another in this one. */
function makeLock(): PackFiles['exclusively'] {
  const locks = (navigator as Partial<Navigator>).locks;
  let line: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const run = line.then(() => (locks ? (locks.request(CACHE, work) as Promise<T>) : work()));
    line = run.catch(() => undefined);
    return run;
  };
}

/** Files of packs on the device; `undefined` where this browser keeps none (no Cache Storage, an insecure address). */
export function createPackFiles(): PackFiles | undefined {
  if (typeof caches === 'undefined') return undefined;
  return {
    list: async () => {
      const requests = await (await caches.open(CACHE)).keys();
      const names = requests.map(({ url }) => new URL(url).pathname).filter((path) => path !== LEDGER);
      return new Set(names.map((path) => path.slice(FOLDER.length)));
    },
    read: async (hash) => {
      const kept = await (await caches.open(CACHE)).match(FOLDER + hash);
      return kept && new Uint8Array(await kept.arrayBuffer());
    },
    write: (hash, bytes, url) => put(FOLDER + hash, new Blob([bytes as BlobPart]), typeOf(url)),
    remove: async (hash) => {
      await (await caches.open(CACHE)).delete(FOLDER + hash);
    },
    readLedger: async () => (await (await caches.open(CACHE)).match(LEDGER))?.text(),
    writeLedger: (text) => put(LEDGER, text, 'application/json'),
    freeBytes: async () => {
      const { quota, usage } = (await (navigator as Partial<Navigator>).storage?.estimate?.()) ?? {};
      return quota === undefined ? undefined : Math.max(0, quota - (usage ?? 0));
    },
    exclusively: makeLock(),
  };
}

const good = (answer: Response, source: string): Response => {
  if (answer.ok) return answer;
  const gone = answer.status === 404 || answer.status === 410;
  throw new PackFault(gone ? 'gone' : 'server', `${source}: status ${answer.status}`);
};

/** Reads a body to its end; `came` hears of every part of it. */
async function bodyOf(answer: Response, came: () => void): Promise<Uint8Array> {
  const reader = answer.body?.getReader();
  if (!reader) return new Uint8Array(await answer.arrayBuffer());
  const parts: Uint8Array[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    came();
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

/**
 * Fetches a file past every cache: the service worker and the browser may hold an older one under this address. A
 * connection on which nothing comes for half a minute counts as broken.
 */
export function fetchFile(source: string): Fetching {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  let timer = setTimeout(stop, PATIENCE_MS);
  const came = (): void => {
    clearTimeout(timer);
    timer = setTimeout(stop, PATIENCE_MS);
  };
  const load = async (): Promise<Uint8Array> => {
    try {
      const answer = await fetch(absoluteUrl(source), {
        cache: 'no-store',
        headers: { Accept: PACK_FILE },
        signal: controller.signal,
      });
      return await bodyOf(good(answer, source), came);
    } catch (error) {
      // A body that breaks off is a connection that broke off.
      throw error instanceof PackFault ? error : new PackFault('offline', source, undefined, error);
    } finally {
      clearTimeout(timer);
    }
  };
  return { bytes: load(), stop };
}

/** The content hash; by the browser itself where the address is a secure one. */
export async function digest(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis as { crypto?: Partial<Crypto> }).crypto?.subtle;
  if (!subtle) return contentHash(bytes);
  const hashed = new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource));
  return [...hashed.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks the browser not to clear packs when it needs room. It may say no; nothing depends on it. */
export function askToPersist(): void {
  (navigator as Partial<Navigator>).storage?.persist?.().catch(() => false);
}

/** On the web the service worker answers from packs: addresses stay as they are. */
export const localAddress = (url: string): string => absoluteUrl(url);

/** 360° views are shown from the device. */
export const keepsViews = true;

/** See the mini-program's: nothing to learn on the web. */
export async function learnLocalAddresses(): Promise<void> {
  // Deliberately nothing.
}
