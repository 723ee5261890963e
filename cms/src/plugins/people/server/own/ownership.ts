import { isPlaceUid } from '../../../../validation/place-kinds';
import type { Scope } from './scope';
import { entryKey } from './scope';

/** Why something is one's own: by the towns one looks after, or because one was given it or made it. */
export type Kind = 'town' | 'entries';

/** What decides whose a document is. */
export interface Facts {
  readonly documentId: string;
  /** Id of the administrator who made it. */
  readonly createdBy?: number;
  /** documentId of the town. */
  readonly town?: string;
  /** Slugs of the places that it is about. */
  readonly places: readonly string[];
}

/** Types that name the places that they are about, and the field that does. */
const placeFields: Readonly<Record<string, 'place' | 'places'>> = {
  'api::event.event': 'places',
  'api::notice.notice': 'places',
  'api::offer.offer': 'places',
  'api::heritage.heritage': 'places',
  'api::article.article': 'places',
  'api::video.video': 'places',
  'api::course.course': 'places',
  'api::drawn-map.drawn-map': 'places',
  'api::audio-guide.audio-guide': 'place',
  'api::panorama.panorama': 'place',
};
const townTypes: ReadonlySet<string> = new Set(['api::event.event', 'api::product.product']);

export const TOWN = 'api::town.town';
export const placeField = (uid: string): 'place' | 'places' | undefined => placeFields[uid];
/** True for types with a town of their own; a place has its in `location`. */
export const hasTown = (uid: string): boolean => townTypes.has(uid);
/** True for types of which a town may own entries. */
export const belongsToTowns = (uid: string): boolean =>
  uid === TOWN || isPlaceUid(uid) || hasTown(uid) || placeField(uid) !== undefined;

/** Slugs of the places that a document of the type is about. */
export function namedPlaces(uid: string, document: Readonly<Record<string, unknown>>): readonly string[] {
  const field = placeField(uid);
  const value = field === undefined ? undefined : document[field];
  return (Array.isArray(value) ? value : [value]).filter(
    (slug): slug is string => typeof slug === 'string' && slug !== '',
  );
}

/**
 * Whether a document is the person's own.
 * A town's are: the town, places in it, and what names it or, naming no town, is only about places of the town.
 * @param ownPlaces slugs of the places that are the person's own for the same reason
 */
export function owns(
  kind: Kind,
  scope: Scope,
  { uid, facts, ownPlaces }: { uid: string; facts: Facts; ownPlaces: ReadonlySet<string> },
): boolean {
  if (scope.entries.has(entryKey(uid, facts.documentId))) return true;
  if (kind === 'entries') return facts.createdBy === scope.userId;
  if (uid === TOWN) return scope.towns.has(facts.documentId);
  if (facts.town !== undefined) return scope.towns.has(facts.town);
  return facts.places.length > 0 && facts.places.every((slug) => ownPlaces.has(slug));
}
