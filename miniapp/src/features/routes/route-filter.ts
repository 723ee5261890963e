import type { TourRoute } from '@boshan/shared/contract/tour-route';

export type RouteAudience = NonNullable<TourRoute['audience']>[number];

export interface RouteFilter {
  readonly themeId?: string | undefined;
  readonly seasonId?: string | undefined;
  /** Number of days, as the chip's value: `1`, `2` … */
  readonly days?: string | undefined;
  readonly audience?: RouteAudience | undefined;
}

/** Whether a route passes. A route that names no season suits every one; one that names no audience suits none. */
export function matchesRoute(route: TourRoute, { themeId, seasonId, days, audience }: RouteFilter): boolean {
  return (
    (themeId === undefined || route.themeIds.includes(themeId)) &&
    (seasonId === undefined || (route.seasonIds ?? []).length === 0 || (route.seasonIds ?? []).includes(seasonId)) &&
    (days === undefined || String(route.days.length) === days) &&
    (audience === undefined || (route.audience ?? []).includes(audience))
  );
}

/** Numbers of days that occur, ascending; a filter with one value is none. */
export const dayCounts = (routes: readonly TourRoute[]): readonly number[] =>
  [...new Set(routes.map((route) => route.days.length))].sort((a, b) => a - b);

/** Audiences that occur, the most frequent first. */
export function audiencesOf(routes: readonly TourRoute[]): readonly RouteAudience[] {
  const counts = new Map<RouteAudience, number>();
  for (const { audience } of routes) for (const each of audience ?? []) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([audience]) => audience);
}
