import { distanceMetres } from '@boshan/shared/geo/distance';
import { accuracyOf, isUsableFix, type Fix } from '@boshan/shared/guide/fix';
import { startFollow, stepFollow, type FollowEvent, type FollowState } from '@boshan/shared/guide/follow';
import type { FollowPlan } from '../../content/follow-plan';
import type { WatchProblem } from '../../platform/position-watch';

export type ReadyPlan = Extract<FollowPlan, { kind: 'ready' }>;

/** How well the walker's position is known. */
export type Signal = 'asking' | 'good' | 'poor' | 'lost' | WatchProblem;

/** A walk along a day's way. Plain data, never changed in place; all times in seconds of the fixes' clock. */
export interface Session {
  readonly plan: ReadyPlan;
  /** Starts so far; each asks for the position anew. */
  readonly attempt: number;
  readonly phase: 'ready' | 'walking' | 'done';
  readonly signal: Signal;
  readonly follow: FollowState;
  /** Keys of the stops that were reached, in their order. */
  readonly reached: readonly string[];
  readonly fix: Fix | undefined;
  /** First and latest usable fix. */
  readonly startedAt: number | undefined;
  readonly heardAt: number | undefined;
  /** Metres from the line when the walker was last told; `undefined` while on the route. */
  readonly offMetres: number | undefined;
  /** Since when the walker is back on it; the word is taken away after a while. */
  readonly backAt: number | undefined;
  /** Warnings so far: each is felt once. */
  readonly warnings: number;
}

export type SessionAction =
  | { readonly type: 'start' }
  | { readonly type: 'fix'; readonly fix: Fix }
  | { readonly type: 'problem'; readonly problem: WatchProblem }
  /** The clock went on. */
  | { readonly type: 'tick'; readonly t: number }
  | { readonly type: 'stop' };

/** Above this radius distances are told as rough. */
export const POOR_METRES = 60;
/** Without a fix for so long the signal counts as lost. */
export const LOST_SECONDS = 20;
/** How long "back on the route" stays. */
const BACK_SECONDS = 12;
/** Farther than this from the line one is not on this walk yet. */
export const FAR_METRES = 1_000;

export const newSession = (plan: ReadyPlan): Session => ({
  plan,
  attempt: 0,
  phase: 'ready',
  signal: 'asking',
  follow: startFollow(plan.route),
  reached: [],
  fix: undefined,
  startedAt: undefined,
  heardAt: undefined,
  offMetres: undefined,
  backAt: undefined,
  warnings: 0,
});

function withEvent(session: Session, event: FollowEvent): Session {
  switch (event.type) {
    case 'stop': {
      const { stopId } = event;
      if (stopId === undefined || session.reached.includes(stopId)) return session;
      return { ...session, reached: [...session.reached, stopId] };
    }
    case 'finish':
      return { ...session, phase: 'done', offMetres: undefined };
    case 'off-route':
      // Straight lines are no path: being beside one means nothing.
      if (session.plan.straight) return session;
      return { ...session, offMetres: event.metresOff ?? 0, backAt: undefined, warnings: session.warnings + 1 };
    case 'back-on-route':
      return session.offMetres === undefined ? session : { ...session, offMetres: undefined, backAt: event.t };
  }
}

function withFix(session: Session, fix: Fix): Session {
  if (!isUsableFix(fix)) return session;
  const { state, events } = stepFollow(session.follow, fix);
  const heard: Session = {
    ...session,
    fix,
    follow: state,
    signal: accuracyOf(fix) > POOR_METRES ? 'poor' : 'good',
    startedAt: session.startedAt ?? fix.t,
    heardAt: fix.t,
  };
  return events.reduce(withEvent, heard);
}

function withTick(session: Session, t: number): Session {
  const { heardAt, backAt } = session;
  const lost = heardAt !== undefined && t - heardAt > LOST_SECONDS;
  const signal: Signal = lost && (session.signal === 'good' || session.signal === 'poor') ? 'lost' : session.signal;
  const calm = backAt !== undefined && t - backAt > BACK_SECONDS ? undefined : backAt;
  return signal === session.signal && calm === backAt ? session : { ...session, signal, backAt: calm };
}

/** The device may find itself again while a walk lasts; before the first fix its trouble is all there is to tell. */
const withProblem = (session: Session, problem: WatchProblem): Session => ({
  ...session,
  signal: problem === 'unavailable' && session.fix ? 'lost' : problem,
});

/** Takes one thing that happened. Pure; what does not fit the phase changes nothing. */
export function stepSession(session: Session, action: SessionAction): Session {
  if (action.type === 'start') {
    return { ...newSession(session.plan), attempt: session.attempt + 1, phase: 'walking' };
  }
  if (session.phase !== 'walking') return session;
  switch (action.type) {
    case 'fix':
      return withFix(session, action.fix);
    case 'problem':
      return withProblem(session, action.problem);
    case 'tick':
      return withTick(session, action.t);
    case 'stop':
      return { ...session, phase: session.fix ? 'done' : 'ready' };
  }
}

/** Metres to the line where the walker is not on this walk yet; `undefined` near it, or where nobody knows. */
export function metresAway({ fix, plan }: Session): number | undefined {
  if (!fix) return undefined;
  const { line } = plan.route;
  const nearest = line.reduce((least, point) => Math.min(least, distanceMetres(fix, point)), Infinity);
  return nearest - accuracyOf(fix) > FAR_METRES ? nearest : undefined;
}
