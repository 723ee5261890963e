import type { Place } from '@boshan/shared/contract/place';
import type { RouteDay } from '@boshan/shared/contract/tour-route';
import type { FollowRoute } from '@boshan/shared/guide/follow';
import { dayWay, type DayWay } from './day-way';
import { isNavigable } from './place-distance';
import type { MappedStop } from './route-stops';

/** What a walk along a day's way needs, or why there is none. */
export type FollowPlan =
  | {
      readonly kind: 'ready';
      readonly way: DayWay;
      readonly route: FollowRoute;
      /** True without a track: the line is no path, so that being beside it means nothing. */
      readonly straight: boolean;
      /** Stops that are ticked off by themselves: their positions are good enough to tell that one is there. */
      readonly exact: ReadonlySet<string>;
    }
  /** `unplaced`: stops without a position. `rough`: stops known to so many metres. `driven`: legs that nobody walks. */
  | { readonly kind: 'impossible'; readonly way: DayWay; readonly reason: 'unplaced' | 'driven' }
  | {
      readonly kind: 'impossible';
      readonly way: DayWay;
      readonly reason: 'rough';
      readonly metres: number | undefined;
    };

const isWalked = ({ stops }: RouteDay): boolean =>
  stops.slice(1).every(({ leg }) => leg === undefined || leg.mode === 'walk' || leg.mode === 'cycle');

/** The worst accuracy among some stops in metres; `undefined` where one has none at all. */
function worst(stops: readonly MappedStop[]): number | undefined {
  const metres = stops.map(({ place }) => place.location.accuracyMetres);
  return metres.includes(undefined) ? undefined : Math.max(...metres.map((value) => value ?? 0));
}

/**
 * Whether a day can be followed on foot: it has a track, or it is walked throughout between stops that are all known
 * well enough to be led to (150 m).
 */
export function followPlan(day: RouteDay, places: ReadonlyMap<string, Place>): FollowPlan {
  const way = dayWay(day, places);
  const exact = way.stops.filter(({ place }) => isNavigable(place.location));
  const ready = {
    kind: 'ready' as const,
    way,
    route: { line: way.line, stops: exact.map(({ key, point }) => ({ id: key, point })) },
    straight: way.kind === 'straight',
    exact: new Set(exact.map(({ key }) => key)),
  };
  if (way.kind === 'track') return ready;
  if (way.kind === 'none' || way.unmapped > 0) return { kind: 'impossible', way, reason: 'unplaced' };
  if (!isWalked(day)) return { kind: 'impossible', way, reason: 'driven' };
  const rough = way.stops.filter((stop) => !exact.includes(stop));
  return rough.length > 0 ? { kind: 'impossible', way, reason: 'rough', metres: worst(rough) } : ready;
}
