import { isJsonObject } from '../snapshot/record';
import type { PackFile } from './pack-file';
import { targetKey, type PackTarget } from './target';

/** A pack on the device. `ready` is the set that pages are served from; `wanted` the set that is being fetched. */
export interface KeptPack {
  readonly target: PackTarget;
  /** Every file was there with the right hash at that instant (ISO 8601). */
  readonly ready?: { readonly files: readonly PackFile[]; readonly at: string } | undefined;
  readonly wanted?: { readonly files: readonly PackFile[]; readonly paused: boolean } | undefined;
}

/**
 * What the device keeps and fetches: one small text, written whole or not at all. Files lie under their content hash, so
 * an old and a new set of the same addresses stand side by side until the text flips from one to the other.
 */
export interface Ledger {
  readonly layout: 1;
  /** By `targetKey`. */
  readonly packs: Readonly<Record<string, KeptPack>>;
}

export const emptyLedger: Ledger = { layout: 1, packs: {} };

const withPack = (ledger: Ledger, key: string, pack: KeptPack): Ledger => ({
  ...ledger,
  packs: { ...ledger.packs, [key]: pack },
});

/** Asks for a set of files; what is ready stays so until the new set is whole. */
export const want = (ledger: Ledger, target: PackTarget, files: readonly PackFile[]): Ledger => {
  const key = targetKey(target);
  return withPack(ledger, key, { ...ledger.packs[key], target, wanted: { files, paused: false } });
};

/** Halts or goes on with what is being fetched; no change where nothing is. */
export const setPaused = (ledger: Ledger, key: string, paused: boolean): Ledger => {
  const pack = ledger.packs[key];
  return pack?.wanted ? withPack(ledger, key, { ...pack, wanted: { ...pack.wanted, paused } }) : ledger;
};

/** The wanted set takes the place of the ready one. `files` must be the set that was checked, else no change. */
export const becameReady = (ledger: Ledger, key: string, files: readonly PackFile[], at: string): Ledger => {
  const pack = ledger.packs[key];
  if (JSON.stringify(pack?.wanted?.files) !== JSON.stringify(files) || pack === undefined) return ledger;
  return withPack(ledger, key, { target: pack.target, ready: { files, at } });
};

/** Without a pack. */
export const without = (ledger: Ledger, key: string): Ledger => ({
  ...ledger,
  packs: Object.fromEntries(Object.entries(ledger.packs).filter(([other]) => other !== key)),
});

/** Gives up what is being fetched; what was ready before stays. */
export const stopWanting = (ledger: Ledger, key: string): Ledger => {
  const pack = ledger.packs[key];
  if (pack === undefined) return ledger;
  return pack.ready ? withPack(ledger, key, { target: pack.target, ready: pack.ready }) : without(ledger, key);
};

/** Ready packs of which the device lost files become unfinished ones, halted until the visitor goes on. */
export const afterLoss = (ledger: Ledger, present: ReadonlySet<string>): Ledger => {
  let next = ledger;
  for (const [key, { target, ready, wanted }] of Object.entries(ledger.packs)) {
    if (!ready || ready.files.every(({ hash }) => present.has(hash))) continue;
    next = withPack(next, key, { target, wanted: wanted ?? { files: ready.files, paused: true } });
  }
  return next;
};

/** Hashes that some pack needs. What is not among them may go. */
export const neededHashes = (ledger: Ledger): ReadonlySet<string> =>
  new Set(
    Object.values(ledger.packs).flatMap(({ ready, wanted }) =>
      [...(ready?.files ?? []), ...(wanted?.files ?? [])].map(({ hash }) => hash),
    ),
  );

/** Hash by address, from whole sets alone. Where two packs hold different states of a file, the later check counts. */
export const readyAddresses = (ledger: Ledger): ReadonlyMap<string, string> => {
  const sets = Object.values(ledger.packs).flatMap(({ ready }) => (ready ? [ready] : []));
  const addresses = new Map<string, string>();
  for (const { files } of sets.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    for (const { url, hash } of files) addresses.set(url, hash);
  }
  return addresses;
};

const isFile = (value: unknown): value is PackFile =>
  isJsonObject(value) &&
  ['url', 'source', 'hash'].every((key) => typeof value[key] === 'string') &&
  typeof value['bytes'] === 'number';

const isSet = (value: unknown, mark: string, type: 'string' | 'boolean'): boolean =>
  value === undefined ||
  (isJsonObject(value) && Array.isArray(value['files']) && value['files'].every(isFile) && typeof value[mark] === type);

const isKept = (value: unknown): value is KeptPack => {
  if (!isJsonObject(value) || !isJsonObject(value['target'])) return false;
  const { kind, id } = value['target'];
  return (
    ['place', 'town', 'route'].includes(String(kind)) &&
    typeof id === 'string' &&
    isSet(value['ready'], 'at', 'string') &&
    isSet(value['wanted'], 'paused', 'boolean')
  );
};

/** Reads a ledger back. What is not understood is left out: its files go with the next clean-up. */
export const parseLedger = (text: string | undefined): Ledger => {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return emptyLedger;
  }
  if (!isJsonObject(value) || value['layout'] !== 1 || !isJsonObject(value['packs'])) return emptyLedger;
  const packs = Object.entries(value['packs']).filter((entry): entry is [string, KeptPack] => isKept(entry[1]));
  return { layout: 1, packs: Object.fromEntries(packs) };
};
