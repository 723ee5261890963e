import type { Wgs84 } from '../geo/datum';
import { distanceMetres } from '../geo/distance';

/** A way whose time is asked for. Heights are left out where nobody knows them. */
export interface Way {
  readonly metres: number;
  readonly ascentMetres?: number;
}

export type MovingMode = 'walk' | 'cycle' | 'drive';

/** 4.5 km/h, the pace that the content's own estimates use. */
const WALKING_METRES_A_MINUTE = 75;
/** Naismith: an hour for each 2,000 feet (610 m) of climb. */
const WALKING_CLIMB_METRES_A_MINUTE = 10;
/** 15 km/h: an unhurried visitor on a hired bicycle. The project's assumption. */
const CYCLING_METRES_A_MINUTE = 250;
/** Climbing 600 m takes an hour more than the same way on the flat. The project's assumption. */
const CYCLING_CLIMB_METRES_A_MINUTE = 10;
/** 30 km/h on the district's roads, as the content's own estimates have it. */
const DRIVING_METRES_A_MINUTE = 500;
/** To get in, park and get out. */
export const PARKING_MINUTES = 5;

/**
 * How much longer a road is than the straight line between its ends. The district's roads follow its valleys: 1.4 is
 * what the editors' estimates use. It stands in for a way that nobody recorded, never for one that somebody did.
 */
export const DETOUR_FACTOR = 1.4;

/**
 * Minutes on foot without rests, by Naismith's rule (W. W. Naismith, Scottish Mountaineering Club Journal, 1892) at
 * 4.5 km/h: an hour for each 4.5 km and an hour for each 600 m of climb. Going down steeply costs time that the rule
 * leaves out.
 */
export const walkingMinutes = ({ metres, ascentMetres = 0 }: Way): number =>
  metres / WALKING_METRES_A_MINUTE + ascentMetres / WALKING_CLIMB_METRES_A_MINUTE;

/** Minutes by bicycle without rests: 15 km/h and an hour for each 600 m of climb. */
export const cyclingMinutes = ({ metres, ascentMetres = 0 }: Way): number =>
  metres / CYCLING_METRES_A_MINUTE + ascentMetres / CYCLING_CLIMB_METRES_A_MINUTE;

/** Minutes by car: 30 km/h and five minutes to park; 0 for no way at all. */
export const drivingMinutes = ({ metres }: Way): number =>
  metres === 0 ? 0 : metres / DRIVING_METRES_A_MINUTE + PARKING_MINUTES;

const minutesBy = { walk: walkingMinutes, cycle: cyclingMinutes, drive: drivingMinutes } as const;

export const minutesFor = (mode: MovingMode, way: Way): number => minutesBy[mode](way);

/** A way that is only guessed at: `isEstimate` says so, and what shows it must too. */
export interface EstimatedWay {
  readonly metres: number;
  readonly minutes: number;
  readonly isEstimate: true;
}

/** The way between two positions of which only the straight line is known: that line times `DETOUR_FACTOR`. */
export const estimateWay = (from: Wgs84, to: Wgs84, mode: MovingMode): EstimatedWay => {
  const metres = distanceMetres(from, to) * DETOUR_FACTOR;
  return { metres, minutes: minutesFor(mode, { metres }), isEstimate: true };
};
