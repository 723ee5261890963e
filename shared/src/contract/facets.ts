import * as v from 'valibot';
import { clockTime, count, day, localized, priceCny, text, url } from './scalars';

/** How far a fact can be trusted. Visitors see prices, hours and grades as facts only when `verified`. */
export const verification = v.object({
  status: v.picklist(['verified', 'unverified', 'disputed']),
  source: v.optional(text),
  checkedOn: v.optional(day),
});
export type Verification = v.InferOutput<typeof verification>;

/** Opening hours: OSM `opening_hours` syntax in `rule`; `lastAdmission` is a clock time on an open day. */
export const openingHours = v.object({
  rule: v.optional(text),
  lastAdmission: v.optional(clockTime),
  note: v.optional(localized),
});
export type OpeningHours = v.InferOutput<typeof openingHours>;

export const audiences = ['adult', 'child', 'over60', 'over70', 'student', 'military'] as const;
export type Audience = (typeof audiences)[number];

export const ticket = v.object({
  audience: v.picklist(audiences),
  priceCny,
  condition: v.optional(localized),
});
export type Ticket = v.InferOutput<typeof ticket>;

/** `free: true` means no ticket; absent means not known. */
export const tickets = v.object({
  free: v.optional(v.boolean()),
  prices: v.array(ticket),
  note: v.optional(localized),
  bookingUrl: v.optional(url),
});
export type Tickets = v.InferOutput<typeof tickets>;

export const contact = v.object({
  phone: v.optional(v.pipe(v.string(), v.regex(/^[0-9+\- ()]{3,30}$/, 'phone: digits, + and -'))),
  website: v.optional(url),
  wechat: v.optional(text),
});
export type Contact = v.InferOutput<typeof contact>;

/** A smaller copy of a picture; see `renditions.ts` for which one to show. */
export const rendition = v.object({ url, width: count, height: count, bytes: count });
/** Smaller copies, ascending by width. Absent where there are none, and in content from before there were any. */
export const renditions = v.optional(v.array(rendition));

export const image = v.object({
  url,
  alt: localized,
  width: v.optional(count),
  height: v.optional(count),
  renditions,
  credit: text,
  licence: text,
});
export type Image = v.InferOutput<typeof image>;

/** OSM's values for `wheelchair`. */
export const accessibility = v.object({
  wheelchair: v.optional(v.picklist(['yes', 'limited', 'no'])),
  toilet: v.optional(v.boolean()),
  note: v.optional(localized),
});
export type Accessibility = v.InferOutput<typeof accessibility>;

export const family = v.object({
  suitable: v.boolean(),
  minimumAge: v.optional(count),
  stroller: v.optional(v.boolean()),
  nursingRoom: v.optional(v.boolean()),
  note: v.optional(localized),
});
export type Family = v.InferOutput<typeof family>;

/** Names of the drawn illustrations that stand in where there is no photograph. */
export const illustrations = [
  'hills',
  'lake',
  'cave',
  'kiln',
  'glass',
  'temple',
  'great-wall',
  'village',
  'old-street',
  'museum',
  'memorial',
  'garden',
  'forest',
  'waterfall',
  'banquet',
  'snack',
  'tofu-box',
  'dumpling',
  'pastry',
  'fruit',
  'tea',
  'inn',
  'hotel',
  'camp',
  'market',
  'craft',
  'drum',
  'opera',
  'fair',
  'bus',
  'train',
  'parking',
  'toilet',
  'stars',
  'blossom',
  'snow',
  'autumn',
  'book',
] as const;
export const illustration = v.picklist(illustrations);
export type Illustration = v.InferOutput<typeof illustration>;
