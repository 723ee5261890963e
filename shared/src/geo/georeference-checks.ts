import type { ControlPoint } from '../contract/drawn-map';
import { withinShandong } from './boshan';
import {
  AbsurdScaleError,
  CollinearPointsError,
  DuplicatePointError,
  FoldedFitError,
  MirroredPointsError,
  NotAPointError,
  OutsideShandongError,
  TooFewPointsError,
} from './georeference-errors';
import { determinant, type Affine, type Fit } from './georeference-fits';
import { gap, spread, type DrawingPoint, type Metric } from './georeference-plane';

/** A cloud of points longer than this many times its breadth counts as a line. */
export const MOST_CONDITION = 20;
/** Two points closer than this part of the drawing are one to the hand that placed them. */
const SAME_SPOT = 0.004;
const SAME_GROUND_METRES = 0.5;
const SMALLEST_METRES = 20;
const LARGEST_METRES = 150_000;
/** Sides of the drawing on the ground may differ this much before the fit is a mistake. */
const MOST_STRETCH = 12;
const FOLD_GRID = 40;

const isFraction = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

/** Each point by itself: whole, on the drawing, in Shandong. */
export function checkEachPoint(points: readonly ControlPoint[]): void {
  points.forEach(({ x, y, point }, index) => {
    const whole = isFraction(x) && isFraction(y) && Number.isFinite(point?.lon) && Number.isFinite(point?.lat);
    if (!whole) throw new NotAPointError(index);
    if (withinShandong(point)) return;
    throw new OutsideShandongError(index, point.lon, point.lat, withinShandong({ lon: point.lat, lat: point.lon }));
  });
  if (points.length < 3) throw new TooFewPointsError(points.length);
}

/** The points among themselves: no two in one spot, not all on a line. */
export function checkArrangement(from: readonly DrawingPoint[], to: readonly Metric[]): void {
  for (let a = 0; a < from.length; a += 1) {
    for (let b = a + 1; b < from.length; b += 1) {
      if (Math.hypot(from[a]!.x - from[b]!.x, from[a]!.y - from[b]!.y) < SAME_SPOT) {
        throw new DuplicatePointError([a, b], 'drawing');
      }
      if (gap(to[a]!, to[b]!) < SAME_GROUND_METRES) throw new DuplicatePointError([a, b], 'ground');
    }
  }
  const all = from.map((_, index) => index);
  for (const [on, cloud] of [
    ['drawing', from.map(({ x, y }) => [x, y] as const)],
    ['ground', to.map(({ e, n }) => [e, n] as const)],
  ] as const) {
    const { length, breadth } = spread(cloud);
    if (length > MOST_CONDITION * breadth) throw new CollinearPointsError(all, on, length / breadth);
  }
}

/** The fit as a whole: right way up, of a size that drawings have. */
export function checkAffine(affine: Affine): void {
  if (determinant(affine) > 0) throw new MirroredPointsError();
  const width = Math.hypot(affine.ex, affine.nx);
  const height = Math.hypot(affine.ey, affine.ny);
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  if (shorter < SMALLEST_METRES || longer > LARGEST_METRES || longer > MOST_STRETCH * shorter) {
    throw new AbsurdScaleError(width, height);
  }
}

/**
 * A fit that folds turns some part of the drawing over: its Jacobian determinant changes sign there. Looked for on a
 * grid over the drawing and at the control points, between which it bends most.
 */
export function checkFold(fit: Fit, from: readonly DrawingPoint[]): void {
  const folded: DrawingPoint[] = [];
  let looked = 0;
  const look = (at: DrawingPoint): void => {
    looked += 1;
    if (!(determinant(fit.jacobian(at)) < 0)) folded.push(at);
  };
  for (let row = 0; row <= FOLD_GRID; row += 1) {
    for (let column = 0; column <= FOLD_GRID; column += 1) look({ x: column / FOLD_GRID, y: row / FOLD_GRID });
  }
  from.forEach(look);
  if (folded.length === 0) return;
  const centre = {
    x: folded.reduce((sum, { x }) => sum + x, 0) / folded.length,
    y: folded.reduce((sum, { y }) => sum + y, 0) / folded.length,
  };
  const distance = (index: number): number => Math.hypot(from[index]!.x - centre.x, from[index]!.y - centre.y);
  const nearest = from.map((_, index) => index).sort((a, b) => distance(a) - distance(b));
  throw new FoldedFitError(
    nearest.slice(0, 2).sort((a, b) => a - b),
    folded.length / looked,
  );
}
