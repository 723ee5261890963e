import * as v from 'valibot';
import { collectionNames } from './collection-names';
import { id } from './scalars';
import { hash, SCHEMA_VERSION } from './manifest';

/** RFC 7396 JSON merge patches by record id, whole records for new ids, ids that are gone. Applied in that order. */
export const collectionDelta = v.object({
  patch: v.optional(v.record(id, v.record(v.string(), v.unknown()))),
  put: v.optional(v.array(v.looseObject({ id }))),
  remove: v.optional(v.array(id)),
});
export type CollectionDelta = v.InferOutput<typeof collectionDelta>;

export const delta = v.object({
  schemaVersion: v.literal(SCHEMA_VERSION),
  fromHash: hash,
  toHash: hash,
  collections: v.record(v.picklist(collectionNames), collectionDelta),
});
export type Delta = v.InferOutput<typeof delta>;
