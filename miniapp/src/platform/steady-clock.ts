/** A step longer than this is a changed clock or a sleeping phone; how long it slept nobody knows. */
const LONGEST_STEP_SECONDS = 60;

/**
 * Seconds that only go forward, made of a clock (milliseconds) that may be set while one walks: a step back counts as
 * none, a leap ahead as a minute. Only differences mean anything.
 */
export function createSteadyClock(now: () => number): () => number {
  let last = now();
  let seconds = 0;
  return () => {
    const current = now();
    seconds += Math.min(LONGEST_STEP_SECONDS, Math.max(0, (current - last) / 1_000));
    last = current;
    return seconds;
  };
}

/** The app's own clock for walks: mini-programs have no other than the one that the phone's owner may set. */
export const steadySeconds: () => number = createSteadyClock(() => Date.now());
