import type { CollectionName } from '../contract/collection-names';
import { contentHash, type ContentHasher } from '../snapshot/hash';
import type { SnapshotRecord } from '../snapshot/record';
import { readShard } from './accept';
import type { ContentReader } from './content-store';
import { BrokenResponseError } from './errors';
import { shardKey } from './persisted';
import { Session } from './session';
import type { Readable } from './signal';
import type { HeldSnapshot, SnapshotStatus, SyncResult } from './status';
import type { Store } from './store';
import { runSync } from './sync';
import type { Transport } from './transport';

export interface SnapshotClientParts {
  readonly transport: Transport;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A faster hash than the built-in one, where the platform has one. */
  readonly hash?: ContentHasher | undefined;
  /** Awaited between pieces of work, so that a platform with one thread can draw and answer taps meanwhile. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** The snapshot on the device, and in memory what was loaded of it. */
export interface SnapshotClient {
  /**
   * Finds the last good snapshot on the device without loading its content; `undefined` where there is none. Rejects
   * with `StorageError` where the device cannot be read.
   */
  readonly open: () => Promise<HeldSnapshot | undefined>;
  /**
   * Loads collections of the held snapshot into `content`; those that are loaded already cost nothing. Does nothing
   * while no snapshot is held. Rejects with `BrokenResponseError` or `StorageError` where the device lost a part of it:
   * the next `sync` fetches that part anew, then `load` again.
   */
  readonly load: (collections: readonly CollectionName[]) => Promise<void>;
  /**
   * Asks the server for what is new. Runs once at a time: who calls meanwhile gets the same result. Does not reject for
   * network, content or storage: see `error` and `notKept` of the result. The first sync loads every collection.
   */
  readonly sync: () => Promise<SyncResult>;
  readonly content: ContentReader;
  readonly status: Readable<SnapshotStatus>;
}

const readCollection = async (session: Session, collection: CollectionName): Promise<readonly SnapshotRecord[]> => {
  const shards = session.held?.manifest.collections[collection].shards ?? [];
  const parts = await Promise.all(
    shards.map(async (shard) => {
      const key = shardKey(collection, shard);
      try {
        const text = await session.readText(key);
        if (text === undefined) throw new BrokenResponseError(key, 'missing on the device');
        return readShard(key, text, shard);
      } catch (error) {
        // Only a shard that is still wanted is lacking: a sync may have replaced the snapshot while this read it.
        if (session.held?.manifest.collections[collection].shards.includes(shard)) session.lacking.add(key);
        throw error;
      }
    }),
  );
  return parts.flat();
};

/** Loads a collection. Starts over where a sync replaced the snapshot meanwhile. */
const loadOne = async (session: Session, collection: CollectionName): Promise<void> => {
  for (;;) {
    const manifest = session.held?.manifest;
    if (!manifest || session.content.has(collection)) return;
    let records: readonly SnapshotRecord[];
    try {
      records = await readCollection(session, collection);
    } catch (error) {
      if (session.held?.manifest !== manifest) continue;
      throw error;
    }
    if (session.held?.manifest !== manifest) continue;
    if (!session.content.has(collection)) session.content.put(new Map([[collection, records]]));
    return;
  }
};

/** Makes a client. Nothing is read or fetched before `open`, `load` or `sync` is called. */
export const createSnapshotClient = (parts: SnapshotClientParts): SnapshotClient => {
  const hash = parts.hash ?? contentHash;
  const session = new Session(parts.store, hash);
  let running: Promise<SyncResult> | undefined;

  const open = async (): Promise<HeldSnapshot | undefined> => {
    await session.open();
    return session.status.get().held;
  };
  const load = async (collections: readonly CollectionName[]): Promise<void> => {
    await session.open();
    await Promise.all(collections.map((collection) => loadOne(session, collection)));
  };
  const sync = (): Promise<SyncResult> => {
    const { transport, now, pause } = parts;
    running ??= runSync({ transport, session, hash, now, pause }).finally(() => {
      running = undefined;
    });
    return running;
  };
  return { open, load, sync, content: session.content, status: session.status };
};
