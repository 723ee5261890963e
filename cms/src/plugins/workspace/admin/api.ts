import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

export interface PlaceChoice {
  readonly slug: string;
  readonly name: string;
  readonly type: string;
}

export const typeNames: Readonly<Record<string, string>> = {
  'scenic-spot': '景区',
  museum: '文博',
  eatery: '餐饮',
  lodging: '住宿',
  shop: '购物',
  amenity: '设施',
  'study-base': '研学',
};

const DEBOUNCE_MS = 200;

/** Places that answer `query`, or those with the given slugs; `undefined` while the answer is on its way. */
export function usePlaces(parameters: string | undefined): readonly PlaceChoice[] | undefined {
  const { get } = useFetchClient();
  const [places, setPlaces] = useState<readonly PlaceChoice[]>();
  useEffect(() => {
    if (parameters === undefined) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      get<{ data: readonly PlaceChoice[] }>(`/workspace/places?${parameters}`, { signal: abort.signal })
        .then(({ data }) => setPlaces(data.data))
        .catch(() => undefined);
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [get, parameters]);
  return places;
}

export const byQuery = (query: string): string => `q=${encodeURIComponent(query)}`;
export const bySlugs = (slugs: readonly string[]): string | undefined =>
  slugs.length === 0 ? undefined : `slugs=${encodeURIComponent(slugs.join(','))}`;
