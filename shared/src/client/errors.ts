/** What went wrong while syncing, by cause. `kind` serves a switch; `cause` holds what lies underneath. */
export abstract class SnapshotError extends Error {
  abstract readonly kind: 'offline' | 'refused' | 'server' | 'broken' | 'newer-schema' | 'storage' | 'storage-full';
  /** True where the same call may succeed later without anybody changing anything. */
  abstract readonly retryable: boolean;

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

/** No connection, or no answer in time. */
export class OfflineError extends SnapshotError {
  readonly kind = 'offline';
  readonly retryable = true;
}

/** The server answered with a 4xx status. */
export class RefusedError extends SnapshotError {
  readonly kind = 'refused';
  readonly retryable = false;
  constructor(
    readonly path: string,
    readonly status: number,
    cause?: unknown,
  ) {
    super(`${path}: refused with status ${status}`, cause);
  }
}

/** The server answered with a 5xx status. */
export class ServerError extends SnapshotError {
  readonly kind = 'server';
  readonly retryable = true;
  constructor(
    readonly path: string,
    readonly status: number,
    cause?: unknown,
  ) {
    super(`${path}: failed with status ${status}`, cause);
  }
}

/** An answer that is not what it must be: bad JSON, a failed parse, a wrong hash. To be reported. */
export class BrokenResponseError extends SnapshotError {
  readonly kind = 'broken';
  readonly retryable = true;
  constructor(
    readonly path: string,
    readonly detail: string,
    cause?: unknown,
  ) {
    super(`${path}: ${detail}`, cause);
  }
}

/** Content made for a newer app: the remedy is to update the app. */
export class NewerSchemaError extends SnapshotError {
  readonly kind = 'newer-schema';
  readonly retryable = false;
  constructor(
    readonly path: string,
    readonly detail: string,
    cause?: unknown,
  ) {
    super(`${path}: ${detail}`, cause);
  }
}

/** The device's storage failed for another reason than being full. */
export class StorageError extends SnapshotError {
  readonly kind = 'storage';
  readonly retryable = true;
}

/** The device's storage is full. */
export class StorageFullError extends SnapshotError {
  readonly kind = 'storage-full';
  readonly retryable = false;
}
