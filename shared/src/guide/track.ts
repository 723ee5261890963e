import { accuracyOf, type Fix } from './fix';
import type { Metres } from './plane';
import { addToTrail, fitTrail, TRAIL_SECONDS, type Trail } from './trail';

/**
 * Where the phone is, as a Kalman filter with three states on each axis: position, velocity, and the error of the
 * satellites that stays for a while. Beside walls a fix is not "truth plus fresh noise": reflections move it the same
 * way for many seconds, and a filter without that third state grows sure of a wrong place. See Bar-Shalom, Li and
 * Kirubarajan, "Estimation with Applications to Tracking and Navigation" (2001): 6.2 (constant velocity with white
 * acceleration), 8.2 (error with a memory as a state of its own), 5.4 (innovations tell whether the model holds). The
 * weight of a fix falls with its surprise as for Student's t (Roth, Özkan and Gustafsson, "A Student's t filter for
 * heavy tailed process and measurement noise", 2013). Both axes have one covariance, as errors are taken for round.
 */
export interface Track {
  readonly t: number;
  readonly at: Metres;
  /** Metres a second, east and north. */
  readonly velocity: Metres;
  /** The lasting error in units of a fix's own error, east and north. */
  readonly bias: Metres;
  /** Covariance of position, velocity, bias: pp, pv, pb, vv, vb, bb. */
  readonly covariance: Covariance;
  /** Standard deviation of a fix's fresh error on an axis, learned from their scatter, metres. */
  readonly fresh: number;
  /** What the phone has said of its accuracy of late, metres: a geometric mean, which one wild word hardly moves. */
  readonly accuracy: number;
  /** The fixes of the last seconds as they came. */
  readonly trail: Trail;
  /** Seconds and fixes that this track has followed. */
  readonly age: number;
  readonly fixes: number;
}

type Covariance = readonly [pp: number, pv: number, pb: number, vv: number, vb: number, bb: number];

/** The lasting part of a fix's error on each axis, as a part of the phone's accuracy, and what it may be in metres. */
const LASTING = 0.5;
const LASTING_LEAST = 5;
const LASTING_MOST = 10;
/** Scatter as large as this part of the accuracy accounts for all of it; yet some error always lasts: so much variance. */
const WHOLE = 0.8;
const UNEXPLAINED_LEAST = 0.4;
/** The fresh part: what is taken for it at first, and what can be learned. */
const FRESH = 0.15;
const FRESH_LEAST = 1;
const FRESH_MOST = 25;
const MEMORY_SECONDS = 12;
/** White acceleration on foot and in a vehicle, m²/s³. */
const WALKING_NOISE = 0.1;
const RIDING_NOISE = 2;
/** A pace from which on the phone may be in a vehicle, m/s. */
const MAYBE_RIDING = 3;
/** Velocity is forgotten in a gap of this length. */
const VELOCITY_SECONDS = 60;
const FIRST_SPEED = 4;
/** Degrees of freedom of the t weight. */
const TAIL = 5;
/** A surprise (squared, in standard deviations, two axes) beyond this is no news of this track at all. */
export const OUTLIER = 30;
const LEARN_SECONDS = 15;
/** The accuracy's memory. */
const ACCURACY_SECONDS = 12;
/** So many first fixes teach their scatter at any pace. */
const FIRST_FIXES = 20;
const VAGUE_FROM = 40;

/**
 * Standard deviation of the lasting error on an axis, metres. It goes with the accuracy of late: what the phone says of
 * one fix trembles, the error that stays does not.
 */
export const lastingOf = ({ accuracy }: Pick<Track, 'accuracy'>): number =>
  Math.min(Math.max(LASTING_MOST, accuracy / 4), Math.max(LASTING_LEAST, LASTING * accuracy));

/** The part of the accuracy, 0 to 1, that the scatter of the fixes leaves to lasting errors. */
export const unexplainedOf = ({ accuracy, fresh }: Pick<Track, 'accuracy' | 'fresh'>): number =>
  Math.sqrt(Math.max(UNEXPLAINED_LEAST, 1 - (fresh / (WHOLE * accuracy)) ** 2));

export const startTrack = (fix: Fix, at: Metres, t: number): Track => {
  const accuracy = accuracyOf(fix);
  const [lasting, fresh] = [lastingOf({ accuracy }), FRESH * accuracy + 1];
  return {
    t,
    at,
    velocity: [0, 0],
    bias: [0, 0],
    covariance: [lasting * lasting + fresh * fresh, 0, -lasting, FIRST_SPEED ** 2, 0, 1],
    fresh: Math.min(6, fresh),
    accuracy,
    trail: addToTrail([], t, at),
    age: 0,
    fixes: 1,
  };
};

/** Metres a second. */
export const speedOf = ({ velocity }: Track): number => Math.hypot(velocity[0], velocity[1]);

/** Standard deviation of the position on each axis, metres. */
export const sigmaOf = ({ covariance }: Track): number => Math.sqrt(Math.max(1, covariance[0]));

/** Standard deviation of the velocity on each axis, metres a second. */
export const speedSigmaOf = ({ covariance }: Track): number => Math.sqrt(Math.max(0.01, covariance[3]));

