import type { CollectionDelta } from '../contract/delta';
import { canonicalJson } from './canonical';
import { contentHash, type ContentHasher } from './hash';
import { applyMergePatch, diffRecord, type MergePatch } from './merge-patch';
import { sameJson, type SnapshotRecord } from './record';

export { applyMergePatch, diffRecord, type MergePatch } from './merge-patch';

/** A record as it was and as it is; one of the two is missing where it came or went. */
export interface RecordChange {
  readonly before?: SnapshotRecord | undefined;
  readonly after?: SnapshotRecord | undefined;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/**
 * The delta of a collection, or `undefined` where nothing changed. A record goes whole where it is new, where no merge
 * patch can express the change, or where the patch would be longer. Order of `changes` does not matter.
 */
export const makeCollectionDelta = (changes: Iterable<RecordChange>): CollectionDelta | undefined => {
  const patches: { id: string; patch: MergePatch }[] = [];
  const put: SnapshotRecord[] = [];
  const remove: string[] = [];
  for (const { before, after } of changes) {
    if (after === undefined) {
      if (before !== undefined) remove.push(before.id);
    } else if (before === undefined) put.push(after);
    else if (before.id !== after.id) throw new RangeError(`not one record: ${before.id} and ${after.id}`);
    else if (!sameJson(before, after)) {
      const patch = diffRecord(before, after);
      if (patch !== undefined && canonicalJson(patch).length < canonicalJson(after).length) {
        patches.push({ id: after.id, patch });
      } else put.push(after);
    }
  }
  if (patches.length + put.length + remove.length === 0) return undefined;
  return {
    ...(patches.length > 0 && { patch: Object.fromEntries(patches.sort(byId).map(({ id, patch }) => [id, patch])) }),
    ...(put.length > 0 && { put: put.sort(byId) }),
    ...(remove.length > 0 && { remove: remove.sort() }),
  };
};

/** Thrown where a delta was not made from the records that it is applied to. */
export class DeltaMismatchError extends Error {
  override readonly name = 'DeltaMismatchError';
}

export interface AppliedDelta {
  readonly records: ReadonlyMap<string, SnapshotRecord>;
  /** Every id that was patched, put or removed. */
  readonly touched: readonly string[];
}

/**
 * Records after a delta. The old map stays as it is; records that are not named are shared, not copied.
 * `DeltaMismatchError` where it patches or removes what is not there.
 */
export const applyCollectionDelta = (
  records: ReadonlyMap<string, SnapshotRecord>,
  delta: CollectionDelta,
): AppliedDelta => {
  const next = new Map(records);
  const touched = new Set<string>();
  for (const [id, patch] of Object.entries(delta.patch ?? {})) {
    const record = next.get(id);
    if (!record) throw new DeltaMismatchError(`patches ${id}, which is not there`);
    const patched = applyMergePatch(record, patch) as SnapshotRecord;
    if (patched.id !== id) throw new DeltaMismatchError(`patches the id of ${id}`);
    next.set(id, patched);
    touched.add(id);
  }
  for (const record of delta.put ?? []) {
    next.set(record.id, record);
    touched.add(record.id);
  }
  for (const id of delta.remove ?? []) {
    if (!next.delete(id)) throw new DeltaMismatchError(`removes ${id}, which is not there`);
    touched.add(id);
  }
  return { records: next, touched: [...touched] };
};

/** What of a shard's entry makes its content. Sizes are left out: they depend on the compressor. */
interface HashedShard {
  readonly prefix: string;
  readonly hash: string;
  readonly count: number;
}

/**
 * The content hash of a manifest: over each collection's shards, by prefix. Equal content gives an equal hash; the
 * order in which collections and shards are listed does not matter.
 */
export const manifestContentHash = (
  collections: Readonly<Record<string, { readonly shards: readonly HashedShard[] }>>,
  hash: ContentHasher = contentHash,
): string =>
  hash(
    canonicalJson(
      Object.fromEntries(
        Object.entries(collections).map(([name, { shards }]) => [
          name,
          [...shards]
            .sort((a, b) => (a.prefix < b.prefix ? -1 : 1))
            .map((shard) => ({ prefix: shard.prefix, hash: shard.hash, count: shard.count })),
        ]),
      ),
    ),
  );
