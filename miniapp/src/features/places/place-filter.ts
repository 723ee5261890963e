import type { Place, PlaceKind } from '@boshan/shared/contract/place';
import type { LocalDateTime } from '@boshan/shared/hours/calendar';
import { matchesPlace } from '../../content/collections';
import { hoursOf, opensAt, opensOn } from '../../content/opening';
import { flagFilters, type FlagFilter, type PlaceQuery, type RecordFilter } from './place-query';

const flags: Readonly<Record<FlagFilter, (place: Place) => boolean>> = {
  free: ({ tickets }) => tickets?.free === true,
  family: ({ family }) => family?.suitable === true,
  accessible: ({ accessibility }) => accessibility?.wheelchair === 'yes' || accessibility?.wheelchair === 'limited',
};

const isOpenAs = (place: Place, open: string | undefined, now: LocalDateTime): boolean => {
  if (open === undefined) return true;
  return open === 'now' ? opensAt(place.hours, now) : opensOn(place.hours, open);
};

const matchesAllBut = (place: Place, query: PlaceQuery, now: LocalDateTime, open: string | undefined): boolean =>
  matchesPlace(place, {
    kind: query.kind,
    typeId: query.type,
    townId: query.town,
    gradeId: query.grade,
    themeId: query.theme,
    seasonId: query.season,
  }) &&
  flagFilters.every((name) => !query[name] || flags[name](place)) &&
  isOpenAs(place, open, now);

export interface FoundPlaces {
  readonly places: readonly Place[];
  /** Places that would pass, but whose hours nobody knows: neither shown nor passed over in silence. */
  readonly withoutHours: number;
  /** Among the places found, those without a position. */
  readonly withoutPosition: number;
}

/** The places that pass a query at a moment, in their given order. Pure. */
export function findPlaces(places: readonly Place[], query: PlaceQuery, now: LocalDateTime): FoundPlaces {
  const found = places.filter((place) => matchesAllBut(place, query, now, query.open));
  const withoutHours =
    query.open === undefined
      ? 0
      : places.filter((place) => !hoursOf(place.hours) && matchesAllBut(place, query, now, undefined)).length;
  return {
    places: found,
    withoutHours,
    withoutPosition: found.filter(({ location }) => location.point === undefined).length,
  };
}

/** How many places there are of each kind. */
export function countByKind(places: readonly Place[]): Readonly<Partial<Record<PlaceKind, number>>> {
  const counts: Partial<Record<PlaceKind, number>> = {};
  for (const { kind } of places) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const idsOf: Readonly<Record<RecordFilter, (place: Place) => readonly (string | undefined)[]>> = {
  type: ({ typeId }) => [typeId],
  town: ({ location }) => [location.townId],
  grade: ({ gradeId }) => [gradeId],
  theme: ({ themeIds }) => themeIds ?? [],
  season: ({ seasonIds }) => seasonIds ?? [],
};

/** Ids of a filter that at least one place of the kind has: what nobody has is no choice. */
export function offeredIds(places: readonly Place[], kind: PlaceKind | undefined, filter: RecordFilter): Set<string> {
  const ids = places.filter((place) => kind === undefined || place.kind === kind).flatMap(idsOf[filter]);
  return new Set(ids.filter((id): id is string => id !== undefined));
}

/** Flags that at least one place of the kind has. */
export const offeredFlags = (places: readonly Place[], kind: PlaceKind | undefined): readonly FlagFilter[] =>
  flagFilters.filter((name) =>
    places.some((place) => (kind === undefined || place.kind === kind) && flags[name](place)),
  );
