import { collectionNames, type CollectionName } from '../contract/collection-names';
import { deltaFile, SCHEMA_VERSION, shardFile, type DeltaEntry, type Shard } from '../contract/manifest';
import { canonicalJson } from '../snapshot/canonical';
import { makeCollectionDelta, manifestContentHash } from '../snapshot/delta';
import { contentHash, utf8Length } from '../snapshot/hash';
import type { SnapshotRecord } from '../snapshot/record';
import { shardText } from '../snapshot/shard-file';
import { partition } from '../snapshot/shards';
import { OfflineError, StorageFullError } from './errors';
import type { Store } from './store';
import type { Transport, TransportResponse } from './transport';

export type TestContent = Partial<Record<CollectionName, readonly SnapshotRecord[]>>;

export const place = (id: string, zh = id): SnapshotRecord => ({
  id,
  kind: 'scenic',
  name: { zh },
  summary: { zh: `${zh} 的一句话介绍，写得长一些，好让补丁比整条记录短` },
  location: {},
  verification: { status: 'unverified' },
});

export const places = (count: number): SnapshotRecord[] =>
  Array.from({ length: count }, (_, index) => place(`place-${index}`));

const changesBetween = (before: TestContent, after: TestContent): Record<string, unknown> => {
  const collections: Record<string, unknown> = {};
  for (const name of collectionNames) {
    const [old, next] = [before, after].map((content) => new Map((content[name] ?? []).map((r) => [r.id, r])));
    const ids = new Set([...old!.keys(), ...next!.keys()]);
    const delta = makeCollectionDelta([...ids].map((id) => ({ before: old!.get(id), after: next!.get(id) })));
    if (delta) collections[name] = delta;
  }
  return collections;
};

/** A publisher in memory: makes the files that the CMS would make. */
export class Publisher {
  readonly files = new Map<string, string>();
  private readonly history: { version: number; hash: string; content: TestContent }[] = [];

  constructor(private readonly keepDeltas = 10) {}

  publish(content: TestContent): string {
    const collections: Record<string, { count: number; shards: Shard[] }> = {};
    for (const name of collectionNames) {
      const records = new Map((content[name] ?? []).map((record) => [record.id, record]));
      const shards = [...partition(records.keys())].map(([prefix, ids]) => {
        const text = shardText(ids.map((id) => records.get(id)!));
        const entry = { prefix, hash: contentHash(text), count: ids.length, bytes: utf8Length(text), gzipBytes: 0 };
        const shard = { ...entry, gzipBytes: Math.ceil(entry.bytes / 4) };
        this.files.set(shardFile(name, shard), text);
        return shard;
      });
      collections[name] = { count: records.size, shards };
    }
    const hash = manifestContentHash(collections);
    const deltas = this.history
      .slice(Math.max(0, this.history.length - this.keepDeltas))
      .map((old) => this.delta(old, hash, content));
    const version = this.history.length + 1;
    this.history.push({ version, hash, content });
    const publishedAt = `2026-11-23T00:00:${String(version).padStart(2, '0')}.000Z`;
    const manifest = { format: 'boshan-snapshot', schemaVersion: SCHEMA_VERSION, version, publishedAt };
    const text = canonicalJson({ ...manifest, contentHash: hash, collections, deltas });
    this.files.set('manifest.json', text);
    return text;
  }

  private delta(
    old: { version: number; hash: string; content: TestContent },
    toHash: string,
    content: TestContent,
  ): DeltaEntry {
    const collections = changesBetween(old.content, content);
    const text = canonicalJson({ schemaVersion: SCHEMA_VERSION, fromHash: old.hash, toHash, collections });
    const bytes = utf8Length(text);
    const entry = { fromVersion: old.version, fromHash: old.hash, hash: contentHash(text), bytes };
    const whole = { ...entry, gzipBytes: Math.ceil(bytes / 4) };
    this.files.set(deltaFile(whole), text);
    return whole;
  }
}

type Fault = (path: string, answer: TransportResponse) => TransportResponse | Promise<TransportResponse>;

/** A transport over a publisher's files, with a fault that can be set. */
export class FakeTransport implements Transport {
  readonly paths: string[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  fault: Fault = (_, answer) => answer;

  constructor(private readonly publisher: Publisher) {}

  async get(path: string, options: { etag?: string | undefined } = {}): Promise<TransportResponse> {
    this.paths.push(path);
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await Promise.resolve();
    try {
      return await this.fault(path, this.answer(path, options.etag));
    } finally {
      this.atOnce -= 1;
    }
  }

  private answer(path: string, etag: string | undefined): TransportResponse {
    const text = this.publisher.files.get(path);
    if (text === undefined) return { status: 404, headers: {}, text: 'not found' };
    const current = `"${contentHash(text)}"`;
    if (etag === current) return { status: 304, headers: { etag: current }, text: '' };
    return { status: 200, headers: { etag: current }, text };
  }
}

export const offline: Fault = (path) => {
  throw new OfflineError(path);
};

/** A store in memory that can be full, die or fail at the n-th write. */
export class FakeStore implements Store {
  readonly entries = new Map<string, string>();
  writes = 0;
  fullAtWrite = Infinity;
  /** From this write on the process is dead: neither writes nor removals take effect, and nothing ever answers. */
  deadAtWrite = Infinity;
  unreadable = false;

  get(key: string): Promise<string | undefined> {
    return this.unreadable ? Promise.reject(new Error('device')) : Promise.resolve(this.entries.get(key));
  }

  set(key: string, text: string): Promise<void> {
    this.writes += 1;
    if (this.writes >= this.deadAtWrite) return Promise.reject(new KilledError());
    if (this.writes >= this.fullAtWrite) return Promise.reject(new StorageFullError('full'));
    this.entries.set(key, text);
    return Promise.resolve();
  }

  remove(key: string): Promise<void> {
    if (this.writes >= this.deadAtWrite) return Promise.reject(new KilledError());
    this.entries.delete(key);
    return Promise.resolve();
  }

  keys(): Promise<readonly string[]> {
    return this.unreadable ? Promise.reject(new Error('device')) : Promise.resolve([...this.entries.keys()]);
  }
}

/** Stands for the end of the process. */
export class KilledError extends Error {}
