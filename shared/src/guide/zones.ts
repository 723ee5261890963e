import type { Wgs84 } from '../geo/datum';
import type { Fix } from './fix';
import { isLost, onFoot, startMotion, stepMotion, waitMotion, type Motion, type Sight } from './motion';
import { toPlane } from './plane';
import { stepPresence, unseen, type Presence } from './presence';
import { freshOf, lastingOf, sigmaOf, speedOf, speedSigmaOf, unexplainedOf, type Track } from './track';
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
  /** Seconds for which the visitor has surely been on foot; `undefined`: is not, for all that is known. */
  readonly afoot: number | undefined;
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
    afoot: undefined,
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
/** Faster than anybody walks, m/s: 12 km/h as the track sees it, 16 km/h as the phone measures it. */
const TOO_FAST = 3.2;
const TOO_FAST_MEASURED = 4.5;
/** Fewer fixes, or fewer seconds of them, say nothing about a pace: a bus may just be leaving. */
const KNOWN_FIXES = 4;
const KNOWN_SECONDS = 12;

/** A vehicle that leaves a halt has the pace of a walker for some seconds: from this pace on (m/s) feet have to last. */
const BRISK = 1.5;
const LASTING_SECONDS = 5;

/** A fix after a gap this long does not make a pedestrian of somebody in a vehicle: the next one has to agree. */
const GAP_SECONDS = 8;

/** Seconds for which the visitor has surely been on foot, `dt` seconds on, with `motion` as it is now. */
const afootAfter = ({ afoot, motion: before }: ZonesState, motion: Motion, dt: number): number | undefined => {
  if (isLost(motion) || onFoot(motion) <= ON_FOOT) return undefined;
  if (afoot !== undefined) return afoot + dt;
  return before.waited + dt < GAP_SECONDS ? 0 : undefined;
};

/** Whether a guide may start: on foot, and surely slower than a vehicle. */
const mayStartNow = (afoot: number | undefined, track: Track, measured: number | undefined): boolean => {
  const isSlow =
    !(measured !== undefined && measured > TOO_FAST_MEASURED) && speedOf(track) + 0.5 * speedSigmaOf(track) < TOO_FAST;
  const isKnown = track.fixes >= KNOWN_FIXES && track.age >= KNOWN_SECONDS;
  const lasts = afoot !== undefined && (afoot >= LASTING_SECONDS || speedOf(track) < BRISK);
  return isSlow && isKnown && lasts;
};

/** What riding or walking makes of lasting errors is wider than what the position makes of them. */
const WIDER = 1.25;
/** Of the fresh error as the track has learned it, a bus that speeds up and brakes makes much: so much of its variance counts. */
const FRESH_PART = 0.5;

/** What a fix tells about motion: where it lies, how far it may err for long, and how far by itself. */
const sightOf = ({ plane }: Whereabouts, track: Track, fix: Fix): Sight => {
  const lasting = WIDER * lastingOf(track);
  const unexplained = unexplainedOf(track);
  return {
    at: toPlane(plane, fix),
    lasting: lasting * unexplained,
    fresh: FRESH_PART * freshOf(track, fix) + lasting ** 2 * (1 - unexplained ** 2),
    speed: fix.speed,
  };
};

/** Takes one fix. Fixes that make no sense change nothing; nothing throws. */
export const stepZones = (state: ZonesState, fix: Fix): ZonesStep => {
  const { where, dt, followed, switched } = stepWhereabouts(state.where, fix);
  const { track } = where;
  if (!track || !followed) return { state: { ...state, where, motion: waitMotion(state.motion, dt) }, events: [] };
  const motion = stepMotion(state.motion, sightOf(where, track, fix), dt, switched);
  const afoot = afootAfter(state, motion, dt);
  const mayStart = mayStartNow(afoot, track, fix.speed);
  return judge({ ...state, motion, mayStart, afoot, blind: 0 }, where, track, mayStart, fix.t, dt);
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
