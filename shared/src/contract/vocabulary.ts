import * as v from 'valibot';
import { wgs84 } from './location';
import { count, id, localized, text } from './scalars';
import { verification } from './facets';

/** A town or subdistrict; `id` is its division code. */
export const town = v.object({
  id,
  name: localized,
  pinyin: v.optional(text),
  summary: v.optional(localized),
  centre: v.optional(wgs84),
  accuracyMetres: v.optional(v.number()),
  villages: v.optional(v.array(text)),
  verification: v.optional(verification),
});
export type Town = v.InferOutput<typeof town>;

/** A type of place, e.g. `cave` within `scenic`, `homestay` within `lodging`. */
export const placeType = v.object({
  id,
  name: localized,
  placeKind: v.picklist(['scenic', 'museum', 'eatery', 'lodging', 'shop', 'amenity', 'study-base']),
  order: v.optional(count),
});
export type PlaceType = v.InferOutput<typeof placeType>;

export const grade = v.object({ id, name: localized, order: v.optional(count) });
export type Grade = v.InferOutput<typeof grade>;
