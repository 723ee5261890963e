import * as v from 'valibot';
import { named } from './named';
import { id, localized, priceCny } from './scalars';

/** A dish or speciality (特产美食). */
export const dish = v.object({
  ...named,
  kind: v.picklist(['dish', 'snack', 'speciality']),
  seasonIds: v.optional(v.array(id)),
  themeIds: v.optional(v.array(id)),
});
export type Dish = v.InferOutput<typeof dish>;

/** A product of 博山好礼. */
export const product = v.object({
  ...named,
  kind: v.picklist(['craft', 'produce', 'food', 'tour']),
  priceFromCny: v.optional(priceCny),
  themeIds: v.optional(v.array(id)),
  townId: v.optional(id),
});
export type Product = v.InferOutput<typeof product>;

/** An item of intangible heritage (非遗). */
export const heritage = v.object({
  ...named,
  level: v.optional(v.picklist(['national', 'provincial', 'municipal', 'district'])),
  category: v.optional(localized),
  placeIds: v.optional(v.array(id)),
  eventIds: v.optional(v.array(id)),
  themeIds: v.optional(v.array(id)),
});
export type Heritage = v.InferOutput<typeof heritage>;
