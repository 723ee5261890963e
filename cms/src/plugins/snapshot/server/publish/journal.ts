import { collectionNames, type CollectionName } from '@boshan/shared/contract/collection-names';
import { SCHEMA_VERSION } from '@boshan/shared/contract/manifest';
import type { CollectionDelta } from '@boshan/shared/contract/delta';
import { canonicalJson } from '@boshan/shared/snapshot/canonical';
import { makeCollectionDelta, type RecordChange } from '@boshan/shared/snapshot/delta';
import type { SnapshotRecord } from '@boshan/shared/snapshot/record';

/** From how many older versions a reader can come by delta. */
export const KEPT_VERSIONS = 10;
/** Beyond this a delta costs more than it saves, and making it would no longer be in proportion to a small edit. */
const MOST_RECORDS = 2000;

/** What one publication touched: each record as it was before (null: it was not there). */
export interface JournalEntry {
  readonly version: number;
  readonly fromHash: string;
  readonly toHash: string;
  readonly before: { readonly [C in CollectionName]?: Readonly<Record<string, SnapshotRecord | null>> };
  /** Files that this version no longer names; they stay for readers of older manifests. */
  readonly dropped: readonly string[];
}

type Lookup = (collection: CollectionName, id: string) => SnapshotRecord | undefined;
export interface MadeDelta {
  readonly fromVersion: number;
  readonly fromHash: string;
  readonly text: string;
}

const sizeOf = (entry: JournalEntry): number =>
  Object.values(entry.before).reduce((sum, records) => sum + Object.keys(records).length, 0);

class Accumulated {
  private readonly before = new Map<CollectionName, Map<string, SnapshotRecord | undefined>>();

  /** Goes one version further back; the oldest known state of a record counts. */
  add(entry: JournalEntry): void {
    for (const collection of collectionNames) {
      const records = entry.before[collection];
      if (records === undefined) continue;
      const known = this.before.get(collection) ?? new Map<string, SnapshotRecord | undefined>();
      for (const [id, record] of Object.entries(records)) known.set(id, record ?? undefined);
      this.before.set(collection, known);
    }
  }

  collections(now: Lookup): Partial<Record<CollectionName, CollectionDelta>> {
    const result: Partial<Record<CollectionName, CollectionDelta>> = {};
    for (const [collection, records] of this.before) {
      const changes: RecordChange[] = [];
      for (const [id, before] of records) changes.push({ before, after: now(collection, id) });
      const delta = makeCollectionDelta(changes);
      if (delta !== undefined) result[collection] = delta;
    }
    return result;
  }
}

/**
 * Deltas to the newest version from each older one that the journal reaches.
 * @param entries contiguous, the newest last
 */
export const makeDeltas = (entries: readonly JournalEntry[], now: Lookup): MadeDelta[] => {
  const newest = entries.at(-1);
  if (newest === undefined) return [];
  const accumulated = new Accumulated();
  const deltas: MadeDelta[] = [];
  let size = 0;
  for (const entry of [...entries].reverse().slice(0, KEPT_VERSIONS)) {
    size += sizeOf(entry);
    if (entry.fromHash === '' || size > MOST_RECORDS) break;
    accumulated.add(entry);
    if (entry.fromHash === newest.toHash) continue;
    const body = {
      schemaVersion: SCHEMA_VERSION,
      fromHash: entry.fromHash,
      toHash: newest.toHash,
      collections: accumulated.collections(now),
    };
    deltas.push({ fromVersion: entry.version - 1, fromHash: entry.fromHash, text: canonicalJson(body) });
  }
  return deltas;
};

/** The journal's tail that leads to `version` without a gap, oldest first, at most as long as deltas reach. */
export const contiguous = (entries: readonly JournalEntry[], version: number, hash: string): JournalEntry[] => {
  const byVersion = new Map(entries.map((entry) => [entry.version, entry]));
  const chain: JournalEntry[] = [];
  let expected = hash;
  for (let at = version; chain.length < KEPT_VERSIONS; at -= 1) {
    const entry = byVersion.get(at);
    if (entry === undefined || entry.toHash !== expected) break;
    chain.unshift(entry);
    expected = entry.fromHash;
  }
  return chain;
};
