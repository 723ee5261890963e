import { readPreference, writePreference } from '../platform/preferences';
import { VISIT_MS } from './visit';

const KEY = 'voice-arrivals';

/**
 * Whether the visitor turned "start by itself" on during this visit and has not turned it off: after a restart of the
 * app it waits for a tap, since neither sound nor the position may begin by themselves.
 */
export function arrivalsWanted(now: number): boolean {
  const since = readPreference(KEY);
  return typeof since === 'number' && now >= since && now - since < VISIT_MS;
}

export const keepArrivalsWanted = (on: boolean, now: number): void => {
  writePreference(KEY, on ? now : 0);
};
