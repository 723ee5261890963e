import { collectionNames, type CollectionName } from '../contract/collection-names';
import type { CollectionDelta, Delta } from '../contract/delta';
import { deltaFile, shardFile, type DeltaEntry, type Manifest, type Shard } from '../contract/manifest';
import { applyCollectionDelta } from '../snapshot/delta';
import type { ContentHasher } from '../snapshot/hash';
import type { SnapshotRecord } from '../snapshot/record';
import { shardText } from '../snapshot/shard-file';
import { underPrefixes } from '../snapshot/shards';
import { acceptDelta, acceptRecord, readShard } from './accept';
import type { Replacement } from './content-store';
import { BrokenResponseError, NewerSchemaError, OfflineError } from './errors';
import { shardKey } from './persisted';
import { inParallel, type Requests } from './request';

/** Records that are checked between two pauses. */
const RECORDS_AT_A_TIME = 16;

/** A shard of the new manifest that the device does not have. */
interface Wanted {
  readonly collection: CollectionName;
  readonly shard: Shard;
}

interface StagedShard extends Wanted {
  readonly text: string;
  readonly records: readonly SnapshotRecord[];
}

/** Everything that leads from the old snapshot to the new one, checked and ready to take effect. */
export interface Staged {
  readonly via: 'delta' | 'files';
  readonly shards: readonly StagedShard[];
}

/** What staging stands on. */
export interface StageBase {
  readonly requests: Requests;
  readonly hash: ContentHasher;
  readonly pause?: (() => Promise<void>) | undefined;
  /** The old snapshot's manifest, if there is one. */
  readonly old: Manifest | undefined;
  /** Text of a shard that the device has. */
  readonly readText: (key: string) => Promise<string | undefined>;
  /** Keys of shards that the device should have but has not. */
  readonly lacking: ReadonlySet<string>;
  readonly onProgress: (done: number, total: number) => void;
}

/** The shards of `next` that the device does not have, in the order of the collections. */
export const wantedShards = (base: Pick<StageBase, 'old' | 'lacking'>, next: Manifest): Wanted[] =>
  collectionNames.flatMap((collection) => {
    const keys = base.old?.collections[collection].shards.map((shard) => shardKey(collection, shard)) ?? [];
    const held = new Set(keys.filter((key) => !base.lacking.has(key)));
    return next.collections[collection].shards
      .filter((shard) => !held.has(shardKey(collection, shard)))
      .map((shard) => ({ collection, shard }));
  });

const restrict = (delta: CollectionDelta, belongs: (id: string) => boolean): CollectionDelta => ({
  patch: Object.fromEntries(Object.entries(delta.patch ?? {}).filter(([id]) => belongs(id))),
  put: (delta.put ?? []).filter((record) => belongs(record.id)),
  remove: (delta.remove ?? []).filter(belongs),
});

/** The records that the old snapshot holds under a prefix. Throws where one of its shards cannot be read. */
const recordsBelow = async (base: StageBase, { collection, shard }: Wanted): Promise<Map<string, SnapshotRecord>> => {
  const records = new Map<string, SnapshotRecord>();
  const belongs = underPrefixes([shard.prefix]);
  for (const old of base.old?.collections[collection].shards ?? []) {
    if (!old.prefix.startsWith(shard.prefix) && !shard.prefix.startsWith(old.prefix)) continue;
    const key = shardKey(collection, old);
    const text = await base.readText(key);
    if (text === undefined) throw new BrokenResponseError(key, 'missing on the device');
    for (const record of readShard(key, text, old)) {
      if (belongs(record.id)) records.set(record.id, record);
    }
  }
  return records;
};

