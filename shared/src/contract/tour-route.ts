import * as v from 'valibot';
import { named } from './named';
import { count, id, localized, text } from './scalars';

export const transportModes = ['walk', 'cycle', 'drive', 'bus', 'taxi', 'shuttle'] as const;
export type TransportMode = (typeof transportModes)[number];

/** How to reach a stop from the one before. */
export const leg = v.object({
  mode: v.picklist(transportModes),
  minutes: v.optional(count),
  distanceMetres: v.optional(count),
  note: v.optional(localized),
});
export type Leg = v.InferOutput<typeof leg>;

export const stop = v.object({
  placeId: id,
  stayMinutes: v.optional(count),
  leg: v.optional(leg),
  note: v.optional(localized),
});
export type Stop = v.InferOutput<typeof stop>;

/** Most positions that a track may have: enough for a day's way within metres, little enough for a phone. */
export const MAX_TRACK_POINTS = 4000;

/**
 * The way of a day as somebody walked or drew it. `line` is an encoded polyline (Google's algorithm, five decimals) of
 * WGS-84 positions; `elevations` are metres above sea level, one for each position.
 */
export const track = v.object({
  line: text,
  elevations: v.optional(v.pipe(v.array(v.number()), v.maxLength(MAX_TRACK_POINTS))),
  /** Where it comes from: the name of the file and who recorded it. */
  source: v.optional(text),
});
export type Track = v.InferOutput<typeof track>;

export const routeDay = v.object({
  title: v.optional(localized),
  stops: v.pipe(v.array(stop), v.minLength(1)),
  track: v.optional(track),
});
export type RouteDay = v.InferOutput<typeof routeDay>;

export const routeAudiences = [
  'family',
  'students',
  'elders',
  'couples',
  'drivers',
  'cyclists',
  'hikers',
  'gourmets',
  'groups',
] as const;

export const tourRoute = v.object({
  ...named,
  themeIds: v.array(id),
  seasonIds: v.optional(v.array(id)),
  audience: v.optional(v.array(v.picklist(routeAudiences))),
  days: v.pipe(v.array(routeDay), v.minLength(1)),
  lengthMetres: v.optional(count),
  order: v.optional(count),
});
export type TourRoute = v.InferOutput<typeof tourRoute>;
