import { collectionNames, type CollectionName } from '@boshan/shared/contract/collection-names';
import { useCallback } from 'react';
import { readPreference, writePreference } from '../platform/preferences';
import { createValue, useValue } from './value';

/** Ids by collection, the latest first. */
export type Favourites = Readonly<Partial<Record<CollectionName, readonly string[]>>>;

const KEY = 'favourites';

/** Favourites as they were kept; what is no id of a known collection is left out. */
export function parseFavourites(kept: unknown): Favourites {
  if (typeof kept !== 'object' || kept === null) return {};
  const source = kept as Record<string, unknown>;
  const result: Partial<Record<CollectionName, readonly string[]>> = {};
  for (const name of collectionNames) {
    const ids = source[name];
    if (Array.isArray(ids)) result[name] = ids.filter((id): id is string => typeof id === 'string');
  }
  return result;
}

/** Adds the id in front, or takes it away where it is there. Pure. */
export function toggled(favourites: Favourites, name: CollectionName, id: string): Favourites {
  const ids = favourites[name] ?? [];
  return { ...favourites, [name]: ids.includes(id) ? ids.filter((each) => each !== id) : [id, ...ids] };
}

const favourites = createValue<Favourites>(parseFavourites(readPreference(KEY)));

export const useFavourites = (): Favourites => useValue(favourites);

/** Whether a record is saved, and the switch for it. */
export function useFavourite(name: CollectionName, id: string): readonly [saved: boolean, toggle: () => void] {
  const saved = (useFavourites()[name] ?? []).includes(id);
  const toggle = useCallback(() => {
    favourites.set(toggled(favourites.get(), name, id));
    writePreference(KEY, favourites.get());
  }, [name, id]);
  return [saved, toggle];
}
