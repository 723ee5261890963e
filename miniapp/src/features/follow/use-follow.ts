import { useCallback, useEffect, useReducer } from 'react';
import { keepAwake, vibrate } from '../../platform/awake';
import { watchPosition, watchSeconds } from '../../platform/position-watch';
import { newSession, stepSession, type ReadyPlan, type Session } from './session';

const TICK_MS = 4_000;

export interface Follow {
  readonly session: Session;
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * A walk along a plan: asks for the position from `start` on, keeps the screen awake, shakes once for each warning, and
 * lets go of all that at the end or with the page.
 */
export function useFollow(plan: ReadyPlan): Follow {
  const [session, act] = useReducer(stepSession, plan, newSession);
  const { attempt, phase, signal, warnings } = session;
  const walking = phase === 'walking';
  // After a refusal the watch is dead; another start begins another.
  const watching = walking && signal !== 'denied';
  useEffect(() => {
    if (!watching) return undefined;
    const end = watchPosition({
      onFix: (fix) => act({ type: 'fix', fix }),
      onProblem: (problem) => act({ type: 'problem', problem }),
    });
    const timer = setInterval(() => act({ type: 'tick', t: watchSeconds() }), TICK_MS);
    return () => {
      end();
      clearInterval(timer);
    };
  }, [watching, attempt]);
  useEffect(() => (walking ? keepAwake() : undefined), [walking]);
  useEffect(() => {
    if (warnings > 0) vibrate();
  }, [warnings]);
  const start = useCallback(() => act({ type: 'start' }), []);
  const stop = useCallback(() => act({ type: 'stop' }), []);
  return { session, start, stop };
}
