import { distanceMetres } from '@boshan/shared/geo/distance';
import type { Fix } from '@boshan/shared/guide/fix';
import type { Walk } from './traces';

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/**
 * Repeated median of the slopes (Siegel, 1982) between fixes that lie some seconds apart: it holds until half of the
 * fixes are wild.
 */
const slope = (points: readonly (readonly [t: number, value: number])[]): number =>
  middle(
    points.flatMap(([t, value]) => {
      const others = points.filter(([other]) => Math.abs(other - t) >= 4);
      return others.length > 0 ? [middle(others.map(([other, at]) => (at - value) / (other - t)))] : [];
    }),
  );

const HALF_WINDOW_SECONDS = 10;
/** Where fixes are rare, so many of them are asked, as far as this. */
const FEWEST_FIXES = 9;
const WIDEST_WINDOW_SECONDS = 25;

/** Whether one can have come from a fix to the other: 30 m/s, and an error. */
const agree = (a: Fix, b: Fix): boolean => distanceMetres(a, b) <= 30 * Math.abs(a.t - b.t) + 60;

const fixesAbout = (fixes: readonly Fix[], t: number): readonly Fix[] => {
  const usable = fixes.filter((fix) => Math.abs(fix.t - t) <= WIDEST_WINDOW_SECONDS && Number.isFinite(fix.lon));
  const sane = usable.filter((fix) => 2 * usable.filter((other) => agree(fix, other)).length > usable.length);
  const near = [...sane].sort((a, b) => Math.abs(a.t - t) - Math.abs(b.t - t));
  return near.filter((fix, index) => index < FEWEST_FIXES || Math.abs(fix.t - t) <= HALF_WINDOW_SECONDS);
};

/**
 * Metres a second at a moment: the truth, where it is known, else the slope of the fixes about it.
 * The engine may not look ahead; its judge may.
 */
export const speedAt = ({ fixes, truth }: Walk, t: number): number => {
  if (truth) return truth.find((row) => row.t >= t)?.speed ?? 0;
  const near = fixesAbout(fixes, t);
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
