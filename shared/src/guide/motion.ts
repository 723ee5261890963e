import { blend, firstBelief, foretell, learn, type Belief, type Corrected } from './belief';
import { changesIn, gapTells, meterTells, MODES, speedTells } from './modes';
import { distance, type Metres } from './plane';

/** What a fix tells about motion. */
export interface Sight {
  readonly at: Metres;
  /** Standard deviation of its lasting error on an axis, metres. */
  readonly lasting: number;
  /** Variance of its fresh error on an axis, m². */
  readonly fresh: number;
  /** What the phone measured itself, m/s. */
  readonly speed: number | undefined;
}

/**
 * Whether the visitor goes on foot or rides, by interacting multiple models (Blom and Bar-Shalom, "The interacting
 * multiple model algorithm for systems with Markovian switching coefficients", 1988): a filter for each mode,
 * and how likely each is. A bus that waits at lights is as still as a visitor who listens; what tells them apart is how
 * they came there and how they go on.
 */
export interface Motion {
  /** How likely each mode is, in the order of `MODES`, and what holds if it is so. Empty before the first fix. */
  readonly weights: readonly number[];
  readonly beliefs: readonly Belief[];
  /** Where it last was surely on foot, and how far from there it has been since, metres. */
  readonly from: Metres | undefined;
  readonly far: number;
  /** Seconds since the last fix that was taken, and seconds for which no mode explained the fixes. */
  readonly waited: number;
  readonly lost: number;
  /** The motion before a jump, for the return from it. */
  readonly before: Motion | undefined;
}

export const startMotion: Motion = {
  weights: MODES.map(({ prior }) => prior),
  beliefs: [],
  from: undefined,
  far: 0,
  waited: 0,
  lost: 0,
  before: undefined,
};

/** A ride goes further than errors of the position do. */
const RIDE_METRES = 50;
/** So unlikely (a logarithm, 1/m²) is a fix that has nothing to do with where the phone is, whatever the mode. */
const WILD = -14;
const LOST_SECONDS = 12;
/** The lasting error's memory. */
const MEMORY_SECONDS = 15;
/** No mode is ever ruled out. */
const LEAST = 1e-6;
/** Velocity on an axis of who has just begun to move, m/s. */
const FIRST_SPEED = 1.5;

/** How likely the visitor is on foot, 0 to 1. */
export const onFoot = ({ weights }: Motion): number =>
  weights.reduce((sum, weight, mode) => sum + (MODES[mode]!.onFoot ? weight : 0), 0);

/** Whether the motion has lost the visitor for the moment: it says nothing. */
export const isLost = ({ lost }: Motion): boolean => lost > 0;

/** Time that passes without a fix. */
export const waitMotion = (motion: Motion, dt: number): Motion =>
  dt > 0 ? { ...motion, waited: motion.waited + dt } : motion;

const beliefsAt = ({ at, lasting, fresh }: Sight): Belief[] =>
  MODES.map(({ gait }) => firstBelief(at, fresh, lasting, gait.speed));

/** Who stands has no velocity; who has just begun to move has any that goes with it. */
const enter = (belief: Belief, from: number, to: number): Belief => {
  const [before, after] = [MODES[from]!.gait.speed, MODES[to]!.gait.speed];
  const [pp, , pb, vv, , bb] = belief.covariance;
  if (after === 0) return { ...belief, velocity: [0, 0], covariance: [pp, 0, pb, 0, 0, bb] };
  if (before > 0) return belief;
  return { ...belief, covariance: [pp, 0, pb, vv + Math.min(after, FIRST_SPEED) ** 2, 0, bb] };
};

interface Foretold {
  readonly weights: readonly number[];
  readonly beliefs: readonly Belief[];
}

const foretellAll = ({ weights, beliefs, far }: Motion, dt: number): Foretold => {
  const chances = changesIn(dt, far < RIDE_METRES);
  const shares = MODES.map((_, to) => weights.map((weight, from) => weight * chances[from]![to]!));
  return {
    weights: shares.map((of) => of.reduce((sum, share) => sum + share, 0)),
    beliefs: MODES.map(({ gait }, to) => {
      const entered = beliefs.map((belief, from) => enter(belief, from, to));
      return foretell(blend(entered, shares[to]!), gait, MEMORY_SECONDS, dt);
    }),
  };
};

