import type { Params } from './navigation';
import type { RouteName } from './routes';

/** A mini-program has no address to keep: its share card carries the state. */
export function keepInAddress(_page: RouteName, _params: Params): void {
  // Deliberately nothing.
}
