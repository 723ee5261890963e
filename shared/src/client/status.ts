import type { SnapshotError } from './errors';

/** What a sync came to. */
export interface SyncResult {
  /** `current`: nothing new; `updated`: the content changed; `failed`: the last good snapshot stands, see `error`. */
  readonly kind: 'current' | 'updated' | 'failed';
  /** How an update came: by a delta alone, or with at least one whole file. */
  readonly via?: 'delta' | 'files' | undefined;
  /** Bytes of all bodies that came, uncompressed. */
  readonly bytes: number;
  /** Of the snapshot that is held now; absent while there is none. */
  readonly version?: number | undefined;
  /** Instant, ISO 8601. */
  readonly publishedAt?: string | undefined;
  /** When the server last confirmed or gave the snapshot that is held; instant, ISO 8601. */
  readonly checkedAt?: string | undefined;
  /** Why the sync failed. */
  readonly error?: SnapshotError | undefined;
  /** Why the device could not keep what is in memory: it lasts for this run only. */
  readonly notKept?: SnapshotError | undefined;
}

export interface SyncProgress {
  /** Shards done and shards to do. */
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
}

/** Where the client stands. A new object with every change. */
export interface SnapshotStatus {
  /** The snapshot that is held; absent while there is none. */
  readonly held?: HeldSnapshot | undefined;
  readonly syncing: boolean;
  readonly progress?: SyncProgress | undefined;
  readonly lastSync?: SyncResult | undefined;
}

export interface HeldSnapshot {
  readonly version: number;
  readonly publishedAt: string;
  readonly contentHash: string;
  readonly checkedAt: string;
  /** Bytes of all its files, uncompressed: about what it takes on the device. */
  readonly bytes: number;
  /** Records by collection are counted without loading them. */
  readonly records: number;
}
