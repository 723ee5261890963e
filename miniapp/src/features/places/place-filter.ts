import { placeKinds, type Place, type PlaceKind } from '@boshan/shared/contract/place';
import { withinBounds } from '@boshan/shared/geo/bounds';
import { distanceMetres } from '@boshan/shared/geo/distance';
import type { LocalDateTime } from '@boshan/shared/hours/calendar';
import { hoursOf, opensAt, opensOn } from '../../content/opening';
import type { Position } from '../../platform/position';
import { priceOf, withinPrice } from './place-price';
import { activeFilters, type FilterName, type PlaceQuery, type RecordFilter, type ThemeLayer } from './place-query';

/** Whether a place passes one filter; `undefined` where the record does not say. */
type Answer = boolean | undefined;
type Test = (place: Place) => Answer;

/** When and from where a query is asked. */
export interface Standpoint {
  readonly now: LocalDateTime;
  readonly position?: Position | undefined;
}

/** Same rule, same moment, same answer: ten thousand places share a few dozen rules. */
function openTest(open: string, now: LocalDateTime): Test {
  const answers = new Map<string, boolean>();
  return ({ hours }) => {
    const rule = hours?.rule;
    if (rule === undefined || !hoursOf(hours)) return undefined;
    let answer = answers.get(rule);
    if (answer === undefined) {
      answer = open === 'now' ? opensAt(hours, now) : opensOn(hours, open);
      answers.set(rule, answer);
    }
    return answer;
  };
}

function nearTest({ near }: PlaceQuery, position: Position | undefined): Test {
  const centre = near?.of === 'me' ? position : near?.of;
  // "Near me" before anyone knows where that is: asks nothing.
  if (!near || !centre) return () => true;
  return ({ location: { point } }) => point && distanceMetres(centre, point) <= near.metres;
}

const wheelchair: Test = ({ accessibility }) => {
  const answer = accessibility?.wheelchair;
  return answer === undefined ? undefined : answer !== 'no';
};

/** The filters that are set, as tests. */
function testsOf(query: PlaceQuery, { now, position }: Standpoint): readonly (readonly [FilterName, Test])[] {
  const { price, area, open } = query;
  const all: Readonly<Record<FilterName, () => Test>> = {
    night:
      () =>
      ({ nightEconomy }) =>
        nightEconomy === true,
    family:
      () =>
      ({ family }) =>
        family?.suitable,
    accessible: () => wheelchair,
    open: () => openTest(open ?? 'now', now),
    price: () => (place) => withinPrice(priceOf(place), price ?? 'free'),
    near: () => nearTest(query, position),
    area:
      () =>
      ({ location: { point } }) =>
        point && (area === undefined || withinBounds(area, point)),
    grade:
      () =>
      ({ gradeId }) =>
        gradeId === query.grade,
    type:
      () =>
      ({ typeId }) =>
        typeId === query.type,
    town:
      () =>
      ({ location }) =>
        location.townId === undefined ? undefined : location.townId === query.town,
    theme:
      () =>
      ({ themeIds }) =>
        (themeIds ?? []).includes(query.theme ?? ''),
    season:
      () =>
      ({ seasonIds }) =>
        (seasonIds ?? []).includes(query.season ?? ''),
  };
  return activeFilters(query).map((name) => [name, all[name]()] as const);
}

/** What may be taken off a query that finds nothing. */
export type Droppable = FilterName | 'kinds';
export type Counts<Name extends string> = Readonly<Partial<Record<Name, number>>>;

export interface FoundPlaces {
  readonly places: readonly Place[];
  /** Places that would pass, did their record say anything about this filter: neither shown nor passed over in silence. */
  readonly unknown: Counts<FilterName>;
  /** How many places there would be without this filter. */
  readonly without: Counts<Droppable>;
  /** Among the places found, those without a position. */
  readonly withoutPosition: number;
  /** Among the places found, those whose facts nobody has confirmed. They stay in, and are marked. */
  readonly unverified: number;
}

/** The places that pass a query, in their given order, and what would pass but for one filter. One pass. Pure. */
export function findPlaces(places: readonly Place[], query: PlaceQuery, standpoint: Standpoint): FoundPlaces {
  const tests = testsOf(query, standpoint);
  const kinds = new Set(query.kinds);
  const found: Place[] = [];
  const unknown: Partial<Record<FilterName, number>> = {};
  const failed: Partial<Record<Droppable, number>> = {};
  for (const place of places) {
    const { only, failures } = judge(place, kinds, tests);
    if (failures === 0) found.push(place);
    else if (failures === 1 && only) {
      failed[only.name] = (failed[only.name] ?? 0) + 1;
      if (only.answer === undefined && only.name !== 'kinds') unknown[only.name] = (unknown[only.name] ?? 0) + 1;
    }
  }
  const without = Object.fromEntries(
    Object.entries(failed).map(([name, count]) => [name, count + found.length]),
  ) as Counts<Droppable>;
  return {
    places: found,
    unknown,
    without,
    withoutPosition: found.filter(({ location }) => location.point === undefined).length,
    unverified: found.filter(({ verification }) => verification.status !== 'verified').length,
  };
}

interface Failure {
  readonly name: Droppable;
  readonly answer: Answer;
}

/** How many tests a place fails, up to two, and which one where it is one. */
function judge(
  place: Place,
  kinds: ReadonlySet<PlaceKind>,
  tests: readonly (readonly [FilterName, Test])[],
): { readonly failures: number; readonly only?: Failure | undefined } {
  let only: Failure | undefined;
  if (kinds.size > 0 && !kinds.has(place.kind)) only = { name: 'kinds', answer: false };
  for (const [name, test] of tests) {
    const answer = test(place);
    if (answer === true) continue;
    if (only) return { failures: 2 };
    only = { name, answer };
  }
  return { failures: only ? 1 : 0, only };
}

/** How many places there are of each kind and theme. */
export function countLayers(places: readonly Place[]): Counts<PlaceKind | ThemeLayer> {
  const counts: Partial<Record<PlaceKind | ThemeLayer, number>> = {};
  const add = (name: PlaceKind | ThemeLayer) => (counts[name] = (counts[name] ?? 0) + 1);
  for (const place of places) {
    add(place.kind);
    if (place.nightEconomy === true) add('night');
    if (place.family?.suitable === true) add('family');
    if (wheelchair(place) === true) add('accessible');
  }
  return counts;
}

const idsOf: Readonly<Record<RecordFilter, (place: Place) => readonly (string | undefined)[]>> = {
  type: ({ typeId }) => [typeId],
  town: ({ location }) => [location.townId],
  grade: ({ gradeId }) => [gradeId],
  theme: ({ themeIds }) => themeIds ?? [],
  season: ({ seasonIds }) => seasonIds ?? [],
};

/** Ids of a filter that at least one place of the kinds has: what nobody has is no choice. No kinds means all. */
export function offeredIds(
  places: readonly Place[],
  kinds: readonly PlaceKind[],
  filter: RecordFilter,
): ReadonlySet<string> {
  const wanted = new Set(kinds.length > 0 ? kinds : placeKinds);
  const ids = new Set<string>();
  for (const place of places) {
    if (!wanted.has(place.kind)) continue;
    for (const id of idsOf[filter](place)) if (id !== undefined) ids.add(id);
  }
  return ids;
}
