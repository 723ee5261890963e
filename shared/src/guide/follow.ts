import type { Wgs84 } from '../geo/datum';
import type { Fix } from './fix';

/** A way on foot: its line in walking order and the stops on it, in the order in which they come. WGS-84. */
export interface FollowRoute {
  readonly line: readonly Wgs84[];
  readonly stops: readonly FollowStop[];
}

export interface FollowStop {
  readonly id: string;
  readonly point: Wgs84;
}

export interface FollowEvent {
  /**
   * `off-route`: surely away from the line (again after a pause while it lasts). `back-on-route`: after an `off-route`.
   * `stop`: a stop was reached. `finish`: the end of the line was.
   */
  readonly type: 'off-route' | 'back-on-route' | 'stop' | 'finish';
  readonly t: number;
  /** Of `stop`. */
  readonly stopId?: string;
  /** Metres from the line; of `off-route`. */
  readonly metresOff?: number;
}

/** Where the walker is on the line; all lengths in metres along it. */
export interface FollowPosition {
  readonly metresDone: number;
  readonly metresLeft: number;
  /** Point of the line next to the walker. */
  readonly onLine: Wgs84;
  /** Filtered distance from the line. */
  readonly metresOff: number;
  readonly nextStop: { readonly id: string; readonly metres: number } | undefined;
}

/** Plain data, never changed in place. */
export interface FollowState {
  readonly route: FollowRoute;
  /** `undefined` before the first usable fix. */
  readonly position: FollowPosition | undefined;
  readonly offRoute: boolean;
}

export interface FollowStep {
  readonly state: FollowState;
  readonly events: readonly FollowEvent[];
}

/** Begins to follow. A line of fewer than two different points has no position. */
export const startFollow = (route: FollowRoute): FollowState => ({ route, position: undefined, offRoute: false });

/** Takes one fix. Fixes that make no sense change nothing; nothing throws. */
export const stepFollow = (state: FollowState, _fix: Fix): FollowStep => ({ state, events: [] });
