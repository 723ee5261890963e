import type { DrawnMap } from '@boshan/shared/contract/drawn-map';
import type { Georeference } from '@boshan/shared/geo/georeference';
import { cornersOf } from '@boshan/shared/geo/georeference-mesh';
import type { OverlayCorners } from '../../ui/map/types';

/** A picture that a map can lay over the ground by its corners alone. */
export interface LaidPicture {
  readonly url: string;
  readonly corners: OverlayCorners;
}

/** An affine drawing lies flat by its four corners. */
export function flatPicture(tie: Georeference, url: string): LaidPicture {
  const { topLeft, topRight, bottomRight, bottomLeft } = cornersOf(tie);
  return { url, corners: [topLeft, topRight, bottomRight, bottomLeft] };
}

/** Whether four corners say all about a drawing. */
export const liesFlat = ({ fit, controlPoints }: DrawnMap): boolean => fit === 'affine' || controlPoints.length === 3;
