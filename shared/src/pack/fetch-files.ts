import type { PackFile } from './pack-file';
import { PackFault, type Fetching, type PackFaultKind, type PackFiles } from './pack-files';
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

/**
 * Faults by weight. The first ones end a round: going on would not help. The last ones may be of one file or one
 * connection: the round goes on with the other files until as many in a row fail as are under way at once.
 */
const WEIGHTS: readonly PackFaultKind[] = [
  'storage-full',
  'storage',
  'withdrawn',
  'gone',
  'wrong-bytes',
  'server',
  'offline',
];
const PASSING: ReadonlySet<PackFaultKind> = new Set(['wrong-bytes', 'server', 'offline']);

/** Whether the same download may well go right a little later. */
export const isPassing = ({ kind }: PackFault): boolean => PASSING.has(kind);

/** Ends a round of downloads early. */
export class Halt {
  private readonly stops = new Set<() => void>();
  halted = false;
  private end: () => void = () => undefined;
  /** Resolves with `halt`. */
  readonly over = new Promise<void>((resolve) => (this.end = resolve));

  halt(): void {
    this.halted = true;
    this.end();
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
      await parts.files.write(file.hash, bytes, file.source);
      written(file.hash);
      return;
    }
    if (tries === TRIES) throw new PackFault('wrong-bytes', file.source);
  }
};

/** What a round has met: its faults, and how many came since the last file that was right. */
class Faults {
  private readonly met: PackFault[] = [];
  private inRow = 0;

  add(fault: PackFault): void {
    this.met.push(fault);
    this.inRow += 1;
  }

  fileCame(): void {
    this.inRow = 0;
  }

  get endRound(): boolean {
    return this.inRow >= AT_ONCE || this.met.some((fault) => !isPassing(fault));
  }

  get weightiest(): PackFault | undefined {
    const weight = ({ kind }: PackFault): number => WEIGHTS.indexOf(kind);
    return [...this.met].sort((a, b) => weight(a) - weight(b))[0];
  }
}

/**
 * Fetches what is lacking, a few files at a time. Resolves with the weightiest fault; with `undefined` when everything
 * is there or `halt` ended it. What was written stays.
 */
export const fetchFiles = async (
  parts: FetchParts,
  files: readonly PackFile[],
  present: ReadonlySet<string>,
  round: Round,
): Promise<PackFault | undefined> => {
  const waiting = [...lacking(files, present)];
  const faults = new Faults();
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (faults.endRound || round.halt.halted) return;
      try {
        await fetchOne(parts, file, round);
        faults.fileCame();
      } catch (error) {
        if (!round.halt.halted) faults.add(asFault(error, file.source));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults.weightiest;
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
