import { createHash } from 'node:crypto';
import { createReadStream, promises as fs } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** A file's size and the content hash of its bytes. */
export interface Measured {
  readonly bytes: number;
  readonly hash: string;
}

interface Remembered extends Measured {
  /** Nanoseconds, as text: JSON has no integers of that size. */
  readonly modified: string;
}

const isRemembered = (value: unknown): value is Remembered => {
  const { bytes, hash, modified } = (value ?? {}) as Record<string, unknown>;
  return typeof bytes === 'number' && typeof hash === 'string' && typeof modified === 'string';
};

/**
 * Content hashes of files, made once for each state of a file: size and time of change tell one from another. What is
 * known is kept in a small file, so that a start does not read every film again.
 */
export class MediaHashes {
  private known: Map<string, Remembered> | undefined;
  private changed = false;

  constructor(private readonly memory: string) {}

  /** `undefined` where there is no such file. Throws where it cannot be read. */
  async measure(path: string): Promise<Measured | undefined> {
    const found = await fs.stat(path, { bigint: true }).catch(() => undefined);
    if (found === undefined || !found.isFile()) return undefined;
    const known = (this.known ??= await this.remember());
    const before = known.get(path);
    const [bytes, modified] = [Number(found.size), String(found.mtimeNs)];
    if (before?.bytes === bytes && before.modified === modified) return before;
    const digest = createHash('sha256');
    let read = 0;
    await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        digest.update(chunk);
        read += chunk.length;
      }
    });
    const hash = digest.digest('hex').slice(0, 32);
    // Still being written: what was read is told, but not remembered as the file's final state.
    if (read === bytes) known.set(path, { bytes, hash, modified });
    this.changed = true;
    return { bytes: read, hash };
  }

  /** Writes down what is known. What is lost here costs time, no more. */
  async save(): Promise<void> {
    if (!this.changed || this.known === undefined) return;
    this.changed = false;
    await fs.writeFile(`${this.memory}.tmp`, JSON.stringify(Object.fromEntries(this.known)));
    await fs.rename(`${this.memory}.tmp`, this.memory);
  }

  private async remember(): Promise<Map<string, Remembered>> {
    try {
      const kept: unknown = JSON.parse(await fs.readFile(this.memory, 'utf8'));
      const entries = Object.entries((kept ?? {}) as Record<string, unknown>);
      return new Map(entries.filter((entry): entry is [string, Remembered] => isRemembered(entry[1])));
    } catch {
      return new Map();
    }
  }
}
