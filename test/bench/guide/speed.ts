import { distanceMetres } from '@boshan/shared/geo/distance';
import type { Fix } from '@boshan/shared/guide/fix';
import type { Walk } from './traces';

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/** Median slope of all pairs that lie some seconds apart (Theil–Sen): a few wild fixes do not move it. */
const slope = (points: readonly (readonly [t: number, value: number])[]): number => {
  const slopes: number[] = [];
  points.forEach(([t, value], index) => {
    for (const [later, other] of points.slice(index + 1)) {
      if (later - t >= 4) slopes.push((other - value) / (later - t));
    }
  });
  return middle(slopes);
};

const HALF_WINDOW_SECONDS = 10;

/**
 * Metres a second at a moment: the truth, where it is known, else the slope of the fixes ten seconds before and after.
 * The engine may not look ahead; its judge may.
 */
export const speedAt = ({ fixes, truth }: Walk, t: number): number => {
  if (truth) return truth.find((row) => row.t >= t)?.speed ?? 0;
  const near = fixes.filter((fix: Fix) => Math.abs(fix.t - t) <= HALF_WINDOW_SECONDS && Number.isFinite(fix.lon));
  const [first] = near;
  if (!first || near.length < 3) return 0;
  const east = { lon: first.lon + 0.001, lat: first.lat };
  const perEast = distanceMetres(first, east) * 1000;
  const speed = Math.hypot(
    slope(near.map((fix) => [fix.t, (fix.lon - first.lon) * perEast])),
    slope(near.map((fix) => [fix.t, (fix.lat - first.lat) * 111_195])),
  );
  return Number.isFinite(speed) ? speed : 0;
};
