/** The content types whose entries are places; they share one name space of slugs. */
export const placeTypes = ['scenic-spot', 'museum', 'eatery', 'lodging', 'shop', 'amenity', 'study-base'] as const;
export type PlaceType = (typeof placeTypes)[number];

export const placeUids = placeTypes.map((type) => `api::${type}.${type}` as const);

export const isPlaceUid = (uid: string): boolean => (placeUids as readonly string[]).includes(uid);
