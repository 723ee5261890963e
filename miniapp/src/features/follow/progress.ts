import { walkingMinutes } from '@boshan/shared/track/duration';
import type { MappedStop } from '../../content/route-stops';
import type { Session } from './session';

/** Where a stop stands in a walk. `rough`: known too poorly to tell. */
export type StopState = 'reached' | 'next' | 'ahead' | 'passed' | 'rough';

export interface StopProgress {
  readonly stop: MappedStop;
  readonly state: StopState;
}

/** Each stop of the day with what the walk has to say about it. */
export function stopsProgress({ plan, reached, follow }: Session): readonly StopProgress[] {
  const next = follow.position?.nextStop?.id;
  const exact = plan.way.stops.filter(({ key }) => plan.exact.has(key));
  const nextIndex = exact.findIndex(({ key }) => key === next);
  const stateOf = (stop: MappedStop): StopState => {
    if (!plan.exact.has(stop.key)) return 'rough';
    if (reached.includes(stop.key)) return 'reached';
    if (stop.key === next) return 'next';
    if (!follow.position) return 'ahead';
    // All behind the walker where nothing comes any more.
    return nextIndex < 0 || exact.indexOf(stop) < nextIndex ? 'passed' : 'ahead';
  };
  return plan.way.stops.map((stop) => ({ stop, state: stateOf(stop) }));
}

/** The stop that comes next, where there is one. */
export const nextStopOf = ({ plan, follow }: Session): MappedStop | undefined =>
  plan.way.stops.find(({ key }) => key === follow.position?.nextStop?.id);

/** Share of the way that is done, 0 to 1. */
export function shareDone({ follow: { position } }: Session): number {
  if (!position) return 0;
  const whole = position.metresDone + position.metresLeft;
  return whole > 0 ? Math.min(1, Math.max(0, position.metresDone / whole)) : 0;
}

/** Minutes to the end on foot, on the flat: the climb of what is left is not told apart. */
export const minutesLeft = (metres: number): number => Math.max(1, Math.round(walkingMinutes({ metres })));

/** How long the walk took, in whole minutes. */
export const minutesTaken = ({ startedAt, heardAt }: Session): number =>
  startedAt === undefined || heardAt === undefined ? 0 : Math.round((heardAt - startedAt) / 60);

/** Metres told to a walker: to ten below a kilometre, to the metre below fifty. */
export const toldMetres = (metres: number): number => (metres < 50 ? Math.round(metres) : Math.round(metres / 10) * 10);
