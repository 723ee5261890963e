import type { CollectionName } from '@boshan/shared/contract/collection-names';
import type { SnapshotRecord } from '@boshan/shared/snapshot/record';

/** Records as they are now, by collection and id; undefined for those that are gone. */
export type Changes = ReadonlyMap<CollectionName, ReadonlyMap<string, SnapshotRecord | undefined>>;
export type MutableChanges = Map<CollectionName, Map<string, SnapshotRecord | undefined>>;

/** Notes a change; a later one of the same record replaces it. */
export const noteChange = (
  changes: MutableChanges,
  collection: CollectionName,
  id: string,
  after: SnapshotRecord | undefined,
): void => {
  let records = changes.get(collection);
  if (records === undefined) changes.set(collection, (records = new Map<string, SnapshotRecord | undefined>()));
  records.set(id, after);
};
