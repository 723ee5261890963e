import type { Fix } from '@boshan/shared/guide/fix';
import { startZones, stepZones, type GuideZone, type ZonesState } from '@boshan/shared/guide/zones';
import { createValue, type Value } from '../content/value';
import type { PositionListener } from '../platform/position-watch';
import { VISIT_MS } from './visit';

/** Whether guides start by themselves. `waiting`: no position yet. `coarse`: too rough to tell where one is. */
export type ArrivalState = 'off' | 'waiting' | 'on' | 'coarse' | 'denied' | 'unavailable';

export type Watch = (listener: PositionListener) => () => void;

interface ArrivalParts {
  readonly watch: Watch;
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
export function createArrivals({ watch, zones, started, arrive, now }: ArrivalParts): Arrivals {
  const state = createValue<ArrivalState>('off');
  let unwatch: (() => void) | undefined;
  let engine: ZonesState | undefined;
  let until = 0;

  const end = (because: ArrivalState): void => {
    unwatch?.();
    unwatch = undefined;
    engine = undefined;
    state.set(because);
  };
  const onFix = (fix: Fix): void => {
    if (!engine) return;
    if (now() > until) return end('off');
    const step = stepZones(engine, fix);
    engine = step.state;
    state.set((fix.accuracyMetres ?? 0) > COARSE_METRES ? 'coarse' : 'on');
    for (const { type, zoneId } of step.events) if (type === 'start') arrive(zoneId);
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
      if (!engine) end(state.get());
    },
  };
}
