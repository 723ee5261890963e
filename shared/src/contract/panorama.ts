import * as v from 'valibot';
import { image } from './facets';
import { named } from './named';
import { count, id, localized } from './scalars';

/** Degrees clockwise from the middle of the picture. */
const yaw = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
/** Degrees above the horizon. */
const pitch = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

/** A place in a view to tap: it leads to another view, or to a place. */
export const hotspot = v.object({
  yaw,
  pitch,
  label: localized,
  sceneId: v.optional(id),
  placeId: v.optional(id),
});
export type Hotspot = v.InferOutput<typeof hotspot>;

/** A 360° view (全景): `image` is equirectangular, twice as wide as high. */
export const panorama = v.object({
  ...named,
  image,
  placeId: v.optional(id),
  initialYaw: v.optional(yaw),
  hotspots: v.array(hotspot),
  /** True for a drawn view that stands in for a photograph. */
  sketch: v.optional(v.boolean()),
  order: v.optional(count),
});
export type Panorama = v.InferOutput<typeof panorama>;
