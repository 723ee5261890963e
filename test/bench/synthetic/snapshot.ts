import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { collectionNames, type CollectionName } from '@boshan/shared/contract/collection-names';
import { deltaFile, SCHEMA_VERSION, shardFile, type Manifest, type Shard } from '@boshan/shared/contract/manifest';
import { canonicalJson } from '@boshan/shared/snapshot/canonical';
import { makeCollectionDelta, manifestContentHash } from '@boshan/shared/snapshot/delta';
import type { SnapshotRecord } from '@boshan/shared/snapshot/record';
import { shardText } from '@boshan/shared/snapshot/shard-file';
import { partition } from '@boshan/shared/snapshot/shards';

/** The files of one version by name, as text, with the manifest that lists them. */
export interface SnapshotFiles {
  manifest: Manifest;
  files: Map<string, string>;
}

export const nodeHash = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);

/** As the publisher compresses. */
export const brotli = (text: string): Buffer =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
export const gzip = (text: string): Buffer => gzipSync(text, { level: 9 });

const shardsOf = (name: string, records: readonly SnapshotRecord[], files: Map<string, string>): Shard[] => {
  const byId = new Map(records.map((record) => [record.id, record]));
  return [...partition(byId.keys())].map(([prefix, ids]) => {
    const text = shardText(ids.flatMap((id) => byId.get(id) ?? []));
    const entry = {
      prefix,
      hash: nodeHash(text),
      count: ids.length,
      bytes: Buffer.byteLength(text),
      gzipBytes: gzip(text).length,
    };
    files.set(shardFile(name, entry), text);
    return entry;
  });
};

/** A whole snapshot in which every collection but `places` is empty. */
export const placesSnapshot = (version: number, places: readonly SnapshotRecord[]): SnapshotFiles => {
  const files = new Map<string, string>();
  const collections = Object.fromEntries(
    collectionNames.map((name) => {
      const records = name === 'places' ? places : [];
      return [name, { count: records.length, shards: shardsOf(name, records, files) }];
    }),
  ) as Record<CollectionName, { count: number; shards: Shard[] }>;
  const manifest: Manifest = {
    format: 'boshan-snapshot',
    schemaVersion: SCHEMA_VERSION,
    version,
    publishedAt: '2026-11-01T00:00:00.000Z',
    contentHash: manifestContentHash(collections, nodeHash),
    collections,
    deltas: [],
  };
  return { manifest, files };
};

/** Adds to `to` the delta that leads from `from`, as publishing does. Returns its text. */
export const addDelta = (
  from: Manifest,
  to: SnapshotFiles,
  changes: Iterable<{ before?: SnapshotRecord; after?: SnapshotRecord }>,
): string => {
  const places = makeCollectionDelta(changes);
  const text = canonicalJson({
    schemaVersion: SCHEMA_VERSION,
    fromHash: from.contentHash,
    toHash: to.manifest.contentHash,
    collections: { ...(places && { places }) },
  });
  const entry = {
    fromVersion: from.version,
    fromHash: from.contentHash,
    hash: nodeHash(text),
    bytes: Buffer.byteLength(text),
    gzipBytes: gzip(text).length,
  };
  to.manifest.deltas.push(entry);
  to.files.set(deltaFile(entry), text);
  return text;
};
