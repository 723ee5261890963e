import type { Georeference } from '@boshan/shared/geo/georeference';
import type { LaidPicture } from './laid-picture';

/** A mini-program's map takes files, and its canvas makes none quickly: a bent drawing is shown by itself. */
export const bentPicture = (_tie: Georeference, _url: string): Promise<LaidPicture | undefined> =>
  Promise.resolve(undefined);
