import type * as v from 'valibot';
import { article } from './article';
import { busLine } from './bus-line';
import { course } from './course';
import { drawnMap } from './drawn-map';
import { event } from './event';
import { dish, heritage, product } from './goods';
import { home } from './home';
import { audioGuide, video } from './media';
import { notice } from './notice';
import { offer } from './offer';
import { panorama } from './panorama';
import { place } from './place';
import { season, theme } from './season';
import { settings } from './settings';
import { tourRoute } from './tour-route';
import { grade, placeType, town } from './vocabulary';
import type { CollectionName } from './collection-names';

/** The schema of each collection's records. Parsing with it is the gate of the snapshot: unknown keys do not pass. */
export const recordSchemas = {
  home,
  settings,
  towns: town,
  placeTypes: placeType,
  grades: grade,
  seasons: season,
  themes: theme,
  notices: notice,
  places: place,
  routes: tourRoute,
  busLines: busLine,
  dishes: dish,
  products: product,
  heritage,
  events: event,
  offers: offer,
  videos: video,
  courses: course,
  audioGuides: audioGuide,
  articles: article,
  drawnMaps: drawnMap,
  panoramas: panorama,
} as const satisfies Record<CollectionName, v.GenericSchema>;

export type RecordOf<C extends CollectionName> = v.InferOutput<(typeof recordSchemas)[C]>;
/** All content, by collection and id. */
export type Content = { readonly [C in CollectionName]: ReadonlyMap<string, RecordOf<C>> };
