import type { ControlPoint, DrawnMap } from '../contract/drawn-map';
import type { Wgs84 } from './datum';
import { checkAffine, checkArrangement, checkEachPoint, checkFold } from './georeference-checks';
import { fitAffine, fitThinPlate, invertAffine, invertNumerically, type Affine, type Fit } from './georeference-fits';
import { gap, metricPlane, type DrawingPoint, type Metric } from './georeference-plane';

/** A drawing tied to the ground. Positions are WGS-84 degrees, lengths metres. */
export interface Georeference {
  readonly fit: DrawnMap['fit'];
  /** Where a spot of the drawing lies; also beyond its edges. */
  readonly toGround: (at: DrawingPoint) => Wgs84;
  /** Where a position lies on the drawing; `undefined` where a thin plate leads nowhere (far outside). */
  readonly toDrawing: (point: Wgs84) => DrawingPoint | undefined;
  /** How far each control point lies from where the fit puts it: noughts for a thin plate. */
  readonly residuals: readonly number[];
  /** Root mean square of the residuals. */
  readonly rms: number;
  /**
   * How far each control point lies from where a fit through the others alone puts it: what the fit is worth between
   * its points. `undefined` for a point without which no fit is possible, and for all where there are only three.
   */
  readonly leftOut: readonly (number | undefined)[];
  /** Length of the drawing's sides on the ground, by the affine part of the fit. */
  readonly size: { readonly widthMetres: number; readonly heightMetres: number };
}

/** An inverse is found when going forward again comes this near. */
const INVERSE_METRES = 1e-4;

interface Solved {
  readonly affine: Affine;
  readonly fit: Fit;
}

function solve(kind: DrawnMap['fit'], from: readonly DrawingPoint[], to: readonly Metric[]): Solved {
  checkArrangement(from, to);
  const affine = fitAffine(from, to);
  checkAffine(affine);
  // Through three points every thin plate is flat.
  if (kind === 'affine' || from.length === 3) return { affine, fit: affine };
  const fit = fitThinPlate(from, to);
  checkFold(fit, from);
  return { affine, fit };
}

function leaveOneOut(
  kind: DrawnMap['fit'],
  from: readonly DrawingPoint[],
  to: readonly Metric[],
): readonly (number | undefined)[] {
  if (from.length < 4) return from.map(() => undefined);
  return from.map((at, index) => {
    const others = <T>(list: readonly T[]): T[] => list.filter((_, other) => other !== index);
    try {
      return gap(solve(kind, others(from), others(to)).fit.forward(at), to[index]!);
    } catch {
      return undefined;
    }
  });
}

function inverse({ affine, fit }: Solved, from: readonly DrawingPoint[], to: readonly Metric[]) {
  const flat = invertAffine(affine);
  if (fit === affine) return flat;
  /** The affine answer, moved as the nearest control point is moved; the plain one; the control points. */
  const starts = (target: Metric): readonly DrawingPoint[] => {
    const nearest = to.reduce((best, point, index) => (gap(point, target) < gap(to[best]!, target) ? index : best), 0);
    const [start, ideal] = [flat(target), flat(to[nearest]!)];
    const moved = { x: start.x + from[nearest]!.x - ideal.x, y: start.y + from[nearest]!.y - ideal.y };
    return [moved, start, ...from, { x: 0.5, y: 0.5 }];
  };
  return invertNumerically(fit, starts, INVERSE_METRES);
}

/**
 * Fits a drawing to the ground through ≥ 3 control points: by least squares (`affine`) or exactly (`thin-plate`), on a
 * metric plane about the points' mean.
 * @throws GeoreferenceError naming code, field, the points at fault and the remedy: too few points, one outside
 * Shandong, duplicates, (nearly) a line, mirrored, an absurd size, a fold
 */
export function georeference(points: readonly ControlPoint[], kind: DrawnMap['fit']): Georeference {
  checkEachPoint(points);
  const plane = metricPlane(points.map(({ point }) => point));
  const from = points.map(({ x, y }) => ({ x, y }));
  const to = points.map(({ point }) => plane.to(point));
  const solved = solve(kind, from, to);
  const back = inverse(solved, from, to);
  // A fit for each point: editors ask for it, phones do not.
  let leftOut: Georeference['leftOut'] | undefined;
  const residuals = from.map((at, index) => gap(solved.fit.forward(at), to[index]!));
  return {
    fit: kind,
    toGround: (at) => plane.from(solved.fit.forward(at)),
    toDrawing: (point) => back(plane.to(point)),
    residuals,
    rms: Math.sqrt(residuals.reduce((sum, metres) => sum + metres * metres, 0) / residuals.length),
    get leftOut() {
      return (leftOut ??= leaveOneOut(kind, from, to));
    },
    size: {
      widthMetres: Math.hypot(solved.affine.ex, solved.affine.nx),
      heightMetres: Math.hypot(solved.affine.ey, solved.affine.ny),
    },
  };
}