/** The track `dt` seconds on, with no fix. */
export const coast = (track: Track, dt: number): Track => {
  const pace = fitTrail(track.trail, track.t - TRAIL_SECONDS)?.speed ?? Infinity;
  const noise = pace > MAYBE_RIDING ? RIDING_NOISE : WALKING_NOISE;
  // Velocity fades (Ornstein-Uhlenbeck), so that a gap of minutes does not carry a walker over the hills.
  const kept = Math.exp(-dt / VELOCITY_SECONDS);
  const run = VELOCITY_SECONDS * (1 - kept);
  const stays = Math.exp(-dt / MEMORY_SECONDS);
  const [pp, pv, pb, vv, vb, bb] = track.covariance;
  return {
    ...track,
    t: track.t + dt,
    age: track.age + dt,
    at: [track.at[0] + run * track.velocity[0], track.at[1] + run * track.velocity[1]],
    velocity: [kept * track.velocity[0], kept * track.velocity[1]],
    bias: [stays * track.bias[0], stays * track.bias[1]],
    covariance: [
      pp + 2 * run * pv + run * run * vv + (noise * Math.min(dt, VELOCITY_SECONDS) ** 3) / 3,
      kept * (pv + run * vv) + (noise * Math.min(dt, VELOCITY_SECONDS) ** 2) / 2,
      stays * (pb + run * vb),
      kept * kept * vv + noise * Math.min(dt, VELOCITY_SECONDS / 2),
      kept * stays * vb,
      stays * stays * bb + 1 - stays * stays,
    ],
  };
};

interface Surprise {
  readonly east: number;
  readonly north: number;
  /** Squared, in standard deviations; 2 is usual. */
  readonly size: number;
}

interface Sight {
  readonly lasting: number;
  readonly fresh: number;
  /** What was foretold about the fix, as variance. */
  readonly foretold: number;
}

/** Variance of a fix's fresh error on an axis, m². A fix that is vaguer than usual is so: the rest of its error is fresh. */
export const freshOf = ({ fresh }: Track, fix: Fix): number =>
  fresh * fresh + Math.max(0, accuracyOf(fix) - VAGUE_FROM) ** 2;

const sightOf = (track: Track, fix: Fix): Sight => {
  const lasting = lastingOf(track);
  const [pp, , pb, , , bb] = track.covariance;
  return { lasting, fresh: freshOf(track, fix), foretold: pp + 2 * lasting * pb + lasting * lasting * bb };
};

/** How far a fix lies from what this track (coasted to its time) foretells. */
export const surpriseOf = (track: Track, fix: Fix, at: Metres): Surprise => {
  const { lasting, fresh, foretold } = sightOf(track, fix);
  const east = at[0] - track.at[0] - lasting * track.bias[0];
  const north = at[1] - track.at[1] - lasting * track.bias[1];
  return { east, north, size: (east * east + north * north) / (foretold + fresh) };
};

const hear = (track: Track, fix: Fix, dt: number): Track => {
  const part = Math.min(1, Math.max(dt / ACCURACY_SECONDS, 1 / (track.fixes + 1)));
  return { ...track, accuracy: track.accuracy ** (1 - part) * accuracyOf(fix) ** part };
};

/** Takes a fix into a track that was coasted to its time. */
export const correct = (coasted: Track, fix: Fix, at: Metres, dt: number): Track => {
  const track = hear(coasted, fix, dt);
  const { lasting, fresh, foretold } = sightOf(track, fix);
  const { east, north, size } = surpriseOf(track, fix, at);
  const spread = foretold + fresh * ((TAIL + size) / (TAIL + 2));
  const [pp, pv, pb, vv, vb, bb] = track.covariance;
  const [hp, hv, hb] = [pp + lasting * pb, pv + lasting * vb, pb + lasting * bb];
  const [kp, kv, kb] = [hp / spread, hv / spread, hb / spread];
  const trail = addToTrail(track.trail, track.t, at);
  const fit = fitTrail(trail, track.t - TRAIL_SECONDS);
  // The first fixes tell more than the guess before them.
  const pace = Math.max(dt / LEARN_SECONDS, 1 / track.fixes);
  const learn =
    fit && fit.fixes > 3 && (fit.speed < MAYBE_RIDING || track.fixes < FIRST_FIXES) ? Math.min(0.3, pace) : 0;
  const scatter = Math.min(fit?.scatter ?? 0, 3 * track.fresh);
  const learned = Math.sqrt((1 - learn) * track.fresh ** 2 + learn * scatter ** 2);
  return {
    ...track,
    at: [track.at[0] + kp * east, track.at[1] + kp * north],
    velocity: [track.velocity[0] + kv * east, track.velocity[1] + kv * north],
    bias: [track.bias[0] + kb * east, track.bias[1] + kb * north],
    covariance: [pp - kp * hp, pv - kp * hv, pb - kp * hb, vv - kv * hv, vb - kv * hb, bb - kb * hb],
    fresh: Math.min(FRESH_MOST, Math.max(FRESH_LEAST, learned)),
    trail,
    fixes: track.fixes + 1,
  };
};
