import type { Wgs84 } from '../geo/datum';
import { accuracyOf, isUsableFix, type Fix } from './fix';
import { toPlane, type Metres, type Plane } from './plane';
import { coast, correct, OUTLIER, sigmaOf, startTrack, surpriseOf, type Track } from './track';

/** A second idea of where the phone is: fixes that agree with each other and not with the track. */
interface Rival {
  readonly track: Track;
  /** Seconds for which it has had all fixes. */
  readonly streak: number;
  /** It was the track itself before a jump: coming back to it needs less proof. */
  readonly proven: boolean;
  /** Seconds since the fixes went there, or, of a track that was left, away from it. */
  readonly age: number;
}

/** The phone's place and motion from a stream of fixes, through jumps, gaps and clocks that are set. */
export interface Whereabouts {
  readonly plane: Plane;
  /** The last fix's own time, and the usual seconds between fixes. */
  readonly lastT: number | undefined;
  readonly interval: number | undefined;
  /** Fixes in a row that seemed to come from the past. */
  readonly late: number;
  readonly track: Track | undefined;
  readonly rival: Rival | undefined;
}

export interface WhereaboutsStep {
  readonly where: Whereabouts;
  /** Seconds since the fix before; 0 for the first and for one that was left out. */
  readonly dt: number;
  /** Whether the track followed this fix. */
  readonly followed: boolean;
  /** `elsewhere`: a jump that lasted was believed; `returned`: it is over. */
  readonly switched?: 'elsewhere' | 'returned';
}

/** A fix this much older than the one before came out of order; one older still means that the clock was set. */
const OUT_OF_ORDER_SECONDS = 10;
const LONGEST_GAP_SECONDS = 900;
/** So long must fixes agree on another place before it is believed: a jump of the receiver is shorter. */
const RIVAL_SECONDS = 12;
const PROVEN_RIVAL_SECONDS = 2;
const RIVAL_FIXES = 3;
/** After so long nobody can say any more where the track before a jump would have led. */
const PROVEN_SECONDS = 90;
/** A fix that is vaguer than this says nothing to a track that knows more. */
const VAGUE_METRES = 120;

export const startWhereabouts = (origin: Wgs84): Whereabouts => ({
  plane: { lon: origin.lon, lat: origin.lat },
  lastT: undefined,
  interval: undefined,
  late: 0,
  track: undefined,
  rival: undefined,
});

interface Tick {
  readonly dt: number;
  readonly lastT: number;
  readonly interval: number | undefined;
  readonly late: number;
}

/** Time that goes forward, from clocks that need not. `undefined`: leave this fix out. */
const tick = ({ lastT, interval, late }: Whereabouts, t: number): Tick | 'late' => {
  if (lastT === undefined) return { dt: 0, lastT: t, interval, late: 0 };
  const dt = t - lastT;
  if (dt > 0) {
    const usual = dt < 15 ? (interval ?? dt) + 0.2 * (dt - (interval ?? dt)) : interval;
    return { dt: Math.min(dt, LONGEST_GAP_SECONDS), lastT: t, interval: usual, late: 0 };
  }
  const clockWasSet = dt < -OUT_OF_ORDER_SECONDS || late >= OUT_OF_ORDER_SECONDS;
  return clockWasSet ? { dt: interval ?? 1, lastT: t, interval, late: 0 } : 'late';
};

/** `rival`: coasted to the time of the fix. */
const followRival = (rival: Rival | undefined, fix: Fix, at: Metres, dt: number, t: number): Rival => {
  if (rival && surpriseOf(rival.track, fix, at).size <= OUTLIER) {
    return { ...rival, track: correct(rival.track, fix, at, dt), streak: rival.streak + dt };
  }
  return { track: startTrack(fix, at, t), streak: 0, proven: false, age: 0 };
};

const isBelieved = ({ track, streak, proven }: Rival): boolean =>
  proven ? streak >= PROVEN_RIVAL_SECONDS : streak >= RIVAL_SECONDS && track.fixes >= RIVAL_FIXES;

const ageRival = (rival: Rival | undefined, dt: number): Rival | undefined => {
  if (!rival || (rival.proven && rival.age + dt > PROVEN_SECONDS)) return undefined;
  return { ...rival, track: coast(rival.track, dt), age: rival.age + dt };
};

/** Lets time pass without a fix: the track goes on as it went. A time that is not later changes nothing. */
export const coastWhereabouts = (where: Whereabouts, t: number): WhereaboutsStep => {
  const { lastT, track, rival } = where;
  if (!track || lastT === undefined || !(t > lastT) || t - lastT > LONGEST_GAP_SECONDS) {
    return { where, dt: 0, followed: false };
  }
  const dt = t - lastT;
  const coasted = {
    ...where,
    lastT: t,
    track: coast(track, dt),
    rival: ageRival(rival, dt),
  };
  return { where: coasted, dt, followed: false };
};

/** Takes one fix. */
export const stepWhereabouts = (where: Whereabouts, fix: Fix): WhereaboutsStep => {
  if (!isUsableFix(fix)) return { where, dt: 0, followed: false };
  const ticked = tick(where, fix.t);
  if (ticked === 'late') return { where: { ...where, late: where.late + 1 }, dt: 0, followed: false };
  const { dt, ...clock } = ticked;
  const at = toPlane(where.plane, fix);
  if (!where.track) return { where: { ...where, ...clock, track: startTrack(fix, at, 0) }, dt, followed: true };
  const coasted = coast(where.track, dt);
  const rivalCoasted = ageRival(where.rival, dt);
  if (accuracyOf(fix) > VAGUE_METRES && sigmaOf(coasted) < accuracyOf(fix) / 3) {
    return { where: { ...where, ...clock, track: coasted, rival: rivalCoasted }, dt, followed: false };
  }
  if (surpriseOf(coasted, fix, at).size <= OUTLIER) {
    // A track that was left in a jump stays known while the jump lasts; any other rival is refuted.
    const track = correct(coasted, fix, at, dt);
    const rival = rivalCoasted?.proven ? { ...rivalCoasted, streak: 0 } : undefined;
    return { where: { ...where, ...clock, track, rival }, dt, followed: true };
  }
  const rival = followRival(rivalCoasted, fix, at, dt, coasted.t);
  if (!isBelieved(rival)) return { where: { ...where, ...clock, track: coasted, rival }, dt, followed: false };
  const next = { ...where, ...clock, track: rival.track };
  if (rival.proven) return { where: { ...next, rival: undefined }, dt, followed: true, switched: 'returned' };
  const left: Rival = { track: coasted, streak: 0, proven: true, age: 0 };
  return { where: { ...next, rival: left }, dt, followed: true, switched: 'elsewhere' };
};
