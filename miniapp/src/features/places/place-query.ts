import { placeKinds, type PlaceKind } from '@boshan/shared/contract/place';
import type { Params } from '../../platform/navigation';

export type PlaceSort = 'editor' | 'name' | 'near';
export type PlaceView = 'list' | 'map';

/** What the explore page shows: one state, of which list and map are views. */
export interface PlaceQuery {
  readonly kind?: PlaceKind | undefined;
  readonly type?: string | undefined;
  readonly town?: string | undefined;
  readonly grade?: string | undefined;
  readonly theme?: string | undefined;
  readonly season?: string | undefined;
  /** `now`, or a day `YYYY-MM-DD`. */
  readonly open?: string | undefined;
  readonly free?: boolean | undefined;
  readonly family?: boolean | undefined;
  readonly accessible?: boolean | undefined;
  readonly sort: PlaceSort;
  readonly view: PlaceView;
}

export const emptyQuery: PlaceQuery = { sort: 'editor', view: 'list' };

/** Filters that name a record of another collection. */
export const recordFilters = ['type', 'town', 'grade', 'theme', 'season'] as const;
export type RecordFilter = (typeof recordFilters)[number];
export const flagFilters = ['free', 'family', 'accessible'] as const;
export type FlagFilter = (typeof flagFilters)[number];
export type FilterName = RecordFilter | FlagFilter | 'open';
const filterNames: readonly FilterName[] = [...recordFilters, 'open', ...flagFilters];

/** Lists of other collections that lead here, and the kind of place that has them. */
const kindOfShow: Readonly<Record<string, PlaceKind>> = { dishes: 'eatery', products: 'shop', courses: 'study-base' };

const isKind = (value: string | undefined): value is PlaceKind => placeKinds.some((kind) => kind === value);
const isOpenValue = (value: string | undefined): value is string =>
  value === 'now' || /^\d{4}-\d\d-\d\d$/.test(value ?? '');

/** The state that an address asks for; `undefined` where it asks for nothing. What is not understood is left out. */
export function queryFromParams(params: Params): PlaceQuery | undefined {
  const kind = isKind(params.kind) ? params.kind : kindOfShow[params.show ?? ''];
  const asked: { -readonly [K in keyof PlaceQuery]?: PlaceQuery[K] } = {};
  if (kind !== undefined) asked.kind = kind;
  for (const name of recordFilters) if (params[name] !== undefined && params[name] !== '') asked[name] = params[name];
  if (isOpenValue(params.open)) asked.open = params.open;
  for (const name of flagFilters) if (params[name] === '1') asked[name] = true;
  if (params.view === 'map' || params.view === 'list') asked.view = params.view;
  if (params.sort === 'name') asked.sort = params.sort;
  return Object.keys(asked).length > 0 ? { ...emptyQuery, ...asked } : undefined;
}

/** The address of a state, for sharing; the inverse of `queryFromParams`. A position is never part of it. */
export function paramsOfQuery(query: PlaceQuery): Params {
  const params: Record<string, string> = {};
  if (query.kind !== undefined) params.kind = query.kind;
  for (const name of [...recordFilters, 'open'] as const) {
    const value = query[name];
    if (value !== undefined) params[name] = value;
  }
  for (const name of flagFilters) if (query[name]) params[name] = '1';
  if (query.view === 'map') params.view = 'map';
  if (query.sort === 'name') params.sort = 'name';
  return params;
}

/** Filters that are set, in the order in which they are shown. */
export const activeFilters = (query: PlaceQuery): readonly FilterName[] =>
  filterNames.filter((name) => query[name] !== undefined && query[name] !== false);

export const withoutFilter = (query: PlaceQuery, name: FilterName): PlaceQuery => ({ ...query, [name]: undefined });

/** Takes all filters off; kind, sorting and view stay. */
export const withoutFilters = ({ kind, sort, view }: PlaceQuery): PlaceQuery => ({ kind, sort, view });

/** Another kind of place; type and grade belong to a kind and go with the old one. */
export const withKind = (query: PlaceQuery, kind: PlaceKind | undefined): PlaceQuery => ({
  ...query,
  kind,
  type: undefined,
  grade: undefined,
});
