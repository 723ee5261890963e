import type { DrawingPoint, Metric } from './georeference-plane';

/** Rates of change of metres by fractions of the drawing. */
export interface Jacobian {
  readonly ex: number;
  readonly ey: number;
  readonly nx: number;
  readonly ny: number;
}

/** A way from the drawing to metres on the ground. */
export interface Fit {
  readonly forward: (at: DrawingPoint) => Metric;
  readonly jacobian: (at: DrawingPoint) => Jacobian;
}

/** `e = e0 + ex x + ey y`, `n = n0 + nx x + ny y`. */
export interface Affine extends Fit, Jacobian {
  readonly e0: number;
  readonly n0: number;
}

/** Area of ground per area of drawing: negative as it should be, because a drawing counts downwards. */
export const determinant = ({ ex, ey, nx, ny }: Jacobian): number => ex * ny - ey * nx;

/** Least squares over ≥ 3 points that do not lie on a line. */
export function fitAffine(from: readonly DrawingPoint[], to: readonly Metric[]): Affine {
  const count = from.length;
  const x0 = from.reduce((sum, { x }) => sum + x, 0) / count;
  const y0 = from.reduce((sum, { y }) => sum + y, 0) / count;
  let [xx, xy, yy, xe, ye, xn, yn, e, n] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  from.forEach(({ x, y }, index) => {
    const [dx, dy, target] = [x - x0, y - y0, to[index]!];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
    xe += dx * target.e;
    ye += dy * target.e;
    xn += dx * target.n;
    yn += dy * target.n;
    e += target.e / count;
    n += target.n / count;
  });
  const scale = xx * yy - xy * xy;
  const [ex, ey] = [(yy * xe - xy * ye) / scale, (xx * ye - xy * xe) / scale];
  const [nx, ny] = [(yy * xn - xy * yn) / scale, (xx * yn - xy * xn) / scale];
  const rates = { ex, ey, nx, ny };
  const [e0, n0] = [e - ex * x0 - ey * y0, n - nx * x0 - ny * y0];
  return {
    ...rates,
    e0,
    n0,
    forward: ({ x, y }) => ({ e: e0 + ex * x + ey * y, n: n0 + nx * x + ny * y }),
    jacobian: () => rates,
  };
}

export function invertAffine(affine: Affine): (metric: Metric) => DrawingPoint {
  const area = determinant(affine);
  const { ex, ey, nx, ny, e0, n0 } = affine;
  return ({ e, n }) => ({ x: (ny * (e - e0) - ey * (n - n0)) / area, y: (ex * (n - n0) - nx * (e - e0)) / area });
}

/** Solves `matrix · x = right` for several right sides at once (Gauss with row pivots). Both are overwritten. */
function solve(matrix: number[][], right: number[][]): number[][] {
  const size = matrix.length;
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[best]![column]!)) best = row;
    }
    [matrix[column], matrix[best]] = [matrix[best]!, matrix[column]!];
    [right[column], right[best]] = [right[best]!, right[column]!];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = matrix[row]![column]! / matrix[column]![column]!;
      if (factor === 0) continue;
      for (let at = column; at < size; at += 1) matrix[row]![at]! -= factor * matrix[column]![at]!;
      right[row] = right[row]!.map((value, side) => value - factor * right[column]![side]!);
    }
  }
  return right.map((row, index) => row.map((value) => value / matrix[index]![index]!));
}

/** r² ln r²: the bending of a thin plate (Duchon 1976; Bookstein 1989). */
const bend = (squared: number): number => (squared > 0 ? squared * Math.log(squared) : 0);

/**
 * Thin-plate spline through every point. The plate lies on the ground of the affine fit, in units of its own size, so
 * that neither the drawing's proportions nor its scale change how it bends.
 */
export function fitThinPlate(from: readonly DrawingPoint[], to: readonly Metric[]): Fit {
  const affine = fitAffine(from, to);
  const plate = from.map(affine.forward);
  const unit = Math.sqrt(Math.abs(determinant(affine)));
  const squared = (a: Metric, b: Metric): number => ((a.e - b.e) ** 2 + (a.n - b.n) ** 2) / (unit * unit);
  const rowOf = (point: Metric): number[] => [1, point.e / unit, point.n / unit];
  const none = [0, 0, 0];
  const matrix = [
    ...plate.map((point) => [...plate.map((other) => bend(squared(point, other))), ...rowOf(point)]),
    ...none.map((_, axis) => [...plate.map((point) => rowOf(point)[axis]!), ...none]),
  ];
  const right = [...to.map(({ e, n }) => [e, n]), ...none.map(() => [0, 0])];
  const solved = solve(matrix, right);
  const weights = solved.slice(0, plate.length);
  const [flat, east, north] = solved.slice(plate.length) as [number[], number[], number[]];
  const value = (point: Metric, axis: 0 | 1): number =>
    flat[axis]! +
    (east[axis]! * point.e + north[axis]! * point.n) / unit +
    weights.reduce((sum, weight, index) => sum + weight[axis]! * bend(squared(point, plate[index]!)), 0);
  /** Rates of one coordinate along the plate, east and north. */
  const slope = (point: Metric, axis: 0 | 1): readonly [number, number] => {
    let [alongE, alongN] = [east[axis]! / unit, north[axis]! / unit];
    plate.forEach((knot, index) => {
      const distance = squared(point, knot);
      if (distance === 0) return;
      const factor = (2 * weights[index]![axis]! * (Math.log(distance) + 1)) / (unit * unit);
      alongE += factor * (point.e - knot.e);
      alongN += factor * (point.n - knot.n);
    });
    return [alongE, alongN];
  };
  return {
    forward: (at) => {
      const point = affine.forward(at);
      return { e: value(point, 0), n: value(point, 1) };
    },
    jacobian: (at) => {
      const point = affine.forward(at);
      const [[ee, en], [ne, nn]] = [slope(point, 0), slope(point, 1)];
      const { ex, ey, nx, ny } = affine;
      return { ex: ee * ex + en * nx, ey: ee * ey + en * ny, nx: ne * ex + nn * nx, ny: ne * ey + nn * ny };
    },
  };
}

/**
 * Newton's method from several starts; every answer is checked by going forward again.
 * @returns undefined where no point of the plane within `reach` of the drawing leads there
 */
export function invertNumerically(
  fit: Fit,
  starts: (metric: Metric) => readonly DrawingPoint[],
  toleranceMetres: number,
): (metric: Metric) => DrawingPoint | undefined {
  const walk = (target: Metric, start: DrawingPoint): DrawingPoint | undefined => {
    let at = start;
    for (let round = 0; round < 40; round += 1) {
      const here = fit.forward(at);
      const [e, n] = [target.e - here.e, target.n - here.n];
      if (Math.hypot(e, n) < toleranceMetres) return at;
      const rates = fit.jacobian(at);
      const area = determinant(rates);
      if (!Number.isFinite(area) || area === 0) return undefined;
      const [dx, dy] = [(rates.ny * e - rates.ey * n) / area, (rates.ex * n - rates.nx * e) / area];
      // A step longer than a third of the drawing leaves the ground that the slope speaks for.
      const damping = Math.min(1, 0.35 / Math.max(1e-12, Math.hypot(dx, dy)));
      at = { x: at.x + dx * damping, y: at.y + dy * damping };
    }
    return undefined;
  };
  return (target) => {
    for (const start of starts(target)) {
      const found = walk(target, start);
      if (found) return found;
    }
    return undefined;
  };
}
