import { bytesOf } from './pack-file';
import { emptyLedger, neededHashes, type Ledger } from './ledger';
import type { PackFault } from './pack-files';
import { sameFiles } from './pack-file';
import { lacking } from './plan';
import type { Pack } from './pack-of';

/** Where the device stands with all packs. A new object with every change. */
export interface KeeperState {
  /** False until the device was read. */
  readonly opened: boolean;
  readonly ledger: Ledger;
  /** Hashes of the files that are there. */
  readonly present: ReadonlySet<string>;
  /** Keys of packs that are being fetched or wait their turn. */
  readonly active: ReadonlySet<string>;
  /** Why a pack came to a halt, by key, until it is tried again; of an active one, why it waits before its next try. */
  readonly faults: Readonly<Record<string, PackFault>>;
}

export const closedState: KeeperState = {
  opened: false,
  ledger: emptyLedger,
  present: new Set(),
  active: new Set(),
  faults: {},
};

/** What a pack's line on the screen says. */
export type PackStatus =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'downloading' | 'paused' | 'failed';
      readonly doneBytes: number;
      readonly totalBytes: number;
      /** True where an older set is whole and in use meanwhile. */
      readonly update: boolean;
      readonly fault?: PackFault | undefined;
    }
  | {
      readonly kind: 'ready';
      readonly bytes: number;
      /** Instant, ISO 8601. */
      readonly at: string;
      /** Bytes to fetch for what the content now asks for; absent where that is what is kept. */
      readonly updateBytes?: number | undefined;
      readonly fault?: PackFault | undefined;
    };

/** Works out a pack's line. `pack` is what the content now asks for; without it (no list of files) no update is seen. */
export const statusOf = (state: KeeperState, key: string, pack?: Pack): PackStatus => {
  const kept = state.ledger.packs[key];
  const fault = state.faults[key];
  const wanted = kept?.wanted;
  if (wanted) {
    const totalBytes = bytesOf(wanted.files);
    const doneBytes = totalBytes - bytesOf(lacking(wanted.files, state.present));
    const halted = fault === undefined ? ('paused' as const) : ('failed' as const);
    const kind = state.active.has(key) ? ('downloading' as const) : halted;
    return { kind, doneBytes, totalBytes, update: kept.ready !== undefined, fault };
  }
  if (!kept?.ready) return { kind: 'none' };
  const { files, at } = kept.ready;
  const outdated = pack !== undefined && !sameFiles(files, pack.files);
  const updateBytes = outdated ? bytesOf(lacking(pack.files, state.present)) : undefined;
  return { kind: 'ready', bytes: bytesOf(files), at, updateBytes, fault };
};

/** Bytes of all packs on the device; what two of them share counts once. */
export const usedBytes = ({ ledger, present }: KeeperState): number => {
  const needed = neededHashes(ledger);
  const sets = Object.values(ledger.packs).flatMap(({ ready, wanted }) => [
    ...(ready?.files ?? []),
    ...(wanted?.files ?? []),
  ]);
  return bytesOf(sets.filter(({ hash }) => needed.has(hash) && present.has(hash)));
};
