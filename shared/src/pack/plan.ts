import { neededHashes, type Ledger } from './ledger';
import { bytesOf, sameFiles, type PackFile } from './pack-file';
import type { Pack } from './pack-of';
import { targetKey } from './target';

/** What fetching a pack comes to, before anything is fetched. */
export interface DownloadPlan {
  /** Contents that the device lacks, each once. */
  readonly fetch: readonly PackFile[];
  readonly fetchBytes: number;
  /** Hashes that nothing needs any more once the pack is ready. */
  readonly remove: readonly string[];
  /** Bytes of the whole pack. */
  readonly totalBytes: number;
  /** True where the ready set is this very set. */
  readonly current: boolean;
}

/** The files whose content is not there, each content once. */
export const lacking = (files: readonly PackFile[], present: ReadonlySet<string>): readonly PackFile[] => {
  const missing = new Map<string, PackFile>();
  for (const file of files) if (!present.has(file.hash)) missing.set(file.hash, file);
  return [...missing.values()];
};

/** Compares a pack with what lies on the device: only files whose content changed are fetched. */
export const planDownload = (pack: Pack, ledger: Ledger, present: ReadonlySet<string>): DownloadPlan => {
  const key = targetKey(pack.target);
  const fetch = lacking(pack.files, present);
  const after: Ledger = {
    ...ledger,
    packs: { ...ledger.packs, [key]: { target: pack.target, ready: { files: pack.files, at: '' } } },
  };
  const needed = neededHashes(after);
  const ready = ledger.packs[key]?.ready;
  return {
    fetch,
    fetchBytes: bytesOf(fetch),
    remove: [...present].filter((hash) => !needed.has(hash)).sort(),
    totalBytes: pack.bytes,
    current: ready !== undefined && sameFiles(ready.files, pack.files),
  };
};