/** A new shard made from the old one and the delta; `undefined` where that does not give the manifest's hash. */
const rebuild = async (base: StageBase, wanted: Wanted, delta: Delta): Promise<StagedShard | undefined> => {
  const { collection, shard } = wanted;
  const changes = restrict(delta.collections[collection] ?? {}, underPrefixes([shard.prefix]));
  let records: SnapshotRecord[];
  let text: string;
  let touched: ReadonlySet<string>;
  try {
    const applied = applyCollectionDelta(await recordsBelow(base, wanted), changes);
    records = [...applied.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    touched = new Set(applied.touched);
    text = shardText(records);
  } catch {
    // Whatever is wrong with the delta or with what it stands on, the whole file puts it right.
    return undefined;
  }
  if (records.length !== shard.count || base.hash(text) !== shard.hash) return undefined;
  const path = shardFile(collection, shard);
  for (const record of records) if (touched.has(record.id)) acceptRecord(path, collection, record);
  return { ...wanted, text, records };
};

const fetchShard = async (base: StageBase, wanted: Wanted): Promise<StagedShard> => {
  const { collection, shard } = wanted;
  const path = shardFile(collection, shard);
  const text = await base.requests.file(path, shard.hash);
  await base.pause?.();
  const records = readShard(path, text, shard);
  for (const [index, record] of records.entries()) {
    if (index > 0 && index % RECORDS_AT_A_TIME === 0) await base.pause?.();
    acceptRecord(path, collection, record);
  }
  return { ...wanted, text, records };
};

/** The delta of an entry. `undefined` where it is not there or not right: the whole files will do. */
const fetchDelta = async (base: StageBase, entry: DeltaEntry, next: Manifest): Promise<Delta | undefined> => {
  const path = deltaFile(entry);
  try {
    const delta = acceptDelta(path, await base.requests.file(path, entry.hash));
    return delta.fromHash === entry.fromHash && delta.toHash === next.contentHash ? delta : undefined;
  } catch (error) {
    // Without a connection the files would fail just the same, one by one.
    if (error instanceof OfflineError || error instanceof NewerSchemaError) throw error;
    return undefined;
  }
};

const usefulDelta = (base: StageBase, next: Manifest, wanted: readonly Wanted[]): DeltaEntry | undefined => {
  const entry = next.deltas.find((candidate) => candidate.fromHash === base.old?.contentHash);
  const files = wanted.reduce((sum, { shard }) => sum + shard.gzipBytes, 0);
  return entry && entry.gzipBytes < files ? entry : undefined;
};

/** Brings together every shard of `next` that the device lacks. Rejects with a `SnapshotError`; changes nothing. */
export const stage = async (base: StageBase, next: Manifest): Promise<Staged> => {
  const wanted = wantedShards(base, next);
  const entry = usefulDelta(base, next, wanted);
  const delta = entry && (await fetchDelta(base, entry, next));
  const shards: StagedShard[] = [];
  const fetch: Wanted[] = [];
  for (const one of wanted) {
    const rebuilt = delta && (await rebuild(base, one, delta));
    if (rebuilt) shards.push(rebuilt);
    else fetch.push(one);
  }
  let done = shards.length;
  base.onProgress(done, wanted.length);
  const fetched = await inParallel(fetch, async (one) => {
    const shard = await fetchShard(base, one);
    done += 1;
    base.onProgress(done, wanted.length);
    return shard;
  });
  shards.push(...fetched);
  return { via: fetched.length === 0 && delta ? 'delta' : 'files', shards };
};

/** How each collection in memory changes from `old` to `next`. */
export const replacementsOf = (
  staged: Staged,
  old: Manifest | undefined,
  next: Manifest,
): ReadonlyMap<CollectionName, Replacement> => {
  const replacements = new Map<CollectionName, Replacement>();
  for (const collection of collectionNames) {
    const kept = new Set(next.collections[collection].shards.map((shard) => shardKey(collection, shard)));
    const gone = (old?.collections[collection].shards ?? []).filter((shard) => !kept.has(shardKey(collection, shard)));
    const records = staged.shards.filter((one) => one.collection === collection).flatMap((one) => one.records);
    if (gone.length === 0 && records.length === 0) continue;
    replacements.set(collection, {
      covers: underPrefixes(gone.map(({ prefix }) => prefix)),
      records,
    });
  }
  return replacements;
};
