import { contentHash, utf8Length, type ContentHasher } from '../snapshot/hash';
import { BrokenResponseError, OfflineError, RefusedError, ServerError, SnapshotError } from './errors';
import type { Transport, TransportOptions, TransportResponse } from './transport';

const PARALLEL = 4;
const TIMEOUT_MS = 20_000;

/** Runs `task` over all items, at most four at a time. Rejects with the first failure and starts no further item. */
export const inParallel = async <T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> => {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      try {
        results[index] = await task(items[index]!);
      } catch (error) {
        next = items.length;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, worker));
  return results;
};

/** Requests of one sync, with a count of the bytes that came (uncompressed). */
export class Requests {
  bytes = 0;

  constructor(
    private readonly transport: Transport,
    private readonly hash: ContentHasher = contentHash,
    private readonly onBytes: () => void = () => undefined,
  ) {}

  /** The answer, 200 or 304. Other statuses and failures reject with a `SnapshotError`. */
  async get(path: string, options: TransportOptions = {}): Promise<TransportResponse> {
    let response: TransportResponse;
    try {
      response = await this.transport.get(path, { timeoutMs: TIMEOUT_MS, ...options });
    } catch (error) {
      throw error instanceof SnapshotError ? error : new OfflineError(`${path}: no answer`, error);
    }
    if (response.status >= 500) throw new ServerError(path, response.status);
    if (response.status >= 400) throw new RefusedError(path, response.status);
    const asked = options.etag !== undefined;
    if (response.status !== 200 && !(asked && response.status === 304)) {
      throw new BrokenResponseError(path, `unexpected status ${response.status}`);
    }
    this.bytes += utf8Length(response.text);
    this.onBytes();
    return response;
  }

  /** The text of an immutable file, whose hash must be the given one. */
  async file(path: string, hash: string): Promise<string> {
    const { text } = await this.get(path);
    if (this.hash(text) !== hash) throw new BrokenResponseError(path, 'the hash is wrong');
    return text;
  }
}
