import type { Place } from '@boshan/shared/contract/place';
import { toLocal } from '@boshan/shared/hours/calendar';
import { useEffect, useMemo, useState } from 'react';
import { useOrdered } from '../../content/collections';
import { useLanguage } from '../../i18n/language';
import { keepInAddress } from '../../platform/address';
import { usePageShow } from '../../platform/lifecycle';
import { takeTabParams, useParams, type Params } from '../../platform/navigation';
import type { Position } from '../../platform/position';
import { askPosition, positionOf, useNearMe, type NearMe } from './near-me';
import { findPlaces, type FoundPlaces } from './place-filter';
import { emptyQuery, findingOf, paramsOfQuery, queryFromParams, queryOfFinding, type PlaceQuery } from './place-query';
import { sortPlaces } from './place-sort';

export interface Explore {
  readonly query: PlaceQuery;
  readonly change: (next: PlaceQuery) => void;
  /** All places; `undefined` while they are not loaded. */
  readonly all: readonly Place[] | undefined;
  readonly found: FoundPlaces;
  readonly nearMe: NearMe;
  readonly position: Position | undefined;
  /** Asks for the position; only ever called by a tap. */
  readonly locate: () => Promise<NearMe>;
}

/** Places change state on the minute; the moment is kept for as long, so that a list does not jump while it is read. */
const minuteOf = (instant: number): number => Math.floor(instant / 60_000) * 60_000;

const none: readonly Place[] = [];

/** What the query finds, in order; filtering and ordering are done anew only where their own reasons changed. */
function useFound(all: readonly Place[] | undefined, query: PlaceQuery, position: Position | undefined): FoundPlaces {
  const language = useLanguage();
  const minute = minuteOf(Date.now());
  const finding = findingOf(query);
  const timed = query.open === 'now' ? minute : 0;
  const from = query.near?.of === 'me' ? position : undefined;
  // The query is compared by what it finds, not by identity: opening a card or turning to the map finds nothing anew.
  const found = useMemo(
    () => findPlaces(all ?? none, queryOfFinding(finding), { now: toLocal(timed), position: from }),
    [all, finding, timed, from],
  );
  const orderFrom = query.sort === 'near' ? position : undefined;
  const places = useMemo(
    () => sortPlaces(found.places, query.sort, { language, position: orderFrom }),
    [found, query.sort, language, orderFrom],
  );
  return useMemo(() => ({ ...found, places }), [found, places]);
}

/** State of the explore page. The address and the links of the home page set it, list and map are views of it. */
export function useExplore(): Explore {
  const params = useParams();
  const all = useOrdered('places');
  const [query, setQuery] = useState<PlaceQuery>(() => queryFromParams(params) ?? emptyQuery);
  const nearMe = useNearMe();
  const position = positionOf(nearMe);
  const kept = JSON.stringify(paramsOfQuery(query));
  const keep = () => keepInAddress('explore', JSON.parse(kept) as Params);
  usePageShow(() => {
    const asked = queryFromParams(takeTabParams('explore') ?? {});
    if (asked) setQuery(asked);
    else keep();
  });
  useEffect(() => keepInAddress('explore', JSON.parse(kept) as Params), [kept]);
  const found = useFound(all, query, position);
  return useMemo(
    () => ({ query, change: setQuery, all, found, nearMe, position, locate: askPosition }),
    [query, all, found, nearMe, position],
  );
}
