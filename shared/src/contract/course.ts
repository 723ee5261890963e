import * as v from 'valibot';
import { named } from './named';
import { count, id, localized, priceCny } from './scalars';

/** A study-tour course (研学课程) given at a base. */
export const course = v.object({
  ...named,
  baseId: v.optional(id),
  placeIds: v.optional(v.array(id)),
  ageFrom: v.optional(count),
  ageTo: v.optional(count),
  durationMinutes: v.optional(count),
  priceCny: v.optional(priceCny),
  outline: v.optional(localized),
  themeIds: v.optional(v.array(id)),
});
export type Course = v.InferOutput<typeof course>;
