import type { Rule } from '../issue';
import { drawnMap } from './drawn-map';
import { hours } from './hours';
import { links } from './links';
import { lists, name } from './lists';
import { lunar } from './lunar';
import { markup } from './markup';
import { orderOfAges, orderOfDates } from './order-of-dates';
import { knownPlaces } from './place-refs';
import { panorama } from './panorama';
import { position, ring } from './position';
import { prices } from './prices';
import { slug } from './slug';
import { busStops, routeStops } from './stops';
import { dayTrack } from './track';

/** Every rule that a document must pass. A new rule is a small file and a line here. */
export const rules: readonly Rule[] = [
  name,
  slug,
  position,
  ring,
  orderOfDates,
  orderOfAges,
  routeStops,
  busStops,
  knownPlaces,
  hours,
  lunar,
  prices,
  links,
  lists,
  markup,
  drawnMap,
  panorama,
  dayTrack,
];
