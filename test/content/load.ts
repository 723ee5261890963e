import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName } from '@boshan/shared/contract/collection-names';

/** One entry of a file in assets/content. */
export interface ContentItem {
  slug: string;
  sourceId?: string;
  publish: boolean;
  staffNote?: string;
  record: Record<string, unknown>;
}

export const contentFolder = join(__dirname, '../../assets/content');

/** The snapshot collection of each CMS type; single types have one record whose id is their name. */
export const collectionOf: Readonly<Record<string, CollectionName>> = {
  'scenic-spot': 'places',
  museum: 'places',
  eatery: 'places',
  lodging: 'places',
  shop: 'places',
  amenity: 'places',
  'study-base': 'places',
  dish: 'dishes',
  product: 'products',
  heritage: 'heritage',
  'tour-route': 'routes',
  'bus-line': 'busLines',
  event: 'events',
  season: 'seasons',
  theme: 'themes',
  offer: 'offers',
  video: 'videos',
  course: 'courses',
  'audio-guide': 'audioGuides',
  article: 'articles',
  'drawn-map': 'drawnMaps',
  panorama: 'panoramas',
  notice: 'notices',
  town: 'towns',
  'place-type': 'placeTypes',
  grade: 'grades',
  home: 'home',
  settings: 'settings',
};

/** Every entry with its CMS type. Throws where a file is not JSON. */
export const loadContent = (): { type: string; item: ContentItem }[] =>
  readdirSync(contentFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const type = file.slice(0, -'.json'.length);
      const parsed = JSON.parse(readFileSync(join(contentFolder, file), 'utf8')) as ContentItem[] | ContentItem;
      const items = Array.isArray(parsed) ? parsed : [{ ...parsed, slug: type }];
      return items.map((item) => ({ type, item }));
    });
