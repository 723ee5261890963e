import { createSnapshotClient } from '@boshan/shared/client/snapshot-client';
import type { Store } from '@boshan/shared/client/store';

/** Runs inside the browser: a phone's client that syncs once in full and once by delta. */
interface Served {
  first: Record<string, string>;
  second: Record<string, string>;
}

const memoryStore = (): Store => {
  const texts = new Map<string, string>();
  return {
    get: (key) => Promise.resolve(texts.get(key)),
    set: (key, text) => Promise.resolve(void texts.set(key, text)),
    remove: (key) => Promise.resolve(void texts.delete(key)),
    keys: () => Promise.resolve([...texts.keys()]),
  };
};

const run = async (served: Served): Promise<{ via: string; applyMs: number; fullMs: number; records: number }> => {
  let files = served.first;
  const client = createSnapshotClient({
    now: () => Date.now(),
    store: memoryStore(),
    transport: {
      get: (path) => {
        const text = files[path];
        return Promise.resolve({ status: text === undefined ? 404 : 200, headers: {}, text: text ?? '' });
      },
    },
  });
  const t0 = performance.now();
  const full = await client.sync();
  const t1 = performance.now();
  files = served.second;
  const t2 = performance.now();
  const result = await client.sync();
  const t3 = performance.now();
  if (full.kind !== 'updated' || result.kind !== 'updated')
    throw new Error(`sync ended ${full.kind}, then ${result.kind}`);
  if (!result.via) throw new Error('the second sync brought nothing');
  return { via: result.via, applyMs: t3 - t2, fullMs: t1 - t0, records: client.content.get('places')?.size ?? 0 };
};

Object.assign(globalThis, { runSync: run });
