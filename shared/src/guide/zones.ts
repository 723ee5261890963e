import type { Wgs84 } from '../geo/datum';
import type { Fix } from './fix';
import { startMotion, stepMotion, type Motion, type MotionStep } from './motion';
import { stepPresence, unseen, type Presence } from './presence';
import { sigmaOf, speedOf, type Track } from './track';
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
const BLIND_PACE = 2.5;
/** A fix is missing when it has not come after so many of the usual intervals (and a second). */
const OVERDUE = 1.5;

/** What the track says about each zone, and what follows from it. */
const judge = (
  state: ZonesState,
  where: Whereabouts,
  track: Track,
  motion: MotionStep,
  t: number,
  dt: number,
): ZonesStep => {
  const sigma = sigmaOf(track);
  const presence = state.presence.map((before, index) => {
    const depth = depthIn(state.shapes[index]!, track.at, FAR_METRES + 3 * sigma);
    return stepPresence(before, { depth, sigma, dt, mayStart: motion.mayStart });
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
      riding: motion.motion.riding,
      where,
      motion: motion.motion,
      presence,
    },
    events,
  };
};

/** Takes one fix. Fixes that make no sense change nothing; nothing throws. */
export const stepZones = (state: ZonesState, fix: Fix): ZonesStep => {
  const { where, dt, followed } = stepWhereabouts(state.where, fix);
  const { track } = where;
  if (!track || !followed) return { state: { ...state, where }, events: [] };
  const motion = stepMotion(state.motion, track, fix.speed, dt);
  return judge({ ...state, blind: 0, mayStart: motion.mayStart }, where, track, motion, fix.t, dt);
};

/**
 * Lets time pass to `t` (the clock of the fixes) where no fix comes: satellites are often lost at the very door of what
 * the guide tells about. The visitor is taken to go on as before, for a while. Call it each second or two.
 */
export const tickZones = (state: ZonesState, t: number): ZonesStep => {
  const { lastT = t, interval = 1 } = state.where;
  if (state.blind === 0 && t - lastT < OVERDUE * interval + 1) return { state, events: [] };
  const { where, dt } = coastWhereabouts(state.where, t);
  const blind = state.blind + dt;
  if (!where.track || dt === 0 || blind > BLIND_SECONDS) return { state: { ...state, where, blind }, events: [] };
  const mayStart = state.mayStart && speedOf(where.track) < BLIND_PACE;
  const motion = { motion: state.motion, mayStart };
  return judge({ ...state, blind }, where, where.track, motion, t, dt);
};
