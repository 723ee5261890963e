import { placeKinds, type PlaceKind } from '@boshan/shared/contract/place';
import type { Bounds } from '@boshan/shared/geo/bounds';
import type { Params } from '../../platform/navigation';
import { priceFilters, type PriceFilter } from './place-price';
import { areaFromText, areaText, nearFromText, nearText, type Near } from './query-ground';

export type PlaceSort = 'editor' | 'name' | 'near';
export type PlaceView = 'list' | 'map';

/** What cuts across the kinds: a place of any kind may be one of these. */
export const themeLayers = ['night', 'family', 'accessible'] as const;
export type ThemeLayer = (typeof themeLayers)[number];

/** What the explore page shows: one state, of which list and map are views. */
export interface PlaceQuery {
  /** Kinds that are shown, in the contract's order; none means all. */
  readonly kinds: readonly PlaceKind[];
  readonly night?: boolean | undefined;
  readonly family?: boolean | undefined;
  readonly accessible?: boolean | undefined;
  readonly type?: string | undefined;
  readonly town?: string | undefined;
  readonly grade?: string | undefined;
  readonly theme?: string | undefined;
  readonly season?: string | undefined;
  /** `now`, or a day `YYYY-MM-DD`. */
  readonly open?: string | undefined;
  readonly price?: PriceFilter | undefined;
  readonly near?: Near | undefined;
  /** The part of the map that was searched. */
  readonly area?: Bounds | undefined;
  /** The place whose card is up. */
  readonly at?: string | undefined;
  readonly sort: PlaceSort;
  readonly view: PlaceView;
}

export const emptyQuery: PlaceQuery = { kinds: [], sort: 'editor', view: 'list' };

/** Filters that name a record of another collection. */
export const recordFilters = ['type', 'town', 'grade', 'theme', 'season'] as const;
export type RecordFilter = (typeof recordFilters)[number];
export type FilterName = RecordFilter | ThemeLayer | 'open' | 'price' | 'near' | 'area';
export const filterNames: readonly FilterName[] = [
  ...themeLayers,
  'open',
  'price',
  'near',
  'area',
  'grade',
  'type',
  'town',
  'theme',
  'season',
];

/** Lists of other collections that lead here, and the kind of place that has them. */
const kindOfShow: Readonly<Record<string, PlaceKind>> = { dishes: 'eatery', products: 'shop', courses: 'study-base' };

/** Kinds go by the name that a visitor would give the map. */
const layerNames: Readonly<Record<string, PlaceKind>> = { food: 'eatery', sights: 'scenic', study: 'study-base' };
const layerName = (kind: PlaceKind): string => (kind === 'eatery' ? 'food' : kind);

const isKind = (value: string | undefined): value is PlaceKind => placeKinds.some((kind) => kind === value);
const isOpenValue = (value: string | undefined): value is string =>
  value === 'now' || (/^\d{4}-\d\d-\d\d$/.test(value ?? '') && !Number.isNaN(Date.parse(value ?? '')));
const isPrice = (value: string | undefined): value is PriceFilter => priceFilters.some((price) => price === value);

/** The kinds once each, in the contract's order, so that one state has one address. */
const inOrder = (kinds: readonly PlaceKind[]): readonly PlaceKind[] =>
  placeKinds.filter((kind) => kinds.includes(kind));

type Draft = { -readonly [K in keyof PlaceQuery]?: PlaceQuery[K] };

/** Layers come as `layer=food,night`; `kind`, `show` and a flag of its own are the older forms. */
function readLayers(params: Params, asked: Draft): void {
  const words = [...(params.layer ?? '').split(','), params.kind, kindOfShow[params.show ?? '']];
  const kinds = inOrder(words.map((word) => layerNames[word ?? ''] ?? word).filter(isKind));
  if (kinds.length > 0) asked.kinds = kinds;
  for (const theme of themeLayers) if (words.includes(theme) || params[theme] === '1') asked[theme] = true;
}

/** The state that an address asks for; `undefined` where it asks for nothing. What is not understood is left out. */
export function queryFromParams(params: Params): PlaceQuery | undefined {
  const asked: Draft = {};
  readLayers(params, asked);
  for (const name of recordFilters) if (params[name] !== undefined && params[name] !== '') asked[name] = params[name];
  if (isOpenValue(params.open)) asked.open = params.open;
  if (isPrice(params.price)) asked.price = params.price;
  if (params.free === '1') asked.price = 'free';
  const area = areaFromText(params.area);
  if (area) asked.area = area;
  const near = nearFromText(params.near);
  if (near) asked.near = near;
  if (params.at !== undefined && params.at !== '') asked.at = params.at;
  if (params.view === 'map' || params.view === 'list') asked.view = params.view;
  if (params.sort === 'name') asked.sort = params.sort;
  return Object.keys(asked).length > 0 ? { ...emptyQuery, ...asked } : undefined;
}

/** The address of a state, for sharing; the inverse of `queryFromParams`. The reader's position is never part of it. */
export function paramsOfQuery(query: PlaceQuery): Params {
  const params: Record<string, string> = {};
  const layers = [...query.kinds.map(layerName), ...themeLayers.filter((theme) => query[theme])];
  if (layers.length > 0) params.layer = layers.join(',');
  for (const name of [...recordFilters, 'open', 'price'] as const) {
    const value = query[name];
    if (value !== undefined) params[name] = value;
  }
  if (query.area) params.area = areaText(query.area);
  const near = query.near && nearText(query.near);
  if (near !== undefined) params.near = near;
  if (query.view === 'map') params.view = 'map';
  if (query.sort === 'name') params.sort = 'name';
  if (query.at !== undefined) params.at = query.at;
  return params;
}

/** Filters that are set, in the order in which they are shown. */
export const activeFilters = (query: PlaceQuery): readonly FilterName[] =>
  filterNames.filter((name) => query[name] !== undefined && query[name] !== false);

export const withoutFilter = (query: PlaceQuery, name: FilterName): PlaceQuery => ({ ...query, [name]: undefined });

/** Takes all filters off; kinds, sorting and view stay. */
export const withoutFilters = ({ kinds, sort, view }: PlaceQuery): PlaceQuery => ({ kinds, sort, view });

/** Other kinds of place; type and grade belong to a kind and go with the old one, and so does the open card. */
export const withKinds = (query: PlaceQuery, kinds: readonly PlaceKind[]): PlaceQuery => ({
  ...query,
  kinds: inOrder(kinds),
  type: undefined,
  grade: undefined,
  at: undefined,
});

/** What a query finds, without how it is looked at: view, order and open card leave it as it is. */
export const findingOf = (query: PlaceQuery): string =>
  JSON.stringify({ ...query, at: undefined, sort: emptyQuery.sort, view: emptyQuery.view });

/** The inverse of `findingOf`, but for the view, the order and the card. */
export const queryOfFinding = (finding: string): PlaceQuery => JSON.parse(finding) as PlaceQuery;
