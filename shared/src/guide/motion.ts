import { distance, type Metres } from './plane';
import { speedOf, speedSigmaOf, type Track } from './track';
import { fitTrail, TRAIL_SECONDS } from './trail';

/**
 * Whether the visitor goes on foot or rides. A bus that waits at lights is as slow as a walker, so riding ends only by
 * what a bus does not do: going on at a walker's pace for some metres, or standing for longer than lights are red.
 */
export interface Motion {
  readonly riding: boolean;
  /** Seconds at a walker's pace and seconds of standing, while riding. */
  readonly walking: number;
  readonly standing: number;
  /** Where a pace that could be walking began. */
  readonly since: Metres | undefined;
}

export const startMotion: Motion = { riding: false, walking: 0, standing: 0, since: undefined };

/** Faster than anybody walks: 16 km/h. */
const RIDING_SPEED = 4.5;
/** Riding must show over so many seconds. */
const RIDING_SECONDS = 7;
/** Slower is standing, m/s. */
const WALKING_LEAST = 0.4;
const WALKING_METRES = 5;
const CONFIRM_SECONDS = 1.5;
/** Faster than this is no walking, whatever the error. */
const NOT_WALKING = 3.5;
const STANDING_SECONDS = 90;
/** A gap after which nothing is known of a ride any more. */
const FORGOTTEN_SECONDS = 240;
/** The pace of the moment is taken from so many seconds. */
const PACE_SECONDS = 10;
const QUICK_SECONDS = 6;
/** Fewer fixes say nothing about a pace. */
const KNOWN_FIXES = 3;

/** Metres that errors alone do not move a standing phone. */
const beyondError = ({ fresh }: Track): number => WALKING_METRES + 1.2 * fresh;

/** Whether the last few seconds alone are surely too fast for a walker: a bus that leaves. */
const speedsUp = (track: Track): boolean => {
  const fit = fitTrail(track.trail, track.t - QUICK_SECONDS);
  return fit !== undefined && fit.speed - track.fresh * fit.error > NOT_WALKING;
};

const stepRide = (motion: Motion, track: Track, pace: number, dt: number): Motion => {
  if (pace > NOT_WALKING || speedsUp(track)) return { ...startMotion, riding: true };
  const since = motion.since ?? track.at;
  const away = distance(since, track.at) >= beyondError(track) && pace >= WALKING_LEAST;
  const next: Motion = {
    riding: true,
    since,
    // A bus that leaves goes that far too, but a few seconds later it is fast.
    walking: away ? motion.walking + (motion.walking > 0 ? dt : 0.1) : Math.max(0, motion.walking - dt),
    standing: pace < 1 ? motion.standing + dt : Math.max(0, motion.standing - dt),
  };
  return next.walking >= CONFIRM_SECONDS || next.standing >= STANDING_SECONDS ? startMotion : next;
};

const isSpeed = (speed: number | undefined): speed is number =>
  speed !== undefined && Number.isFinite(speed) && speed >= 0;

/** Metres a second: what the phone measured itself weighs more than what follows from positions. */
const paceOf = (track: Track, measured: number | undefined): number => {
  const reckoned = fitTrail(track.trail, track.t - PACE_SECONDS)?.speed ?? speedOf(track);
  return isSpeed(measured) ? 0.7 * measured + 0.3 * reckoned : reckoned;
};

const rides = (track: Track, measured: number | undefined): boolean => {
  const fit = fitTrail(track.trail, track.t - TRAIL_SECONDS);
  if (!fit || fit.seconds < RIDING_SECONDS) return false;
  const speed = isSpeed(measured) ? 0.7 * measured + 0.3 * fit.speed : fit.speed;
  return speed - track.fresh * fit.error > RIDING_SPEED;
};

export interface MotionStep {
  readonly motion: Motion;
  /** Whether a guide may start at this pace: not riding, and surely slower than a vehicle. */
  readonly mayStart: boolean;
}

/** Takes the track after a fix; `dt` seconds since the fix before; `measured`: the fix's own speed, m/s. */
export const stepMotion = (motion: Motion, track: Track, measured: number | undefined, dt: number): MotionStep => {
  if (dt > FORGOTTEN_SECONDS) return { motion: startMotion, mayStart: false };
  const pace = paceOf(track, measured);
  if (rides(track, measured)) return { motion: { ...startMotion, riding: true }, mayStart: false };
  const next = motion.riding ? stepRide(motion, track, pace, Math.min(dt, 10)) : motion;
  const isSlow = pace < RIDING_SPEED && speedOf(track) + 0.5 * speedSigmaOf(track) < RIDING_SPEED;
  return { motion: next, mayStart: !next.riding && isSlow && track.fixes >= KNOWN_FIXES };
};
