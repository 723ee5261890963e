/** Whether the walker has left the line, told only when it is sure, and not again and again. */
export interface OffRoute {
  readonly off: boolean;
  /** Seconds of evidence against what is held now. */
  readonly evidence: number;
  /** Seconds since the last warning; `undefined` before the first. */
  readonly sinceWarning: number | undefined;
  /** Metres off at the last warning. */
  readonly warnedAt: number;
}

export const onRoute: OffRoute = { off: false, evidence: 0, sinceWarning: undefined, warnedAt: 0 };

/** Half the width in which a walker is still on the way: a drawn line is not the path itself. */
const CORRIDOR_METRES = 25;
const RETURN_METRES = 20;
/** Standard deviations by which the walker must be out of the corridor. */
const SURE = 1.5;
const OFF_SECONDS = 12;
const BACK_SECONDS = 5;
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

/** `off`: filtered metres from the line; `sigma`: their standard deviation; `dt`: seconds since the fix before. */
export const stepOffRoute = (before: OffRoute, off: number, sigma: number, dt: number): OffRouteStep => {
  const step = Math.min(dt, LONGEST_STEP_SECONDS);
  const sinceWarning = before.sinceWarning === undefined ? undefined : before.sinceWarning + dt;
  const mayWarn = sinceWarning === undefined || sinceWarning >= WARNING_PAUSE_SECONDS;
  const isSure = off > CORRIDOR_METRES + SURE * sigma;
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
