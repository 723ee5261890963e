import type { PackFile } from './pack-file';
import { PackFault, type Fetching, type PackFiles } from './pack-files';
import { lacking } from './plan';

/** Makes the content hash of bytes; the platform's own where it has one. */
export type Digest = (bytes: Uint8Array) => Promise<string>;

export interface FetchParts {
  readonly files: PackFiles;
  readonly fetchFile: (source: string) => Fetching;
  readonly digest: Digest;
}

/** Requests under way at once: WeChat allows ten for the whole app. */
const AT_ONCE = 3;
/** A body that came with wrong bytes is asked for once more before it counts as wrong. */
const TRIES = 2;

/** Ends a round of downloads early. */
export class Halt {
  private readonly stops = new Set<() => void>();
  halted = false;

  halt(): void {
    this.halted = true;
    for (const stop of this.stops) stop();
  }

  /** Waits for a download that `halt` ends. */
  async watch({ bytes, stop }: Fetching): Promise<Uint8Array> {
    this.stops.add(stop);
    try {
      return await bytes;
    } finally {
      this.stops.delete(stop);
    }
  }
}

/** One run over a set of files. */
export interface Round {
  readonly halt: Halt;
  /** Hears of each file that lies on the device. */
  readonly written: (hash: string) => void;
}

const asFault = (error: unknown, detail: string): PackFault =>
  error instanceof PackFault ? error : new PackFault('storage', detail, undefined, error);

/** Fetches one file. Its bytes are hashed before they are written: what lies on the device under a hash has that hash. */
const fetchOne = async (parts: FetchParts, file: PackFile, { halt, written }: Round): Promise<void> => {
  for (let tries = 1; !halt.halted; tries += 1) {
    const bytes = await halt.watch(parts.fetchFile(file.source));
    if (halt.halted) return;
    if ((await parts.digest(bytes)) === file.hash) {
      await parts.files.write(file.hash, bytes, file.url);
      written(file.hash);
      return;
    }
    if (tries === TRIES) throw new PackFault('wrong-bytes', file.source);
  }
};

/**
 * Fetches what is lacking, a few files at a time. Resolves with the first fault, after which nothing is begun any more;
 * with `undefined` when everything is there or `halt` ended it. What was written stays.
 */
export const fetchFiles = async (
  parts: FetchParts,
  files: readonly PackFile[],
  present: ReadonlySet<string>,
  round: Round,
): Promise<PackFault | undefined> => {
  const waiting = [...lacking(files, present)];
  const faults: PackFault[] = [];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (faults.length > 0 || round.halt.halted) return;
      try {
        await fetchOne(parts, file, round);
      } catch (error) {
        if (!round.halt.halted) faults.push(asFault(error, file.source));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults[0];
};

/** Reads files back and answers the hashes of those that are not what they should be. `trusted` ones need only be there. */
export const damagedFiles = async (
  { files, digest }: FetchParts,
  wanted: readonly PackFile[],
  trusted: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const damaged: string[] = [];
  const there = await files.list();
  for (const hash of new Set(wanted.map((file) => file.hash))) {
    if (trusted.has(hash) && there.has(hash)) continue;
    const bytes = await files.read(hash);
    if (bytes === undefined || (await digest(bytes)) !== hash) damaged.push(hash);
  }
  return damaged;
};
