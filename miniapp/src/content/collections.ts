import type { CollectionName } from '@boshan/shared/contract/collection-names';
import type { Content, RecordOf } from '@boshan/shared/contract/collections';
import type { Place, PlaceKind, PlaceOf } from '@boshan/shared/contract/place';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { snapshotClient } from './client';
import { syncNow, useSyncState } from './sync';

/** Reads a collection from the device; where the device lost a part of it, a sync brings that back first. */
async function load(name: CollectionName): Promise<void> {
  const client = snapshotClient();
  try {
    await client.load([name]);
  } catch {
    await syncNow(true);
    // Still unreadable: the page stays in its loading or error state, which the sync's own error explains.
    await client.load([name]).catch(() => undefined);
  }
}

/**
 * A collection's records by id; `undefined` while it is not loaded, which is not "empty". A publication that changes a
 * record gives a new map, in which the records that did not change are the same objects.
 */
export function useCollection<C extends CollectionName>(name: C): Content[C] | undefined {
  const { content } = snapshotClient();
  const { phase } = useSyncState();
  const records = useSyncExternalStore(
    (changed) =>
      content.subscribe((touched) => {
        if (touched.has(name)) changed();
      }),
    () => content.get(name),
    () => content.get(name),
  );
  useEffect(() => {
    if (phase === 'ready' && records === undefined) void load(name);
  }, [name, phase, records]);
  return records;
}

/** One record; `loading` tells "not there yet" from "not there". */
export function useRecord<C extends CollectionName>(
  name: C,
  id: string | undefined,
): { readonly record: RecordOf<C> | undefined; readonly loading: boolean } {
  const records = useCollection(name);
  const record = id === undefined ? undefined : (records?.get(id) as RecordOf<C> | undefined);
  return { record, loading: records === undefined };
}

/** Records of the given ids, in their order; those that are not published are left out. */
export function useRecords<C extends CollectionName>(
  name: C,
  ids: readonly string[] | undefined,
): readonly RecordOf<C>[] | undefined {
  const records = useCollection(name);
  return useMemo(() => {
    if (!records) return undefined;
    return (ids ?? [])
      .map((id) => records.get(id) as RecordOf<C> | undefined)
      .filter((record): record is RecordOf<C> => record !== undefined);
  }, [records, ids]);
}

interface Ordered {
  readonly id: string;
  readonly order?: number | undefined;
}

/** The editor's order: smaller first, those without at the end, ties by id. */
export const byOrder = (a: Ordered, b: Ordered): number =>
  (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1);

/** All records of a collection in the editor's order. */
export function useOrdered<C extends CollectionName>(name: C): readonly RecordOf<C>[] | undefined {
  const records = useCollection(name);
  return useMemo(() => (records ? ([...records.values()] as RecordOf<C>[]).sort(byOrder) : undefined), [records]);
}

export interface PlaceFilter<K extends PlaceKind = PlaceKind> {
  readonly kind?: K | undefined;
  readonly kinds?: readonly K[] | undefined;
  readonly typeId?: string | undefined;
  readonly townId?: string | undefined;
  readonly themeId?: string | undefined;
  readonly seasonId?: string | undefined;
  readonly gradeId?: string | undefined;
}

/** Whether a place passes a filter; what a filter does not name, it does not ask. */
export function matchesPlace(place: Place, filter: PlaceFilter): boolean {
  const { kind, kinds, typeId, townId, themeId, seasonId, gradeId } = filter;
  return (
    (kind === undefined || place.kind === kind) &&
    (kinds === undefined || kinds.includes(place.kind)) &&
    (typeId === undefined || place.typeId === typeId) &&
    (townId === undefined || place.location.townId === townId) &&
    (gradeId === undefined || place.gradeId === gradeId) &&
    (themeId === undefined || (place.themeIds ?? []).includes(themeId)) &&
    (seasonId === undefined || (place.seasonIds ?? []).includes(seasonId))
  );
}

/** Places that pass the filter, in the editor's order; `undefined` while they are not loaded. */
export function usePlaces<K extends PlaceKind = PlaceKind>(filter: PlaceFilter<K>): readonly PlaceOf<K>[] | undefined {
  const all = useOrdered('places');
  // A filter is usually written inline: compared by what it says, not by identity.
  const key = JSON.stringify(filter);
  return useMemo(
    () => all?.filter((place): place is PlaceOf<K> => matchesPlace(place, JSON.parse(key) as PlaceFilter)),
    [all, key],
  );
}
