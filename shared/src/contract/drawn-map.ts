import * as v from 'valibot';
import { image } from './facets';
import { wgs84 } from './location';
import { named } from './named';
import { count, id } from './scalars';

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A point of a drawing tied to the ground. `x` and `y` are fractions of its width and height, from its top left. */
export const controlPoint = v.object({ x: fraction, y: fraction, point: wgs84 });
export type ControlPoint = v.InferOutput<typeof controlPoint>;

/** A hand-drawn guide map (手绘导览): a drawing, and where on the ground its points lie. */
export const drawnMap = v.object({
  ...named,
  image,
  fit: v.picklist(['affine', 'thin-plate']),
  controlPoints: v.pipe(v.array(controlPoint), v.minLength(3)),
  /** True for a drawing whose proportions nobody has surveyed: shown as a sketch. */
  sketch: v.optional(v.boolean()),
  placeIds: v.optional(v.array(id)),
  order: v.optional(count),
});
export type DrawnMap = v.InferOutput<typeof drawnMap>;
