import type { CollectionName } from '../contract/collection-names';
import type { Content } from '../contract/collections';
import { sameJson, type SnapshotRecord } from '../snapshot/record';
import { Listeners } from './signal';

/** The content in memory, by collection. */
export interface ContentReader {
  /**
   * A collection's records by id, in no particular order; `undefined` while it is not loaded (which is not "empty").
   * The map is never changed in place: it is the same object until a record in it changes.
   */
  readonly get: <C extends CollectionName>(collection: C) => Content[C] | undefined;
  /** Hears which collections were loaded or changed. */
  readonly subscribe: (listener: (touched: ReadonlySet<CollectionName>) => void) => () => void;
}

/** What a sync puts in the place of some of a collection's shards. */
export interface Replacement {
  /** Says of an id whether its record, if not among `records`, is gone. */
  readonly covers: (id: string) => boolean;
  readonly records: readonly SnapshotRecord[];
}

type Records = ReadonlyMap<string, SnapshotRecord>;

const replace = (old: Records, { covers, records }: Replacement): Records | undefined => {
  const next = new Map(old);
  let changed = false;
  const present = new Set(records.map((record) => record.id));
  for (const id of old.keys()) if (!present.has(id) && covers(id)) changed = next.delete(id) || changed;
  for (const record of records) {
    // Records that did not change keep their identity, so that nothing is drawn again for them.
    if (sameJson(old.get(record.id), record)) continue;
    next.set(record.id, record);
    changed = true;
  }
  return changed ? next : undefined;
};

/** The content in memory, for the client that owns it. */
export class ContentStore implements ContentReader {
  private readonly collections = new Map<CollectionName, Records>();
  private readonly listeners = new Listeners<ReadonlySet<CollectionName>>();
  readonly subscribe = this.listeners.subscribe;

  // Every record passed its collection's schema before it came here, hence the one cast.
  readonly get = <C extends CollectionName>(collection: C): Content[C] | undefined =>
    this.collections.get(collection) as unknown as Content[C] | undefined;

  has(collection: CollectionName): boolean {
    return this.collections.has(collection);
  }

  /** Takes in whole collections and tells the listeners once. */
  put(loaded: ReadonlyMap<CollectionName, readonly SnapshotRecord[]>): void {
    for (const [collection, records] of loaded) {
      this.collections.set(collection, new Map(records.map((record) => [record.id, record])));
    }
    if (loaded.size > 0) this.listeners.notify(new Set(loaded.keys()));
  }

  /** Replaces parts of the collections that are loaded and tells the listeners once. Answers what changed. */
  replace(replacements: ReadonlyMap<CollectionName, Replacement>): ReadonlySet<CollectionName> {
    const touched = new Set<CollectionName>();
    for (const [collection, replacement] of replacements) {
      const old = this.collections.get(collection);
      const next = old && replace(old, replacement);
      if (!next) continue;
      this.collections.set(collection, next);
      touched.add(collection);
    }
    if (touched.size > 0) this.listeners.notify(touched);
    return touched;
  }
}
