import { collectionNames, type CollectionName } from '../contract/collection-names';
import { shardFile, type Manifest, type Shard } from '../contract/manifest';
import type { ContentHasher } from '../snapshot/hash';
import { isJsonObject } from '../snapshot/record';
import { acceptManifest } from './accept';
import { SnapshotError, StorageError } from './errors';
import type { Store } from './store';

const PREFIX = 'snapshot.';
const ROOT = `${PREFIX}root`;
const LAYOUT = 1;

/** A snapshot as it is held: its manifest as it came, and when the server was last asked. */
export interface Held {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly etag?: string | undefined;
  /** Instant, ISO 8601. */
  readonly checkedAt: string;
}

/** The key of a shard. It names the content, so two generations share what did not change. */
export const shardKey = (collection: CollectionName, shard: Pick<Shard, 'prefix' | 'hash'>): string =>
  `${PREFIX}${shardFile(collection, shard)}`;

/** The keys of all shards of a snapshot. */
export const shardKeys = (manifest: Manifest): string[] =>
  collectionNames.flatMap((name) => manifest.collections[name].shards.map((shard) => shardKey(name, shard)));

/** Runs a call of the platform's store, so that nothing but typed errors comes out. */
const guarded = async <T>(what: string, call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    throw error instanceof SnapshotError ? error : new StorageError(`storage failed: ${what}`, error);
  }
};

interface Root {
  readonly manifestHash: string;
  readonly etag?: string | undefined;
  readonly checkedAt: string;
}

const readRoot = (text: string): Root | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isJsonObject(value) || value['layout'] !== LAYOUT) return undefined;
  const { manifestHash, etag, checkedAt } = value;
  if (typeof manifestHash !== 'string' || typeof checkedAt !== 'string') return undefined;
  return { manifestHash, checkedAt, etag: typeof etag === 'string' ? etag : undefined };
};

/**
 * The snapshot on the device. A small root key names the manifest, the manifest names the shards. A commit writes what
 * is new under new keys, then flips the root, then collects what nothing names any more: whenever it is cut off, the
 * root leads to a whole snapshot.
 */
export class Persisted {
  constructor(
    private readonly store: Store,
    private readonly hash: ContentHasher,
  ) {}

  /** The last good snapshot; `undefined` where there is none that this app can read. */
  async open(): Promise<Held | undefined> {
    const rootText = await guarded('reading the root', () => this.store.get(ROOT));
    const root = rootText === undefined ? undefined : readRoot(rootText);
    if (!root) return undefined;
    const key = this.manifestKey(root.manifestHash);
    const manifestText = await guarded('reading the manifest', () => this.store.get(key));
    if (manifestText === undefined || this.hash(manifestText) !== root.manifestHash) return undefined;
    try {
      const manifest = acceptManifest(key, manifestText, this.hash);
      return { manifest, manifestText, etag: root.etag, checkedAt: root.checkedAt };
    } catch {
      // Written by a newer version of the app, or damaged: what cannot be read is as good as absent and synced anew.
      return undefined;
    }
  }

  read(key: string): Promise<string | undefined> {
    return guarded(`reading ${key}`, () => this.store.get(key));
  }

  /** Keys of a snapshot's shards that are not on the device. */
  async missing(manifest: Manifest): Promise<string[]> {
    const present = new Set(await guarded('listing keys', () => this.store.keys()));
    return shardKeys(manifest).filter((key) => !present.has(key));
  }

  /**
   * Makes `held` the last good snapshot; `shards` are the texts that the device lacks. On failure the old snapshot stays
   * the last good one, what was written is removed again as far as possible, and the cause is thrown.
   */
  async commit(held: Held, shards: ReadonlyMap<string, string>, old: Held | undefined): Promise<void> {
    const manifestHash = this.hash(held.manifestText);
    try {
      for (const [key, text] of shards) await guarded(`writing ${key}`, () => this.store.set(key, text));
      const key = this.manifestKey(manifestHash);
      await guarded(`writing ${key}`, () => this.store.set(key, held.manifestText));
      await this.writeRoot(held, manifestHash);
    } catch (error) {
      await this.collect(old);
      throw error;
    }
    await this.collect(held);
  }

  /** Notes a later `checkedAt` (and ETag) of the snapshot that is on the device already. */
  async touch(held: Held): Promise<void> {
    await this.writeRoot(held, this.hash(held.manifestText));
  }

  /** Removes everything that `held` does not name. Leftovers cost room but do no harm, so failures are let pass. */
  private async collect(held: Held | undefined): Promise<void> {
    const keep = new Set<string>();
    if (held) {
      keep.add(ROOT).add(this.manifestKey(this.hash(held.manifestText)));
      for (const key of shardKeys(held.manifest)) keep.add(key);
    }
    try {
      for (const key of await this.store.keys()) {
        if (key.startsWith(PREFIX) && !keep.has(key)) await this.store.remove(key);
      }
    } catch {
      // The next commit tries again.
    }
  }

  private writeRoot(held: Held, manifestHash: string): Promise<void> {
    const root = JSON.stringify({ layout: LAYOUT, manifestHash, etag: held.etag, checkedAt: held.checkedAt });
    return guarded('writing the root', () => this.store.set(ROOT, root));
  }

  private manifestKey(hash: string): string {
    return `${PREFIX}manifest.${hash}.json`;
  }
}
