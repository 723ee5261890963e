import * as v from 'valibot';
import { id, localized } from './scalars';

/** WGS-84 degrees. The name carries the datum: never pass it where GCJ-02 is meant (see geo/datum). */
export const wgs84 = v.object({
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
});
export type Wgs84Point = v.InferOutput<typeof wgs84>;

/** Where something is. `accuracyMetres` is the radius in which it surely lies; navigation needs ≤ 150 m. */
export const location = v.object({
  point: v.optional(wgs84),
  accuracyMetres: v.optional(v.pipe(v.number(), v.minValue(0))),
  address: v.optional(localized),
  /** Division code of the town (GB/T 2260 + NBS), e.g. `370304004`. */
  townId: v.optional(id),
  /** True for the few neighbours (railway stations, sister museums) that lie outside Boshan. */
  outsideDistrict: v.optional(v.boolean()),
});
export type Location = v.InferOutput<typeof location>;
