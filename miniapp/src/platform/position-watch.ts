import type { Fix } from '@boshan/shared/guide/fix';
import Taro from '@tarojs/taro';
import { hostPoint, isRefused, type HostPosition } from './host-position';
import { steadySeconds } from './steady-clock';

/** Why no position comes: `denied` is the reader's own word, `unavailable` the device's. */
export type WatchProblem = 'denied' | 'unavailable';

/** What a walk wants to be told. Fixes are WGS-84, on the clock of `watchSeconds`. */
export interface PositionListener {
  onFix(fix: Fix): void;
  /** After `denied` nothing more comes; after `unavailable` the device may still find itself. */
  onProblem(problem: WatchProblem): void;
}

/** How often Alipay is asked, which has no updates of its own. */
const POLL_MS = 4_000;

/** The clock of the fixes, in seconds. */
export const watchSeconds: () => number = steadySeconds;

/** A speed below zero is "not known". */
function fixOf(position: HostPosition): Fix {
  const { accuracy, speed } = position;
  return {
    t: watchSeconds(),
    ...hostPoint(position),
    ...(accuracy === undefined ? {} : { accuracyMetres: Number(accuracy) }),
    ...(speed === undefined || speed < 0 ? {} : { speed }),
  };
}

const problemOf = (error: unknown): WatchProblem => (isRefused(error) ? 'denied' : 'unavailable');

/** Asks again and again, each time after the answer before. */
function poll(listener: PositionListener): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (): Promise<void> => {
    let problem: WatchProblem | undefined;
    try {
      const position = await Taro.getLocation({ type: 'wgs84' });
      if (!stopped) listener.onFix(fixOf(position));
    } catch (error) {
      problem = problemOf(error);
      if (!stopped) listener.onProblem(problem);
    }
    if (!stopped && problem !== 'denied') timer = setTimeout(() => void ask(), POLL_MS);
  };
  void ask();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Who hears WeChat's updates now: they are one for the whole app, so that only the last one may end them. */
const followers = new Set<PositionListener>();

/** WeChat's own updates, about one a second while the app is in front. */
function follow(listener: PositionListener): () => void {
  let stopped = false;
  // An object of its own: one listener may be given twice.
  const follower = { ...listener };
  followers.add(follower);
  const told = (position: HostPosition): void => {
    if (!stopped) listener.onFix(fixOf(position));
  };
  Taro.onLocationChange(told);
  const failed = (error: unknown): void => {
    if (!stopped) listener.onProblem(problemOf(error));
  };
  // Told by the callback; Taro's promise, which its types deny, would only tell it twice.
  Promise.resolve(Taro.startLocationUpdate({ type: 'wgs84', fail: failed })).catch(() => undefined);
  return () => {
    if (stopped) return;
    stopped = true;
    followers.delete(follower);
    Taro.offLocationChange(told);
    if (followers.size > 0) return;
    // Fails where it never started, which is what is wanted.
    Promise.resolve(Taro.stopLocationUpdate()).catch(() => undefined);
  };
}

/** Tells each new position until the returned function is called. The host asks for consent at the first. */
export const watchPosition = (listener: PositionListener): (() => void) =>
  process.env.TARO_ENV === 'alipay' ? poll(listener) : follow(listener);
