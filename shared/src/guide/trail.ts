import type { Metres } from './plane';

/** Fixes of the last seconds, the oldest first. */
export type Trail = readonly { readonly t: number; readonly at: Metres }[];

export const TRAIL_SECONDS = 15;
const TRAIL_FIXES = 30;

export const addToTrail = (trail: Trail, t: number, at: Metres): Trail =>
  [...trail.filter((point) => point.t >= t - TRAIL_SECONDS), { t, at }].slice(-TRAIL_FIXES);

/** Straight motion through the fixes of a trail. */
export interface TrailFit {
  /** Metres a second. */
  readonly speed: number;
  /** Seconds from the first to the last fix. */
  readonly seconds: number;
  readonly fixes: number;
  /** Standard deviation of the fixes about the line on an axis, metres; of fresh errors alone. */
  readonly scatter: number;
  /** Standard error of the speed for a scatter of one metre, 1/s. */
  readonly error: number;
}

/** Least squares over the fixes since `since`; `undefined` for fewer than three or no time between them. */
export const fitTrail = (trail: Trail, since: number): TrailFit | undefined => {
  const points = trail.filter(({ t }) => t >= since);
  const count = points.length;
  const [first, last] = [points[0], points[count - 1]];
  if (!first || !last || count < 3 || last.t <= first.t) return undefined;
  const mean = (of: (point: Trail[number]) => number): number => points.reduce((sum, p) => sum + of(p), 0) / count;
  const [t, east, north] = [mean((p) => p.t), mean((p) => p.at[0]), mean((p) => p.at[1])];
  const spread = points.reduce((sum, p) => sum + (p.t - t) ** 2, 0);
  const slope = (axis: 0 | 1, centre: number): number =>
    points.reduce((sum, p) => sum + (p.t - t) * (p.at[axis] - centre), 0) / spread;
  const [ve, vn] = [slope(0, east), slope(1, north)];
  const left = points.reduce((sum, p) => {
    const ahead = p.t - t;
    return sum + (p.at[0] - east - ve * ahead) ** 2 + (p.at[1] - north - vn * ahead) ** 2;
  }, 0);
  return {
    speed: Math.hypot(ve, vn),
    seconds: last.t - first.t,
    fixes: count,
    scatter: Math.sqrt(left / (2 * (count - 2))),
    error: 1 / Math.sqrt(spread),
  };
};
