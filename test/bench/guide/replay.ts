import { startFollow, stepFollow } from '@boshan/shared/guide/follow';
import { startZones, stepZones, tickZones, type ZonesStep } from '@boshan/shared/guide/zones';
import type { Walk } from './traces';

export interface Start {
  readonly zone: string;
  readonly t: number;
}

/** What the guide did on a walk. */
export interface Replay {
  readonly starts: readonly Start[];
  /** Times of off-route warnings. */
  readonly alarms: readonly number[];
}

/** Walks the fixes in order, one at a time, as a phone would get them. */
export const replay = ({ fixes, zones, route }: Walk): Replay => {
  const starts: Start[] = [];
  const alarms: number[] = [];
  let guide = startZones(zones);
  let follow = route && startFollow({ line: route, stops: [] });
  const take = ({ state, events }: ZonesStep): void => {
    guide = state;
    for (const { type, zoneId, t } of events) if (type === 'start') starts.push({ zone: zoneId, t });
  };
  let clock = -Infinity;
  for (const fix of fixes) {
    const silence = fix.t - clock;
    // The app's own clock ticks on while no fix comes.
    if (silence > 2 && silence < 120) for (let t = clock + 1; t < fix.t; t += 1) take(tickZones(guide, t));
    clock = fix.t;
    take(stepZones(guide, fix));
    if (!follow) continue;
    const followed = stepFollow(follow, fix);
    follow = followed.state;
    for (const { type, t } of followed.events) if (type === 'off-route') alarms.push(t);
  }
  return { starts, alarms };
};
