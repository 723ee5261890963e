import type { BusLine } from '@boshan/shared/contract/bus-line';
import type { Place } from '@boshan/shared/contract/place';
import type { Localized } from '@boshan/shared/contract/scalars';
import type { Wgs84 } from '@boshan/shared/geo/datum';

export interface PlacedBusStop {
  /** From 1, along the line. */
  readonly number: number;
  readonly name: Localized;
  readonly point: Wgs84;
}

/**
 * Stops that can be drawn, and how many cannot. `borrowed`: at least one has no position of its own and stands at the
 * place that it serves.
 */
export function busPoints(
  line: Pick<BusLine, 'stops'>,
  places: ReadonlyMap<string, Place>,
): { readonly stops: readonly PlacedBusStop[]; readonly unmapped: number; readonly borrowed: boolean } {
  let borrowed = false;
  const stops = line.stops.flatMap(({ name, point, placeId }, index): PlacedBusStop[] => {
    const at = point ?? (placeId === undefined ? undefined : places.get(placeId)?.location.point);
    if (!at) return [];
    borrowed ||= point === undefined;
    return [{ number: index + 1, name, point: at }];
  });
  return { stops, unmapped: line.stops.length - stops.length, borrowed };
}
