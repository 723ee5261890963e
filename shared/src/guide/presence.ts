/** What is known of one zone. */
export interface Presence {
  readonly inside: boolean;
  /** Seconds of presence gathered (out of the zone: of absence). */
  readonly gathered: number;
  /** Seconds spent about the edge without an answer. */
  readonly undecided: number;
}

export const unseen: Presence = { inside: false, gathered: 0, undecided: 0 };

export interface Sighting {
  /** Metres to the zone's edge, negative outside, and the position's standard deviation on an axis. */
  readonly depth: number;
  readonly sigma: number;
  readonly dt: number;
  readonly mayStart: boolean;
}

/**
 * Presence so likely counts, and so many seconds of it start the guide. Like all numbers of the engine these were chosen
 * on simulated walks (test/bench/guide) with other seeds than those that the bench reports.
 */
const LIKELY = 0.35;
const ENTER_SECONDS = 6;
/** Absence so likely counts, and so many seconds of it leave. */
const UNLIKELY = 0.1;
const LEAVE_SECONDS = 15;
/** One fix counts for at most so long: what comes after a gap is not taken for all of it. */
const LONGEST_STEP_SECONDS = 5;
const EDGE_SECONDS = 100;
const EDGE_LIKELY = 0.93;

/** Standard normal distribution function (Abramowitz and Stegun, 7.1.26: within 1.5e-7). */
export const normalCdf = (x: number): number => {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - poly * Math.exp(-z * z);
  return x >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
};

const stepOutside = (before: Presence, { depth, sigma, dt, mayStart }: Sighting): Presence => {
  const p = normalCdf(depth / sigma);
  if (p < 0.02) return unseen;
  const step = Math.min(dt, LONGEST_STEP_SECONDS);
  const needed = before.undecided > EDGE_SECONDS ? EDGE_LIKELY : LIKELY;
  const gathered = p > needed ? before.gathered + step * p : Math.max(0, before.gathered - step);
  if (gathered >= ENTER_SECONDS && mayStart) return { inside: true, gathered: 0, undecided: 0 };
  const undecided = p > 0.15 && mayStart ? before.undecided + step : Math.max(0, before.undecided - step);
  return { inside: false, gathered: Math.min(gathered, ENTER_SECONDS + 3), undecided };
};

const stepInside = (before: Presence, { depth, sigma, dt }: Sighting): Presence => {
  const p = normalCdf(depth / sigma);
  const step = Math.min(dt, LONGEST_STEP_SECONDS);
  const gathered = p < UNLIKELY ? before.gathered + step : 0;
  return gathered >= LEAVE_SECONDS ? unseen : { ...before, gathered };
};

/** Takes what a fix says about a zone. */
export const stepPresence = (before: Presence, sighting: Sighting): Presence =>
  before.inside ? stepInside(before, sighting) : stepOutside(before, sighting);
