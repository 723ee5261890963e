import type { Place } from '@boshan/shared/contract/place';
import { toLocal } from '@boshan/shared/hours/calendar';
import { useMemo, useState } from 'react';
import { useOrdered } from '../../content/collections';
import { showToast } from '../../frame/toast';
import { useLanguage, useT } from '../../i18n/language';
import { usePageShow } from '../../platform/lifecycle';
import { takeTabParams, useParams } from '../../platform/navigation';
import type { Position } from '../../platform/position';
import { findPlaces, type FoundPlaces } from './place-filter';
import { emptyQuery, queryFromParams, type PlaceQuery } from './place-query';
import { sortPlaces } from './place-sort';
import { usePosition } from './use-position';

export interface Explore {
  readonly query: PlaceQuery;
  readonly change: (next: PlaceQuery) => void;
  /** All places; `undefined` while they are not loaded. */
  readonly all: readonly Place[] | undefined;
  readonly found: FoundPlaces;
  readonly position: Position | undefined;
  /** Asks for the position; only ever called by a tap. */
  readonly locate: () => Promise<Position | undefined>;
}

/** Places change state on the minute; the moment is kept for as long, so that a list does not jump while it is read. */
const minuteOf = (instant: number): number => Math.floor(instant / 60_000) * 60_000;

/** State of the explore page. The address and the links of the home page set it, list and map are views of it. */
export function useExplore(): Explore {
  const t = useT();
  const params = useParams();
  const language = useLanguage();
  const all = useOrdered('places');
  const [query, setQuery] = useState<PlaceQuery>(() => queryFromParams(params) ?? emptyQuery);
  const [position, ask] = usePosition();
  usePageShow(() => {
    const asked = queryFromParams(takeTabParams('explore') ?? {});
    if (asked) setQuery(asked);
  });
  const minute = minuteOf(Date.now());
  const found = useMemo(() => {
    const result = findPlaces(all ?? [], query, toLocal(minute));
    return { ...result, places: sortPlaces(result.places, query.sort, { language, position }) };
  }, [all, query, language, position, minute]);
  const locate = async () => {
    const here = await ask();
    if (!here) showToast(t('places.notLocated'));
    return here;
  };
  return { query, change: setQuery, all, found, position, locate };
}
