import type { Wgs84 } from '../geo/datum';
import { distance, nearestOnStretch, toPlane, type Metres, type Plane } from './plane';

/** A way on a plane. */
export interface Line {
  readonly points: readonly Metres[];
  /** Metres along the line at each point. */
  readonly along: readonly number[];
  readonly length: number;
}

/** A place on a line that is near to some point. */
export interface OnLine {
  readonly along: number;
  readonly off: number;
  readonly point: Metres;
}

/** Points that repeat the one before or are no positions are left out. */
export const lineOf = (plane: Plane, way: readonly Wgs84[]): Line => {
  const points: Metres[] = [];
  const along: number[] = [];
  for (const place of way) {
    const point = toPlane(plane, place);
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1])) continue;
    const last = points[points.length - 1];
    const step = last ? distance(last, point) : 0;
    if (last && step < 0.01) continue;
    along.push((along[along.length - 1] ?? 0) + step);
    points.push(point);
  }
  return { points, along, length: along[along.length - 1] ?? 0 };
};

const onStretch = ({ points, along }: Line, index: number, at: Metres): OnLine & { readonly part: number } => {
  const [a, b] = [points[index]!, points[index + 1]!];
  const { point, part } = nearestOnStretch(at, a, b);
  return { along: along[index]! + part * (along[index + 1]! - along[index]!), off: distance(at, point), point, part };
};

/**
 * The places where the line comes near to a point: where it crosses itself or goes there and back, there are several.
 * The nearest is first; others are those that are the nearest point of their part of the line, no more than `slack`
 * metres further away than it.
 */
export const nearOnLine = (line: Line, at: Metres, slack: number): readonly OnLine[] => {
  const all = line.points.slice(1).map((_, index) => onStretch(line, index, at));
  const least = all.reduce((min, { off }) => Math.min(min, off), Infinity);
  const valleys = all.filter(({ off, part }, index) => {
    if (off > least + slack) return false;
    // At a corner: the stretch before it has the place, or the one after it comes nearer.
    return !(part === 0 && index > 0) && !(part === 1 && (all[index + 1]?.part ?? 0) > 0);
  });
  return valleys.sort((a, b) => a.off - b.off);
};

/** The point of the line at some metres along it. */
export const pointAt = ({ points, along, length }: Line, metres: number): Metres => {
  const at = Math.min(length, Math.max(0, metres));
  const index = Math.max(
    1,
    along.findIndex((value) => value >= at),
  );
  const [a, b] = [points[index - 1]!, points[index] ?? points[index - 1]!];
  const span = (along[index] ?? 0) - along[index - 1]!;
  const part = span > 0 ? (at - along[index - 1]!) / span : 0;
  return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
};
