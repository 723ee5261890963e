import type { CollectionName } from '@boshan/shared/contract/collection-names';
import { recordSchemas } from '@boshan/shared/contract/collections';
import type { SnapshotRecord } from '@boshan/shared/snapshot/record';
import * as v from 'valibot';
import type { ContentTypeMap } from './content-type-map';
import { pruneFields, readFields, visitReferences, writeFields, type Exists, type Source, type Target } from './field';

/** A record by its collection and id: `places/yanshen`. */
export type RecordKey = `${CollectionName}/${string}`;
export const recordKey = (collection: CollectionName, id: string): RecordKey => `${collection}/${id}`;

/** What a document says, before it is known which of its references are published. */
export interface RawRecord {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly references: readonly RecordKey[];
}

/** Reads a document. Never lets through what the type's map does not name, such as `staffNote`. */
export const toRaw = (map: ContentTypeMap, source: Source): RawRecord => {
  const fields = readFields(map.fields, source);
  const references = new Set<RecordKey>();
  visitReferences(map.fields, fields, (collections, id) => {
    for (const collection of collections) references.add(recordKey(collection, id));
  });
  return { id: typeof fields['id'] === 'string' ? fields['id'] : '', fields, references: [...references] };
};

export type Gated =
  | { readonly record: SnapshotRecord; readonly problem?: undefined }
  | { readonly record?: undefined; readonly problem: string };

const describe = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? '（整条记录）'}：${issue.message}`;

/** Drops references to what is not there, then lets the contract decide. */
export const gate = (map: ContentTypeMap, raw: RawRecord, exists: Exists): Gated => {
  const result = v.safeParse(recordSchemas[map.collection], pruneFields(map.fields, raw.fields, exists));
  if (result.success) return { record: result.output as unknown as SnapshotRecord };
  return { problem: result.issues.slice(0, 5).map(describe).join('；') };
};

/** The attributes of a document's two versions; relations as `PendingRelation`. The inverse of `toRaw`. */
export const toAttributes = (map: ContentTypeMap, record: Readonly<Record<string, unknown>>): Target => {
  const target: Target = { zh: {}, en: {} };
  writeFields(map.fields, record, target);
  return target;
};
