import * as v from 'valibot';
import { accessibility, contact, family, openingHours, tickets } from './facets';
import { location } from './location';
import { named } from './named';
import { count, id, priceCny } from './scalars';

const common = {
  ...named,
  location,
  /** Key into the `placeTypes` collection. */
  typeId: v.optional(id),
  /** Key into the `grades` collection (5A … A, star hotels, listed heritage). */
  gradeId: v.optional(id),
  themeIds: v.optional(v.array(id)),
  seasonIds: v.optional(v.array(id)),
  hours: v.optional(openingHours),
  tickets: v.optional(tickets),
  contact: v.optional(contact),
  accessibility: v.optional(accessibility),
  family: v.optional(family),
  /** Editor's order within its list, smaller first; ties by id. */
  order: v.optional(count),
  nightEconomy: v.optional(v.boolean()),
};

const stayMinutes = v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(1440)));

export const scenicSpot = v.object({ kind: v.literal('scenic'), ...common, stayMinutes });
export const museum = v.object({
  kind: v.literal('museum'),
  ...common,
  stayMinutes,
  guidedTour: v.optional(openingHours),
});
export const eatery = v.object({
  kind: v.literal('eatery'),
  ...common,
  dishIds: v.optional(v.array(id)),
  averageCny: v.optional(priceCny),
});
export const lodging = v.object({
  kind: v.literal('lodging'),
  ...common,
  rooms: v.optional(count),
  fromCny: v.optional(priceCny),
});
export const shop = v.object({ kind: v.literal('shop'), ...common, productIds: v.optional(v.array(id)) });
export const amenity = v.object({ kind: v.literal('amenity'), ...common });
export const studyBase = v.object({
  kind: v.literal('study-base'),
  ...common,
  stayMinutes,
  capacity: v.optional(count),
});

/** Anything with a place on the map that a visitor can go to. */
export const place = v.variant('kind', [scenicSpot, museum, eatery, lodging, shop, amenity, studyBase]);
export type Place = v.InferOutput<typeof place>;
export type PlaceKind = Place['kind'];
export type PlaceOf<K extends PlaceKind> = Extract<Place, { kind: K }>;
export const placeKinds = [
  'scenic',
  'museum',
  'eatery',
  'lodging',
  'shop',
  'amenity',
  'study-base',
] as const satisfies readonly PlaceKind[];
