import { amenity } from './amenity';
import { article } from './article';
import { audioGuide } from './audio-guide';
import { busLine } from './bus-line';
import { sharedComponents } from './components-shared';
import { specialComponents } from './components-special';
import { course } from './course';
import { dish } from './dish';
import { drawnMap } from './drawn-map';
import { eatery } from './eatery';
import { event } from './event';
import type { Labels } from './field';
import { grade } from './grade';
import { heritage } from './heritage';
import { home } from './home';
import { lodging } from './lodging';
import { museum } from './museum';
import { notice } from './notice';
import { offer } from './offer';
import { panorama } from './panorama';
import { placeType } from './place-type';
import { product } from './product';
import { scenicSpot } from './scenic-spot';
import { season } from './season';
import { settings } from './settings';
import { shop } from './shop';
import { studyBase } from './study-base';
import { theme } from './theme';
import { tourRoute } from './tour-route';
import { town } from './town';
import { video } from './video';

export const contentTypeLabels: readonly Labels[] = [
  scenicSpot,
  museum,
  eatery,
  lodging,
  shop,
  amenity,
  studyBase,
  dish,
  product,
  heritage,
  tourRoute,
  busLine,
  event,
  season,
  theme,
  offer,
  video,
  course,
  audioGuide,
  drawnMap,
  panorama,
  article,
  notice,
  home,
  settings,
  town,
  placeType,
  grade,
];

export const componentLabels: readonly Labels[] = [...sharedComponents, ...specialComponents];
