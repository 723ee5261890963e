/** Whether the walker has left the line, told only when it is sure, and not again and again. */
export interface OffRoute {
  readonly off: boolean;
  /** Seconds of evidence against what is held now. */
  readonly evidence: number;
  /** Seconds since the last warning; `undefined` before the first. */
  readonly sinceWarning: number | undefined;
  /** Metres off at the last warning. */
  readonly warnedAt: number;
  /** Seconds for which it is not believed yet that the walker is where a jump led to. */
  readonly doubt: number;
}

export const onRoute: OffRoute = { off: false, evidence: 0, sinceWarning: undefined, warnedAt: 0, doubt: 0 };

/** Half the width in which a walker is still on the way: a drawn line is not the path itself. */
const CORRIDOR_METRES = 30;
const RETURN_METRES = 20;
/** Standard deviations by which the walker must be out of the corridor. */
const SURE = 2;
const OFF_SECONDS = 20;
const BACK_SECONDS = 5;
/** Nobody walks in jumps: what the receiver says after one is rather an error, and for so long seldom more. */
const DOUBT_SECONDS = 60;
/** The least pause between two warnings, and what must have changed for a second one without a return. */
export const WARNING_PAUSE_SECONDS = 120;
const FURTHER_METRES = 60;
const LONGEST_STEP_SECONDS = 5;

export interface OffRouteStep {
  readonly state: OffRoute;
  readonly told: 'off-route' | 'back-on-route' | undefined;
}

const warn = (state: OffRoute, off: number): OffRouteStep => ({
  state: { ...state, off: true, evidence: 0, sinceWarning: 0, warnedAt: off },
  told: 'off-route',
});

export interface OffRouteSight {
  /** Filtered metres from the line, and their standard deviation. */
  readonly off: number;
  readonly sigma: number;
  /** Seconds since the fix before. */
  readonly dt: number;
  /** The position has just jumped and was believed, or came back from a jump. */
  readonly switched: 'elsewhere' | 'returned' | undefined;
  /** Metres since the fix before. */
  readonly walked: number;
}

/** Nobody walks faster than this, m/s, beyond so many standard deviations. */
const ON_FOOT_MOST = 3;
const LEAP_SURE = 2;

const doubtAfter = ({ doubt }: OffRoute, { dt, switched, walked, sigma }: OffRouteSight): number => {
  if (switched === 'returned') return 0;
  const leaps = switched === 'elsewhere' || walked > ON_FOOT_MOST * dt + LEAP_SURE * sigma;
  return leaps ? DOUBT_SECONDS : Math.max(0, doubt - dt);
};

/** Takes what a fix says about the line. */
export const stepOffRoute = (last: OffRoute, sight: OffRouteSight): OffRouteStep => {
  const { off, sigma, dt } = sight;
  const before: OffRoute = { ...last, doubt: doubtAfter(last, sight) };
  const step = Math.min(dt, LONGEST_STEP_SECONDS);
  const sinceWarning = before.sinceWarning === undefined ? undefined : before.sinceWarning + dt;
  const mayWarn = sinceWarning === undefined || sinceWarning >= WARNING_PAUSE_SECONDS;
  const isSure = before.doubt === 0 && off > CORRIDOR_METRES + SURE * sigma;
  if (!before.off) {
    const evidence = isSure ? before.evidence + step : 0;
    const state = { ...before, sinceWarning, evidence };
    return evidence >= OFF_SECONDS && mayWarn ? warn(state, off) : { state, told: undefined };
  }
  const evidence = off < RETURN_METRES + 0.5 * sigma ? before.evidence + step : 0;
  const state = { ...before, sinceWarning, evidence };
  if (evidence >= BACK_SECONDS) return { state: { ...state, off: false, evidence: 0 }, told: 'back-on-route' };
  return isSure && mayWarn && off > before.warnedAt + FURTHER_METRES ? warn(state, off) : { state, told: undefined };
};
