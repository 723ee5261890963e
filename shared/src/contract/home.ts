import * as v from 'valibot';
import { illustration, image } from './facets';
import { collectionNames } from './collection-names';
import { id, localized } from './scalars';

/** Where a banner or topic leads: one record, or (without `id`) the list of a collection. */
export const link = v.object({ collection: v.picklist(collectionNames), id: v.optional(id), kind: v.optional(id) });
export type Link = v.InferOutput<typeof link>;

export const banner = v.object({
  title: localized,
  subtitle: v.optional(localized),
  image: v.optional(image),
  illustration: v.optional(illustration),
  link: v.optional(link),
});
export const topic = v.object({ title: localized, illustration: v.optional(illustration), link });

export const homeSections = [
  'notices',
  'season',
  'scenic',
  'routes',
  'food',
  'events',
  'heritage',
  'museums',
  'lodging',
  'shopping',
  'videos',
  'articles',
] as const;

/** The one record of the `home` collection. */
export const home = v.object({
  id: v.literal('home'),
  banners: v.array(banner),
  topics: v.array(topic),
  sections: v.array(
    v.object({
      section: v.picklist(homeSections),
      title: v.optional(localized),
      featuredIds: v.optional(v.array(id)),
    }),
  ),
});
export type Home = v.InferOutput<typeof home>;
