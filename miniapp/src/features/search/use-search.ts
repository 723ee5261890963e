import type { CollectionName } from '@boshan/shared/contract/collection-names';
import type { Card } from '@boshan/shared/contract/named';
import { buildSearchIndex, search, type SearchIndex } from '@boshan/shared/search/search';
import { useMemo } from 'react';
import { useCollection } from '../../content/collections';
import { searchable, type Found } from './search-cards';

type Cards = ReadonlyMap<string, Card> | undefined;

/** All that can be searched; `undefined` while a collection is still being loaded. */
function useSearchable(): ReadonlyMap<CollectionName, NonNullable<Cards>> | undefined {
  // One hook a collection, always all of them in the same order, as hooks must be.
  const loaded: readonly (readonly [CollectionName, Cards])[] = [
    ['places', useCollection('places')],
    ['routes', useCollection('routes')],
    ['busLines', useCollection('busLines')],
    ['themes', useCollection('themes')],
    ['seasons', useCollection('seasons')],
    ['dishes', useCollection('dishes')],
    ['products', useCollection('products')],
    ['heritage', useCollection('heritage')],
    ['events', useCollection('events')],
    ['courses', useCollection('courses')],
    ['articles', useCollection('articles')],
    ['offers', useCollection('offers')],
    ['videos', useCollection('videos')],
    ['notices', useCollection('notices')],
  ];
  const key = loaded.map(([, cards]) => cards);
  return useMemo(() => {
    const present = loaded.filter(
      (entry): entry is readonly [CollectionName, NonNullable<Cards>] => entry[1] !== undefined,
    );
    return present.length === searchable.length ? new Map(present) : undefined;
    // `loaded` is new with each render; its maps are not.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- compared by the maps in it
  }, key);
}

/** What a query finds, best first; `undefined` while the content is being loaded. */
export function useSearch(query: string): readonly Found[] | undefined {
  const collections = useSearchable();
  const index = useMemo<SearchIndex | undefined>(() => {
    if (!collections) return undefined;
    const cards = [...collections].flatMap(([collection, records]) =>
      [...records.values()].map((record) => ({ collection, record })),
    );
    return buildSearchIndex(cards);
  }, [collections]);
  return useMemo(() => {
    if (!index || !collections) return undefined;
    return search(index, query, { limit: 60 }).flatMap(({ collection, id }) => {
      const record = collections.get(collection)?.get(id);
      return record ? [{ collection, record }] : [];
    });
  }, [index, collections, query]);
}
