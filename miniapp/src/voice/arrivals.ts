import type { Fix } from '@boshan/shared/guide/fix';
import {
  startZones,
  stepZones,
  tickZones,
  type GuideZone,
  type ZonesState,
  type ZonesStep,
} from '@boshan/shared/guide/zones';
import { createValue, type Value } from '../content/value';
import type { PositionListener } from '../platform/position-watch';
import { VISIT_MS } from './visit';

/** Whether guides start by themselves. `waiting`: no position yet. `coarse`: too rough to tell where one is. */
export type ArrivalState = 'off' | 'waiting' | 'on' | 'coarse' | 'denied' | 'unavailable';

export type Watch = (listener: PositionListener) => () => void;

/** Calls about each second, while the app is in front, with the time on the clock of the fixes, until told to end. */
export type Ticks = (tick: (t: number) => void) => () => void;

interface ArrivalParts {
  readonly watch: Watch;
  readonly ticks: Ticks;
  readonly zones: () => readonly GuideZone[];
  /** Guides that a zone or the visitor has begun in this visit. */
  readonly started: () => readonly string[];
  readonly arrive: (guideId: string) => void;
  readonly now: () => number;
}

export interface Arrivals {
  readonly state: Pick<Value<ArrivalState>, 'get' | 'subscribe'>;
  readonly turn: (on: boolean) => void;
}

/** A radius in metres from which on no zone of a square or a courtyard can be told from its neighbour. */
const COARSE_METRES = 200;

/** Watches the position while it is turned on, and tells each guide's zone once. It ends by itself after a visit. */
export function createArrivals({ watch, ticks, zones, started, arrive, now }: ArrivalParts): Arrivals {
  const state = createValue<ArrivalState>('off');
  let unwatch: (() => void) | undefined;
  let endTicks: (() => void) | undefined;
  let engine: ZonesState | undefined;
  let until = 0;

  const end = (because: ArrivalState): void => {
    unwatch?.();
    unwatch = undefined;
    endTicks?.();
    endTicks = undefined;
    engine = undefined;
    state.set(because);
  };
  const take = (step: ZonesStep): void => {
    engine = step.state;
    for (const { type, zoneId } of step.events) if (type === 'start') arrive(zoneId);
  };
  const onFix = (fix: Fix): void => {
    if (!engine) return;
    if (now() > until) return end('off');
    state.set((fix.accuracyMetres ?? 0) > COARSE_METRES ? 'coarse' : 'on');
    take(stepZones(engine, fix));
  };
  /** Satellites are often lost at the very door: the guide starts all the same. */
  const onTick = (t: number): void => {
    if (engine) take(tickZones(engine, t));
  };
  const onProblem = (problem: 'denied' | 'unavailable'): void => {
    if (problem === 'denied') end('denied');
    else if (engine) state.set('unavailable');
  };
  return {
    state,
    turn(on) {
      end('off');
      if (!on) return;
      until = now() + VISIT_MS;
      engine = startZones(zones(), started());
      state.set('waiting');
      unwatch = watch({ onFix, onProblem });
      // A host that refuses at once did so before there was anything to end.
      if (!engine) return end(state.get());
      if (engine.zones.length > 0) endTicks = ticks(onTick);
    },
  };
}
