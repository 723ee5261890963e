import * as v from 'valibot';
import type { CollectionName } from '../contract/collection-names';
import { recordSchemas } from '../contract/collections';
import { delta, type Delta } from '../contract/delta';
import { collectionEntry, manifest, SCHEMA_VERSION, type Manifest, type Shard } from '../contract/manifest';
import { placeKinds } from '../contract/place';
import { manifestContentHash } from '../snapshot/delta';
import type { ContentHasher } from '../snapshot/hash';
import { isJsonObject, type SnapshotRecord } from '../snapshot/record';
import { parseShardText } from '../snapshot/shard-file';
import { BrokenResponseError, NewerSchemaError } from './errors';

const parseJson = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new BrokenResponseError(path, 'not JSON', cause);
  }
};

const parseWith = <S extends v.GenericSchema>(schema: S, path: string, value: unknown): v.InferOutput<S> => {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new BrokenResponseError(path, `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`);
};

const refuseNewer = (path: string, value: unknown): void => {
  const version = isJsonObject(value) ? value['schemaVersion'] : undefined;
  if (typeof version === 'number' && version > SCHEMA_VERSION) {
    throw new NewerSchemaError(path, `schema version ${version} is newer than ${SCHEMA_VERSION}`);
  }
};

const checkShards = (path: string, name: string, count: number, shards: readonly Shard[]): void => {
  const total = shards.reduce((sum, shard) => sum + shard.count, 0);
  if (total !== count) throw new BrokenResponseError(path, `${name}: the shards hold ${total} records, not ${count}`);
  const prefixes = shards.map((shard) => shard.prefix).sort();
  const overlap = prefixes.find((prefix, index) => prefixes[index + 1]?.startsWith(prefix));
  if (overlap !== undefined) throw new BrokenResponseError(path, `${name}: shards overlap at prefix "${overlap}"`);
};

/** A manifest from its text, whole and consistent in itself, or a typed error. */
export const acceptManifest = (path: string, text: string, hash: ContentHasher): Manifest => {
  const value = parseJson(path, text);
  refuseNewer(path, value);
  const parsed = parseWith(manifest, path, value);
  // The hash covers collections that this app does not know, so it is made from what came, not from what was parsed.
  const listed = parseWith(v.object({ collections: v.record(v.string(), collectionEntry) }), path, value);
  for (const [name, entry] of Object.entries(listed.collections)) checkShards(path, name, entry.count, entry.shards);
  if (manifestContentHash(listed.collections, hash) !== parsed.contentHash) {
    throw new BrokenResponseError(path, 'the content hash does not match the shards');
  }
  return parsed;
};

/** A delta from its text, or a typed error. */
export const acceptDelta = (path: string, text: string): Delta => {
  const value = parseJson(path, text);
  refuseNewer(path, value);
  return parseWith(delta, path, value);
};

const isUnknownKind = (collection: CollectionName, record: SnapshotRecord): boolean =>
  collection === 'places' &&
  typeof record['kind'] === 'string' &&
  !(placeKinds as readonly string[]).includes(record['kind']);

/**
 * Checks a record against the contract. The record itself is kept, not the parse's output: a field that a newer editor
 * added must survive in it, or the hash of its shard could not be made again.
 */
export const acceptRecord = (path: string, collection: CollectionName, record: SnapshotRecord): void => {
  const result = v.safeParse(recordSchemas[collection], record);
  if (result.success) return;
  const issue = result.issues[0];
  const detail = `${collection}/${record.id}: ${v.getDotPath(issue) ?? 'record'}: ${issue.message}`;
  throw isUnknownKind(collection, record) ? new NewerSchemaError(path, detail) : new BrokenResponseError(path, detail);
};

/** The records of a shard's text, in their places and order. Their fields are not checked. */
export const readShard = (path: string, text: string, shard: Pick<Shard, 'prefix' | 'count'>): SnapshotRecord[] => {
  let records: SnapshotRecord[];
  try {
    records = parseShardText(text, shard.prefix);
  } catch (cause) {
    throw new BrokenResponseError(path, cause instanceof Error ? cause.message : 'no shard', cause);
  }
  if (records.length !== shard.count) {
    throw new BrokenResponseError(path, `holds ${records.length} records, not ${shard.count}`);
  }
  return records;
};
