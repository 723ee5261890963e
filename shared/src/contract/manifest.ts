import * as v from 'valibot';
import { collectionNames } from './collection-names';
import { count, instant } from './scalars';

/** Raised when a reader of the old version could misread the new one. Additive fields do not raise it. */
export const SCHEMA_VERSION = 1;

/** First 128 bits of SHA-256 over the file's bytes, 32 lower-case hex digits. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'hash: 32 hex digits'));

/**
 * One file of a collection. Records are dealt into shards by the leading bits of a hash of their id, so that an edit
 * rewrites one shard, not the collection. `prefix` is that bit string, empty for a collection in one file.
 */
export const shard = v.object({
  prefix: v.pipe(v.string(), v.regex(/^[01]{0,32}$/)),
  hash,
  count,
  bytes: count,
  gzipBytes: count,
});
export type Shard = v.InferOutput<typeof shard>;

export const collectionEntry = v.object({ count, shards: v.array(shard) });

/** A manifest from before a collection existed says nothing of it: it has no records. */
const collectionEntryOrNone = v.optional(collectionEntry, { count: 0, shards: [] });

/** A delta from an older version's content to this one's. */
export const deltaEntry = v.object({ fromVersion: count, fromHash: hash, hash, bytes: count, gzipBytes: count });
export type DeltaEntry = v.InferOutput<typeof deltaEntry>;

/** The list of uploaded files (`asset-index.ts`) beside the manifest. */
export const assetsEntry = v.object({ hash, count, bytes: count, gzipBytes: count });
export type AssetsEntry = v.InferOutput<typeof assetsEntry>;

export const manifest = v.object({
  format: v.literal('boshan-snapshot'),
  schemaVersion: count,
  /** Grows by one with every publication. */
  version: count,
  publishedAt: instant,
  /** Hash over the canonical list of all shards: equal content, equal hash. */
  contentHash: hash,
  collections: v.object(
    Object.fromEntries(collectionNames.map((name) => [name, collectionEntryOrNone])) as Record<
      (typeof collectionNames)[number],
      typeof collectionEntryOrNone
    >,
  ),
  deltas: v.array(deltaEntry),
  /** Absent in manifests from before offline packs. */
  assets: v.optional(assetsEntry),
});
export type Manifest = v.InferOutput<typeof manifest>;

/** File name of a shard beside the manifest: `places.p01.<hash>.json`. */
export const shardFile = (collection: string, entry: Pick<Shard, 'prefix' | 'hash'>): string =>
  `${collection}.p${entry.prefix}.${entry.hash}.json`;

/** File name of a delta: `delta.<from>.<hash>.json`. */
export const deltaFile = (entry: Pick<DeltaEntry, 'fromHash' | 'hash'>): string =>
  `delta.${entry.fromHash}.${entry.hash}.json`;

/** File name of the list of uploaded files: `assets.<hash>.json`. */
export const assetsFile = (entry: Pick<AssetsEntry, 'hash'>): string => `assets.${entry.hash}.json`;
