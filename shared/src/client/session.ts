import { collectionNames } from '../contract/collection-names';
import type { ContentHasher } from '../snapshot/hash';
import { ContentStore } from './content-store';
import { SnapshotError } from './errors';
import { Persisted, shardKeys, type Held } from './persisted';
import { Signal } from './signal';
import type { HeldSnapshot, SnapshotStatus } from './status';
import type { Store } from './store';

const describe = ({ manifest, checkedAt }: Held): HeldSnapshot => {
  const shards = collectionNames.flatMap((name) => manifest.collections[name].shards);
  return {
    version: manifest.version,
    publishedAt: manifest.publishedAt,
    contentHash: manifest.contentHash,
    checkedAt,
    bytes: shards.reduce((sum, shard) => sum + shard.bytes, 0),
    records: shards.reduce((sum, shard) => sum + shard.count, 0),
  };
};

/** What the client knows during a run: the snapshot that is held, and how much of it the device has. */
export class Session {
  readonly content = new ContentStore();
  readonly status = new Signal<SnapshotStatus>({ syncing: false });
  /** Keys of shards of `held` that turned out to be missing or damaged on the device. */
  readonly lacking = new Set<string>();
  private current: Held | undefined;
  private kept: Held | undefined;
  /** Texts of shards of `held` that the device could not keep. */
  private unkept = new Map<string, string>();
  private readonly persisted: Persisted;
  private opening: Promise<void> | undefined;

  constructor(store: Store, hash: ContentHasher) {
    this.persisted = new Persisted(store, hash);
  }

  get held(): Held | undefined {
    return this.current;
  }

  /** Reads what the device has, once. Rejects with `StorageError` where it cannot be read; the next call tries again. */
  open(): Promise<void> {
    this.opening ??= this.readDevice().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private async readDevice(): Promise<void> {
    const held = await this.persisted.open();
    if (!held) return;
    const missing = await this.persisted.missing(held.manifest);
    this.kept = held;
    // A sync that went ahead without the device has newer content than the device.
    if (this.current) return;
    for (const key of missing) this.lacking.add(key);
    this.hold(held);
  }

  readonly readText = async (key: string): Promise<string | undefined> =>
    this.unkept.get(key) ?? (await this.persisted.read(key));

  /**
   * Makes a snapshot the one that is held, in memory only. `texts` are its shards that the device does not have yet:
   * whoever loads a collection before (or unless) they are kept reads them from here.
   */
  hold(held: Held, texts: ReadonlyMap<string, string> = new Map()): void {
    const named = new Set(shardKeys(held.manifest));
    this.unkept = new Map([...this.unkept, ...texts].filter(([key]) => named.has(key)));
    this.current = held;
    this.status.set({ ...this.status.get(), held: describe(held) });
  }

  /**
   * Puts the snapshot that is held on the device. Where that fails, what is missing there stays in memory for this run,
   * the device keeps its last good snapshot, and the cause is the answer.
   */
  async keep(held: Held): Promise<SnapshotError | undefined> {
    try {
      // What is on the device must be known before anything there is replaced or collected.
      await this.open();
      if (this.kept?.manifestText === held.manifestText && this.unkept.size === 0) await this.persisted.touch(held);
      else await this.persisted.commit(held, this.unkept, this.kept);
    } catch (error) {
      if (error instanceof SnapshotError) return error;
      throw error;
    }
    this.kept = held;
    this.unkept = new Map();
    return undefined;
  }
}
