import * as v from 'valibot';
import { named } from './named';
import { count, id, localized } from './scalars';

/** One of the four season series (四季). */
export const season = v.object({
  ...named,
  season: v.picklist(['spring', 'summer', 'autumn', 'winter']),
  /** Months in which the series is current, 1–12. */
  months: v.array(v.pipe(count, v.minValue(1), v.maxValue(12))),
  slogan: v.optional(localized),
  order: v.optional(count),
});
export type Season = v.InferOutput<typeof season>;

/** One of the six route themes (六大主题). */
export const theme = v.object({
  ...named,
  slogan: v.optional(localized),
  routeIds: v.optional(v.array(id)),
  order: v.optional(count),
});
export type Theme = v.InferOutput<typeof theme>;
