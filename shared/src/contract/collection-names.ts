/** Every collection of a snapshot, in the order in which a reader may show progress. */
export const collectionNames = [
  'home',
  'settings',
  'towns',
  'placeTypes',
  'grades',
  'seasons',
  'themes',
  'notices',
  'places',
  'routes',
  'busLines',
  'dishes',
  'products',
  'heritage',
  'events',
  'offers',
  'videos',
  'courses',
  'audioGuides',
  'articles',
] as const;
export type CollectionName = (typeof collectionNames)[number];
