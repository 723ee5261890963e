import { georeference, type Georeference } from '@boshan/shared/geo/georeference';
import { GeoreferenceError } from '@boshan/shared/geo/georeference-errors';
import type { ControlPoint, DrawnMap } from '@boshan/shared/contract/drawn-map';
import { error, type Document, type Rule } from '../issue';
import { isDocument, numberOf } from '../walk';

/** Control points as a form or a row of the database holds them: a list, or JSON of one. What is no list is none. */
export function controlPointsOf(stored: unknown): readonly ControlPoint[] {
  let list: unknown = stored;
  if (typeof stored === 'string') {
    try {
      list = JSON.parse(stored);
    } catch {
      return [];
    }
  }
  if (!Array.isArray(list)) return [];
  return list.map((each: unknown) => {
    const { x, y, point } = isDocument(each) ? each : ({} as Document);
    const { lon, lat } = isDocument(point) ? point : ({} as Document);
    const [left, top, east, north] = [x, y, lon, lat].map((value) => numberOf(value) ?? Number.NaN) as [
      number,
      number,
      number,
      number,
    ];
    return { x: left, y: top, point: { lon: east, lat: north } };
  });
}

export const fitOf = (stored: unknown): DrawnMap['fit'] => (stored === 'thin-plate' ? 'thin-plate' : 'affine');

/** The fit of a drawn map's points, or why there is none. */
export function fitted(points: unknown, fit: unknown): Georeference | GeoreferenceError {
  try {
    return georeference(controlPointsOf(points), fitOf(fit));
  } catch (reason) {
    if (reason instanceof GeoreferenceError) return reason;
    throw reason;
  }
}

/** A drawn map that visitors see has a picture and is tied to the ground by points that fit. Drafts may be unfinished. */
export const drawnMap: Rule = (document, { uid, publishing }) => {
  if (uid !== 'api::drawn-map.drawn-map' || !publishing) return [];
  const picture = document.image === undefined || document.image === null;
  const missing = picture ? [error(['image'], '还没有手绘图：请上传图片，并填写署名和授权。')] : [];
  const result = fitted(document.controlPoints, document.fit);
  // The form has one field for all points: what is wrong with one of them is said there.
  return result instanceof GeoreferenceError ? [...missing, error(['controlPoints'], result.remedy)] : missing;
};
