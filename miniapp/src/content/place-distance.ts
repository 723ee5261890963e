import type { Location } from '@boshan/shared/contract/location';
import type { Wgs84 } from '@boshan/shared/geo/datum';
import { distanceMetres } from '@boshan/shared/geo/distance';

/** Up to this radius in metres a position is good enough to be navigated to. */
export const NAVIGABLE_METRES = 150;

/** Whether a place's position leads a driver to its gate. One without a stated accuracy does not. */
export const isNavigable = ({ point, accuracyMetres }: Location): boolean =>
  point !== undefined && accuracyMetres !== undefined && accuracyMetres <= NAVIGABLE_METRES;

/** Whether a position is known but only roughly. */
export const isApproximate = (location: Location): boolean => location.point !== undefined && !isNavigable(location);

/** As the crow flies, in metres. `slack` is the radius of doubt of both ends together. */
export interface PlaceDistance {
  readonly metres: number;
  readonly slack: number;
}

/** Distance between two located things; `undefined` where one has no position. Unknown accuracy counts as 2 km. */
export function distanceBetween(
  from: { readonly point?: Wgs84 | undefined; readonly accuracyMetres?: number | undefined },
  to: { readonly point?: Wgs84 | undefined; readonly accuracyMetres?: number | undefined },
): PlaceDistance | undefined {
  if (!from.point || !to.point) return undefined;
  return {
    metres: distanceMetres(from.point, to.point),
    slack: (from.accuracyMetres ?? 2_000) + (to.accuracyMetres ?? 2_000),
  };
}

/** A distance said no more exactly than it is known. */
export interface RoundedDistance {
  /** `within`: the doubt is larger than the distance, so only the outer bound can be said. */
  readonly kind: 'exact' | 'about' | 'within';
  readonly unit: 'metres' | 'kilometres';
  readonly value: string;
}

const inUnit = (metres: number, decimals: number): Pick<RoundedDistance, 'unit' | 'value'> =>
  metres < 1_000
    ? { unit: 'metres', value: String(Math.max(50, Math.round(metres / 50) * 50)) }
    : { unit: 'kilometres', value: (metres / 1_000).toFixed(metres < 10_000 ? decimals : 0) };

/** Rounds by the doubt: above 300 m of slack it is "about", above the distance itself it is "within". Pure. */
export function roundDistance({ metres, slack }: PlaceDistance): RoundedDistance {
  if (slack > metres) return { kind: 'within', ...inUnit(Math.ceil((metres + slack) / 500) * 500, 1) };
  return { kind: slack > 300 ? 'about' : 'exact', ...inUnit(metres, 1) };
}
