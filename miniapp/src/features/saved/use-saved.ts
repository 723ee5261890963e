import type { CollectionName } from '@boshan/shared/contract/collection-names';
import type { Card } from '@boshan/shared/contract/named';
import { useRecords } from '../../content/collections';
import { useFavourites } from '../../content/favourites';

export interface SavedRecord {
  readonly collection: CollectionName;
  readonly record: Card;
}

const none: readonly string[] = [];

/** Saved records that are still published, by collection; `undefined` while they are being loaded. */
export function useSaved(): readonly SavedRecord[] | undefined {
  const ids = useFavourites();
  const parts: readonly (readonly [CollectionName, readonly Card[] | undefined])[] = [
    ['places', useRecords('places', ids.places ?? none)],
    ['routes', useRecords('routes', ids.routes ?? none)],
    ['events', useRecords('events', ids.events ?? none)],
    ['dishes', useRecords('dishes', ids.dishes ?? none)],
    ['products', useRecords('products', ids.products ?? none)],
    ['heritage', useRecords('heritage', ids.heritage ?? none)],
    ['articles', useRecords('articles', ids.articles ?? none)],
  ];
  if (parts.some(([, records]) => records === undefined)) return undefined;
  return parts.flatMap(([collection, records]) => (records ?? []).map((record) => ({ collection, record })));
}
