import type { Wgs84 } from '../geo/datum';
import type { Fix } from './fix';
import { lineOf, nearOnLine, pointAt, type Line } from './line';
import { onRoute, stepOffRoute, type OffRoute } from './off-route';
import { distance, fromPlane, toPlane, type Metres } from './plane';
import { stepReadings, type Reading } from './progress';
import { sigmaOf, type Track } from './track';
import { startWhereabouts, stepWhereabouts, type Whereabouts, type WhereaboutsStep } from './whereabouts';

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
   * `off-route`: surely away from the line (again after a pause, only if further away). `back-on-route`: after an
   * `off-route`. `stop`: a stop was reached. `finish`: the end of the line was.
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
  readonly line: Line;
  /** Metres along the line at which each stop lies. */
  readonly stopsAlong: readonly number[];
  /** Stops that are behind. */
  readonly stopsDone: number;
  readonly finished: boolean;
  readonly where: Whereabouts;
  readonly at: Metres | undefined;
  readonly readings: readonly Reading[];
  readonly leaving: OffRoute;
}

export interface FollowStep {
  readonly state: FollowState;
  readonly events: readonly FollowEvent[];
}

/** The stops' places along the line, each at or after the one before, though the line may pass there twice. */
const placeStops = (line: Line, points: readonly Metres[]): readonly number[] => {
  let reached = 0;
  return points.map((point) => {
    const places = nearOnLine(line, point, 30).map(({ along }) => along);
    const ahead = places.filter((along) => along >= reached - 1);
    reached = Math.max(reached, ahead.length > 0 ? Math.min(...ahead) : reached);
    return reached;
  });
};

/** Begins to follow. A line of fewer than two different points has no position. */
export const startFollow = (route: FollowRoute): FollowState => {
  const where = startWhereabouts(route.line[0] ?? { lon: 0, lat: 0 });
  const line = lineOf(where.plane, route.line);
  const points = route.stops.map(({ point }) => toPlane(where.plane, point));
  return {
    route,
    position: undefined,
    offRoute: false,
    line,
    stopsAlong: line.length > 0 ? placeStops(line, points) : [],
    stopsDone: 0,
    finished: false,
    where,
    at: undefined,
    readings: [],
    leaving: onRoute,
  };
};

/** Errors make a position tremble: it goes back on the line only by more than this, metres. */
const TREMBLE_METRES = 15;
/** A stop is reached within so many metres along the line, the end too. */
const REACHED_METRES = 20;
/** The end counts only for one who has seen so much of the line: on a round way it lies at the beginning. */
const SEEN_PART = 0.5;

const doneOf = (before: FollowPosition | undefined, along: number): number =>
  before && along < before.metresDone && along > before.metresDone - TREMBLE_METRES ? before.metresDone : along;

const positionOf = (state: FollowState, done: number, off: number, stopsDone: number): FollowPosition => {
  const next = state.route.stops[stopsDone];
  const along = state.stopsAlong[stopsDone];
  return {
    metresDone: done,
    metresLeft: Math.max(0, state.line.length - done),
    onLine: fromPlane(state.where.plane, pointAt(state.line, done)),
    metresOff: off,
    nextStop: next && along !== undefined ? { id: next.id, metres: Math.max(0, along - done) } : undefined,
  };
};

/** Stops reached by having done so much; those left far behind at once (one who joins midway) are passed in silence. */
const passStops = (state: FollowState, done: number, t: number): { stopsDone: number; events: FollowEvent[] } => {
  const events: FollowEvent[] = [];
  let { stopsDone } = state;
  for (let along = state.stopsAlong[stopsDone]; along !== undefined; along = state.stopsAlong[stopsDone]) {
    if (done < along - REACHED_METRES) break;
    const isNear = done <= along + 4 * REACHED_METRES;
    if (isNear) events.push({ type: 'stop', t, stopId: state.route.stops[stopsDone]!.id });
    stopsDone += 1;
  }
  return { stopsDone, events };
};

const follow = (state: FollowState, track: Track, t: number, step: WhereaboutsStep): FollowStep => {
  const { dt, switched } = step;
  const sigma = sigmaOf(track);
  const walked = state.at ? distance(state.at, track.at) : 0;
  const readings = stepReadings(state.readings, state.line, track.at, sigma, walked);
  const nearest = readings.reduce((least, { off }) => Math.min(least, off), Infinity);
  const { state: leaving, told } = stepOffRoute(state.leaving, { off: nearest, sigma, dt, switched, walked });
  const events: FollowEvent[] = [];
  if (told === 'off-route') events.push({ type: told, t, metresOff: nearest });
  if (told === 'back-on-route') events.push({ type: told, t });
  // Off the line the nearest point of it says nothing about progress.
  const held = leaving.off && state.position ? state.position.metresDone : undefined;
  const done = held ?? doneOf(state.position, readings[0]!.along);
  const passed = leaving.off ? { stopsDone: state.stopsDone, events: [] } : passStops(state, done, t);
  const seenEnough = (state.position?.metresDone ?? 0) >= SEEN_PART * state.line.length;
  const finishes = !state.finished && !leaving.off && seenEnough && state.line.length - done < REACHED_METRES;
  if (finishes) passed.events.push({ type: 'finish', t });
  return {
    state: {
      ...state,
      position: positionOf(state, done, nearest, passed.stopsDone),
      offRoute: leaving.off,
      stopsDone: passed.stopsDone,
      finished: state.finished || finishes,
      at: track.at,
      readings,
      leaving,
    },
    events: [...events, ...passed.events],
  };
};

/** Takes one fix. Fixes that make no sense change nothing; nothing throws. */
export const stepFollow = (state: FollowState, fix: Fix): FollowStep => {
  const step = stepWhereabouts(state.where, fix);
  const { where, followed } = step;
  const next = { ...state, where };
  if (!followed || !where.track || state.line.points.length < 2) return { state: next, events: [] };
  return follow(next, where.track, fix.t, step);
};
