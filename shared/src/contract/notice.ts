import * as v from 'valibot';
import { named } from './named';
import { id, instant, localized } from './scalars';

/** A dated notice (公告). It shows wherever one of its places or routes shows, from `start` until `end`. */
export const notice = v.object({
  ...named,
  kind: v.picklist(['closure', 'diversion', 'weather', 'full', 'information']),
  severity: v.picklist(['info', 'warning', 'critical']),
  start: instant,
  end: v.optional(instant),
  placeIds: v.optional(v.array(id)),
  routeIds: v.optional(v.array(id)),
  alternative: v.optional(localized),
  alternativePlaceIds: v.optional(v.array(id)),
});
export type Notice = v.InferOutput<typeof notice>;
