import type { CollectionName } from '@boshan/shared/contract/collection-names';
import { routeList, type RouteName } from '../../../miniapp/src/platform/routes';
import type { Site } from './site';

const collectionOf: Partial<Record<RouteName, CollectionName>> = {
  place: 'places',
  route: 'routes',
  'bus-line': 'busLines',
  event: 'events',
  heritage: 'heritage',
  dish: 'dishes',
  product: 'products',
  notice: 'notices',
  article: 'articles',
  season: 'seasons',
  theme: 'themes',
  follow: 'routes',
  panorama: 'panoramas',
  'drawn-map': 'drawnMaps',
};

/** Every page of the app with an address at which it shows something; pages of one record take the first published. */
export const allPages = (site: Site): { name: RouteName; path: string }[] =>
  routeList.map(({ name, url }) => {
    const collection = collectionOf[name];
    if (collection === undefined) return { name, path: url };
    const id = name === 'place' ? 'scenic-10' : site.records.get(collection)?.keys().next().value;
    if (id === undefined) throw new Error(`nothing is published in ${collection}`);
    return { name, path: `${url}?id=${id}` };
  });
