/** What went wrong with a pack, by cause. */
export type PackFaultKind =
  /** No connection, or no answer in time. */
  | 'offline'
  /** The server has no such file (any more). */
  | 'gone'
  /** The server failed or refused. */
  | 'server'
  /** The bytes that came are not those that the list of files names. */
  | 'wrong-bytes'
  /** The target is not published any more. */
  | 'withdrawn'
  /** The device failed for another reason than being full. */
  | 'storage'
  | 'storage-full';

/** An error with its cause; `needBytes` says how much room is lacking, as far as the device tells. */
export class PackFault extends Error {
  constructor(
    readonly kind: PackFaultKind,
    readonly detail: string,
    readonly needBytes?: number,
    cause?: unknown,
  ) {
    super(`${kind}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = 'PackFault';
  }
}

/** Files of packs on the device, each under the content hash of its bytes. */
export interface PackFiles {
  /** Hashes of all files that are there. */
  list(): Promise<ReadonlySet<string>>;
  read(hash: string): Promise<Uint8Array | undefined>;
  /**
   * Whole or not at all. `url`, the address that was fetched, tells the type. Rejects with `PackFault` `storage-full` where there is no room, with any
   * other error where the device fails.
   */
  write(hash: string, bytes: Uint8Array, url: string): Promise<void>;
  remove(hash: string): Promise<void>;
  readLedger(): Promise<string | undefined>;
  /** Whole or not at all, as `write`. */
  writeLedger(text: string): Promise<void>;
  /** Bytes that may still be written; `undefined` where the device does not tell. */
  freeBytes(): Promise<number | undefined>;
  /** Runs `work` while no other window of the app does. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}

/** A download under way. */
export interface Fetching {
  /** The whole body of a good answer. Rejects with `PackFault` (`offline`, `gone`, `server`). */
  readonly bytes: Promise<Uint8Array>;
  /** Ends it; `bytes` then rejects or resolves, whichever is quicker. */
  readonly stop: () => void;
}
