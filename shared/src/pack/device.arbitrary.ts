import { contentHash, utf8 } from '../snapshot/hash';
import { PackFault, type Fetching, type PackFiles } from './pack-files';
import type { PackFile } from './pack-file';
import type { Pack } from './pack-of';
import type { PackTarget } from './target';

/** Thrown by everything that a killed app still tries. */
export class Killed extends Error {}

/** Counts the app's steps and kills it at one of them. */
export class Life {
  private left: number;
  constructor(steps = Number.POSITIVE_INFINITY) {
    this.left = steps;
  }

  get dead(): boolean {
    return this.left <= 0;
  }

  /** A step takes effect before the kill or not at all, as a device's writes do. */
  async step<T>(run: () => T): Promise<T> {
    await Promise.resolve();
    if (this.dead) throw new Killed();
    this.left -= 1;
    return run();
  }
}

/** What survives a kill: files and the ledger. `capacity` in bytes. */
export class Device {
  readonly files = new Map<string, Uint8Array>();
  ledger: string | undefined;
  capacity = Number.POSITIVE_INFINITY;
  /** Whether the device tells how much room it has. */
  tells = true;

  used(): number {
    return [...this.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  }

  boot(life: Life): PackFiles {
    let line: Promise<unknown> = Promise.resolve();
    return {
      list: () => life.step(() => new Set(this.files.keys())),
      read: (hash) => life.step(() => this.files.get(hash)),
      write: (hash, bytes) =>
        life.step(() => {
          if (this.used() + bytes.length > this.capacity) throw new PackFault('storage-full', hash);
          this.files.set(hash, bytes);
        }),
      remove: (hash) => life.step(() => void this.files.delete(hash)),
      readLedger: () => life.step(() => this.ledger),
      writeLedger: (text) => life.step(() => void (this.ledger = text)),
      freeBytes: () => life.step(() => (this.tells ? this.capacity - this.used() : undefined)),
      exclusively: <T>(work: () => Promise<T>) => {
        const run = line.then(work);
        line = run.catch(() => undefined);
        return run;
      },
    };
  }
}

export const target: PackTarget = { kind: 'route', id: 'walk' };

/** A server whose files an editor replaces; `answers` may be spoilt by a test. */
export class Server {
  readonly bodies = new Map<string, string>();
  /** Every set that was ever published, as text. */
  readonly published = new Set<string>();
  spoil: (source: string, body: string) => string | PackFault = (_, body) => body;
  fetched: string[] = [];

  publish(bodies: Readonly<Record<string, string>>): void {
    this.bodies.clear();
    for (const [url, body] of Object.entries(bodies)) this.bodies.set(url, body);
    this.published.add(JSON.stringify(this.pack().files));
  }

  pack(of: PackTarget = target, urls: readonly string[] = [...this.bodies.keys()]): Pack {
    const files: PackFile[] = [...urls].sort().map((url) => {
      const bytes = utf8(this.bodies.get(url) ?? '');
      return { url, source: url, hash: contentHash(bytes), bytes: bytes.length };
    });
    const bytes = [...new Map(files.map((file) => [file.hash, file.bytes])).values()].reduce((a, b) => a + b, 0);
    return { target: of, files, bytes, missing: [], counts: { pictures: 0, sounds: 0, maps: 0, views: 0 } };
  }

  fetchFile(life: Life): (source: string) => Fetching {
    return (source) => ({
      stop: () => undefined,
      bytes: life.step(() => {
        this.fetched.push(source);
        const body = this.bodies.get(source);
        const answer = body === undefined ? new PackFault('gone', source) : this.spoil(source, body);
        if (answer instanceof PackFault) throw answer;
        return utf8(answer);
      }),
    });
  }
}
