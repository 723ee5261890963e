import type { Wgs84 } from '../geo/datum';
import type { Fix } from './fix';
import { isLost, onFoot, startMotion, stepMotion, waitMotion, type Motion } from './motion';
import { toPlane } from './plane';
import { stepPresence, unseen, type Presence } from './presence';
import { freshOf, lastingOf, sigmaOf, speedOf, speedSigmaOf, type Track } from './track';
import { coastWhereabouts, startWhereabouts, stepWhereabouts, type Whereabouts } from './whereabouts';
import { depthIn, shapeOf, type ZoneShape } from './zone-shape';
import type { GuideZone, ZoneArea } from './zone-types';

export type { GuideZone, ZoneArea } from './zone-types';

export interface ZoneEvent {
  /** `start`: play it, once a session. `enter`: there again, it has been started before. `leave`: surely out. */
  readonly type: 'start' | 'enter' | 'leave';
  readonly zoneId: string;
  /** Time of the fix that decided, in seconds. */
  readonly t: number;
}

/** Plain data, never changed in place. */
export interface ZonesState {
  readonly zones: readonly GuideZone[];
  /** Zones that had their start in this session: what to keep over a restart of the app. */
  readonly started: readonly string[];
  /** Zones that the visitor is in now. */
  readonly inside: readonly string[];
  /** Whether the visitor seems to ride: nothing starts. */
  readonly riding: boolean;
  /** As `zones`, one for one. */
  readonly shapes: readonly ZoneShape[];
  readonly where: Whereabouts;
  readonly motion: Motion;
  readonly mayStart: boolean;
  /** Seconds without a fix that could be followed. */
  readonly blind: number;
  /** What is known of each zone, as `zones`, one for one. */
  readonly presence: readonly Presence[];
}

export interface ZonesStep {
  readonly state: ZonesState;
  readonly events: readonly ZoneEvent[];
}

const firstPoint = (area: ZoneArea): Wgs84 | undefined =>
  area.type === 'radius' ? area.centre : area.type === 'polygon' ? area.ring[0] : area.rings[0]?.[0];

/** A new session; of two zones with one id the first counts. `alreadyStarted`: what an earlier part of the visit (before a restart of the app) has played. */
export const startZones = (all: readonly GuideZone[], alreadyStarted: readonly string[] = []): ZonesState => {
  const zones = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
  const origin = zones.map(({ zone }) => firstPoint(zone)).find((point) => point !== undefined);
  const where = startWhereabouts(origin ?? { lon: 0, lat: 0 });
  return {
    zones,
    started: alreadyStarted,
    inside: [],
    riding: false,
    shapes: zones.map(({ zone }) => shapeOf(where.plane, zone)),
    where,
    motion: startMotion,
    mayStart: false,
    blind: 0,
    presence: zones.map(() => unseen),
  };
};

/** Zones further away than this, beyond the error of the position, are not looked at. */
const FAR_METRES = 60;
/** So long a visitor without a fix is taken to go on as before. */
const BLIND_SECONDS = 20;
/** Faster than this it may be a vehicle, whose way without fixes nobody knows, m/s. */
const BLIND_PACE = 1.9;
/** A fix is missing when it has not come after so many of the usual intervals (and a second). */
const OVERDUE = 1.5;

/** What the track says about each zone, and what follows from it. */
const judge = (
  state: ZonesState,
  where: Whereabouts,
  track: Track,
  mayStart: boolean,
  t: number,
  dt: number,
): ZonesStep => {
  const sigma = sigmaOf(track);
  const presence = state.presence.map((before, index) => {
    const depth = depthIn(state.shapes[index]!, track.at, FAR_METRES + 3 * sigma);
    return stepPresence(before, { depth, sigma, dt, mayStart });
  });
  const events = state.zones.flatMap(({ id }, index): readonly ZoneEvent[] => {
    const { inside } = presence[index]!;
    if (inside === state.presence[index]!.inside) return [];
    const type = !inside ? 'leave' : state.started.includes(id) ? 'enter' : 'start';
    return [{ type, zoneId: id, t }];
  });
  const started = events.filter(({ type }) => type === 'start').map(({ zoneId }) => zoneId);
  return {
    state: {
      ...state,
      started: started.length > 0 ? [...state.started, ...started] : state.started,
      inside: state.zones.filter((_, index) => presence[index]!.inside).map(({ id }) => id),
      riding: onFoot(state.motion) < 0.5,
      where,
      presence,
    },
    events,
  };
};

/** So surely on foot must be who a guide starts for. */
const ON_FOOT = 0.75;
/** Faster than anybody walks: 16 km/h. */
const TOO_FAST = 4.5;
/** Fewer fixes say nothing about a pace. */
const KNOWN_FIXES = 4;

/** Whether a guide may start: on foot, and surely slower than a vehicle. */
const mayStartNow = (motion: Motion, track: Track, measured: number | undefined): boolean => {
  const isSlow =
    !(measured !== undefined && measured > TOO_FAST) && speedOf(track) + 0.5 * speedSigmaOf(track) < TOO_FAST;
  return isSlow && track.fixes >= KNOWN_FIXES && !isLost(motion) && onFoot(motion) > ON_FOOT;
};

/** What riding or walking makes of lasting errors is wider than what the position makes of them. */
const WIDER = 1.25;
/** Of the fresh error as the track has learned it, a bus that speeds up and brakes makes much: so much of its variance counts. */
const FRESH_PART = 0.5;

/** Takes one fix. Fixes that make no sense change nothing; nothing throws. */
export const stepZones = (state: ZonesState, fix: Fix): ZonesStep => {
  const { where, dt, followed, switched } = stepWhereabouts(state.where, fix);
  const { track } = where;
  if (!track || !followed) return { state: { ...state, where, motion: waitMotion(state.motion, dt) }, events: [] };
  const sight = {
    at: toPlane(where.plane, fix),
    lasting: WIDER * lastingOf(fix),
    fresh: FRESH_PART * freshOf(track, fix),
    speed: fix.speed,
  };
  const motion = stepMotion(state.motion, sight, dt, switched);
  const mayStart = mayStartNow(motion, track, fix.speed);
  return judge({ ...state, motion, mayStart, blind: 0 }, where, track, mayStart, fix.t, dt);
};

/**
 * Lets time pass to `t` (the clock of the fixes) where no fix comes: satellites are often lost at the very door of what
 * the guide tells about. The visitor is taken to go on as before, for a while. Call it each second or two.
 */
export const tickZones = (state: ZonesState, t: number): ZonesStep => {
  const { lastT = t, interval = 1 } = state.where;
  if (state.blind === 0 && t - lastT < OVERDUE * interval + 1) return { state, events: [] };
  const { where, dt } = coastWhereabouts(state.where, t);
  const next = { ...state, where, blind: state.blind + dt, motion: waitMotion(state.motion, dt) };
  if (!where.track || dt === 0 || next.blind > BLIND_SECONDS) return { state: next, events: [] };
  return judge(next, where, where.track, state.mayStart && speedOf(where.track) < BLIND_PACE, t, dt);
};