const takeOne = (belief: Belief, { at, lasting, fresh }: Sight): Corrected => {
  const taken = learn(belief, at, lasting, fresh);
  return taken.told < WILD ? { belief, told: WILD } : taken;
};

const weigh = (weights: readonly number[], told: readonly number[]): number[] => {
  const most = Math.max(...told);
  const raw = weights.map((weight, mode) => weight * Math.exp(told[mode]! - most));
  const all = raw.reduce((sum, weight) => sum + weight, 0);
  const held = raw.map((weight) => Math.max(LEAST, weight / all));
  const sum = held.reduce((total, weight) => total + weight, 0);
  return held.map((weight) => weight / sum);
};

/** Sure enough of walking to say that a ride, if there is one, begins here. */
const ON_FOOT = 0.6;

const likeliest = ({ weights, beliefs }: Motion): Belief => beliefs[weights.indexOf(Math.max(...weights))]!;

/** Metres that a fix surely lies from where the phone was before: beyond two standard deviations. */
const surelyGone = (motion: Motion, { at, lasting, fresh }: Sight): number => {
  const before = likeliest(motion);
  return distance(at, before.at) - 2 * Math.sqrt(2 * (lasting * lasting + fresh) + before.covariance[0]);
};

/** Keeps account of how far a ride has led. */
const measureRide = (motion: Motion): Motion => {
  const { at } = likeliest(motion);
  if (onFoot(motion) > ON_FOOT) return { ...motion, from: at, far: 0 };
  const from = motion.from ?? at;
  return { ...motion, from, far: Math.max(motion.far, distance(at, from)) };
};

/** Begins anew where the fixes are, when no mode explains them any more. Half of what was known of the mode stays. */
const findAgain = (motion: Motion, sight: Sight): Motion => {
  const weights = motion.weights.map((weight, mode) => (weight + MODES[mode]!.prior) / 2);
  return { ...motion, weights, beliefs: beliefsAt(sight), lost: 0 };
};

const takeFix = (motion: Motion, sight: Sight, dt: number): Motion => {
  if (motion.beliefs.length === 0) return { ...motion, beliefs: beliefsAt(sight), waited: 0 };
  const foretold = foretellAll(motion, dt);
  const taken = foretold.beliefs.map((belief) => takeOne(belief, sight));
  if (taken.every(({ told }) => told === WILD)) {
    const lost = motion.lost + dt;
    const next = { ...motion, ...foretold, waited: 0, lost };
    return lost < LOST_SECONDS ? next : findAgain(next, sight);
  }
  const { speed } = sight;
  const gone = surelyGone(motion, sight);
  const told = taken.map(({ belief, told: fix }, mode) => {
    const meter = speed !== undefined && speed >= 0 && speed < 100 ? meterTells(mode, speed, dt) : 0;
    return fix + speedTells(mode, belief, dt) + gapTells(mode, gone, dt) + meter;
  });
  const weights = weigh(foretold.weights, told);
  return measureRide({ ...motion, weights, beliefs: taken.map(({ belief }) => belief), waited: 0, lost: 0 });
};

/**
 * Takes a fix that was believed, `dt` seconds after the one before. `switched`: the position has just jumped and the
 * jump was believed, or it was taken back: then the ride that it looked like is taken back too.
 */
export const stepMotion = (
  motion: Motion,
  sight: Sight,
  dt: number,
  switched: 'elsewhere' | 'returned' | undefined,
): Motion => {
  const held: Motion = { ...motion, before: undefined };
  if (switched === 'returned' && motion.before) {
    return { ...motion.before, beliefs: beliefsAt(sight), from: undefined, waited: 0, lost: 0, before: held };
  }
  return { ...takeFix(motion, sight, motion.waited + dt), before: switched ? held : motion.before };
};
