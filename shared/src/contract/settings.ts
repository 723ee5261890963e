import * as v from 'valibot';
import { count, id, localized, text } from './scalars';

/** The one record of the `settings` collection. */
export const settings = v.object({
  id: v.literal('settings'),
  appName: localized,
  publisher: localized,
  about: v.optional(localized),
  /** 审图号, shown on every map where it is set. */
  mapReviewNumber: v.optional(text),
  privacyContact: v.optional(text),
  hotlines: v.array(v.object({ name: localized, phone: text })),
  /** What the district's plan counts ("21 museums"), so that the app can say "x of 21 online". */
  declaredTotals: v.array(v.object({ id, label: localized, total: count, source: text })),
});
export type Settings = v.InferOutput<typeof settings>;
