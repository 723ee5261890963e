import type { Wgs84 } from './datum';

export interface SimplifyOptions {
  /** No position of the line may lie further than this from the simplified line. */
  readonly toleranceMetres: number;
  /** At most so many positions stay; the tolerance grows until they do. At least 2. */
  readonly maxPoints?: number;
  /** Metres above sea level, one for each position: a summit on a straight way is kept too. */
  readonly elevations?: readonly number[];
}

export interface Simplified {
  /** Indices of the positions that stay, ascending; the first and the last always do. */
  readonly indices: readonly number[];
  /** The tolerance that was really used, in metres: the one asked for, or more where `maxPoints` needed it. */
  readonly toleranceMetres: number;
}

/** Metres of a degree of latitude on a sphere of the earth's mean radius (IUGG). */
const DEGREE_METRES = 111_195.08;
/** A metre of height weighs a quarter of a metre on the ground: heights of phones are four times as rough. */
const HEIGHT_WEIGHT = 0.25;
/** More positions than this are thinned by distance alone before anything else looks at them. */
const MAX_EXACT = 100_000;
/** Lines are cut into pieces of this length, so that the worst line costs pieces squared and not the line squared. */
const PIECE = 4_096;

interface Plane {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** Local plane in metres (equirectangular about the middle latitude); good for lines of some hundred kilometres. */
const planeOf = (points: readonly Wgs84[], elevations: readonly number[] | undefined): Plane => {
  const count = points.length;
  const [x, y, z] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const [south, north] = points.reduce(([min, max], { lat }) => [Math.min(min, lat), Math.max(max, lat)], [90, -90]);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  points.forEach(({ lon, lat }, index) => {
    x[index] = lon * squeeze * DEGREE_METRES;
    y[index] = lat * DEGREE_METRES;
    z[index] = (elevations?.[index] ?? 0) * HEIGHT_WEIGHT;
  });
  return { x, y, z };
};

/** Square of the distance of position `p` from the segment between positions `a` and `b`. */
const squareFromSegment = ({ x, y, z }: Plane, p: number, a: number, b: number): number => {
  const [dx, dy, dz] = [x[b]! - x[a]!, y[b]! - y[a]!, z[b]! - z[a]!];
  const [px, py, pz] = [x[p]! - x[a]!, y[p]! - y[a]!, z[p]! - z[a]!];
  const length = dx * dx + dy * dy + dz * dz;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) / length));
  return (px - part * dx) ** 2 + (py - part * dy) ** 2 + (pz - part * dz) ** 2;
};

/** Leaves out what lies within `radius` of the last position that stays. */
const thin = ({ x, y, z }: Plane, radius: number): number[] => {
  const last = x.length - 1;
  const kept = [0];
  let before = 0;
  for (let index = 1; index < last; index += 1) {
    const square = (x[index]! - x[before]!) ** 2 + (y[index]! - y[before]!) ** 2 + (z[index]! - z[before]!) ** 2;
    if (square < radius * radius) continue;
    kept.push(index);
    before = index;
  }
  if (last > 0) kept.push(last);
  return kept;
};

const furthest = (plane: Plane, line: readonly number[], from: number, to: number): readonly [number, number] => {
  let [place, square] = [-1, 0];
  for (let index = from + 1; index < to; index += 1) {
    const other = squareFromSegment(plane, line[index]!, line[from]!, line[to]!);
    if (other > square) [place, square] = [index, other];
  }
  return [place, Math.sqrt(square)];
};

/**
 * For each position of `line` the largest tolerance (metres) at which Douglas-Peucker still keeps it, if that is more
 * than `floor`; the ends of pieces are kept at any.
 */
const weightsOf = (plane: Plane, line: readonly number[], floor: number, piece: number): Float64Array => {
  const weights = new Float64Array(line.length);
  const last = line.length - 1;
  const open: (readonly [from: number, to: number, limit: number])[] = [];
  for (let from = 0; from < last; from += piece) open.push([from, Math.min(last, from + piece), Infinity]);
  open.forEach(([from, to]) => weights.fill(Infinity, from, from + 1).fill(Infinity, to, to + 1));
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to, limit] = part;
    const [place, metres] = furthest(plane, line, from, to);
    const weight = Math.min(limit, metres);
    if (place < 0 || weight <= floor) continue;
    weights[place] = weight;
    open.push([from, place, weight], [place, to, weight]);
  }
  return weights;
};

/**
 * Douglas-Peucker (Cartographica 10, 1973) without recursion, after thinning by distance; a million positions take
 * about a second. Every position that is left out lies within the tolerance of what stays (heights count a quarter).
 */
export const simplifyLine = (points: readonly Wgs84[], options: SimplifyOptions): Simplified => {
  const { toleranceMetres, maxPoints = Infinity, elevations } = options;
  if (points.length <= 2) return { indices: points.map((_, index) => index), toleranceMetres };
  const plane = planeOf(points, elevations);
  // A quarter of the tolerance goes to thinning, the rest to the line.
  let radius = toleranceMetres / 4;
  let line = thin(plane, radius);
  while (line.length > MAX_EXACT) {
    radius = Math.max(0.25, radius * 1.5);
    line = thin(plane, radius);
  }
  let limit = Math.max(toleranceMetres - radius, radius);
  // The ends of pieces always stay: no more than a quarter of what may.
  const piece = Math.max(PIECE, Math.ceil((4 * line.length) / maxPoints));
  const weights = weightsOf(plane, line, limit, piece);
  if (weights.filter((weight) => weight > limit).length > maxPoints) {
    limit = weights.slice().sort()[line.length - 1 - maxPoints]!;
  }
  const indices = line.filter((_, index) => weights[index]! > limit);
  return { indices, toleranceMetres: Math.max(toleranceMetres, limit + radius) };
};
