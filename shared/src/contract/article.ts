import * as v from 'valibot';
import { named } from './named';
import { day, id, localized } from './scalars';

/** A guide or tip (攻略). */
export const article = v.object({
  ...named,
  body: localized,
  placeIds: v.optional(v.array(id)),
  routeIds: v.optional(v.array(id)),
  dated: v.optional(day),
});
export type Article = v.InferOutput<typeof article>;
