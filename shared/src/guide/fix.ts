import type { Wgs84 } from '../geo/datum';

/** One position as the phone tells it: WGS-84 degrees. */
export interface Fix extends Wgs84 {
  /** Seconds on any clock that goes forward: since 1970, since the start of the walk … Only differences count. */
  readonly t: number;
  /** Radius in metres in which the phone says it is (68 %). Absent, 0 or not a number: not known. */
  readonly accuracyMetres?: number;
  /** Metres a second over ground where the phone measures it (Doppler); absent or negative: not known. */
  readonly speed?: number;
}

/** A fix without an accuracy is taken for one in a street. */
const UNKNOWN_ACCURACY_METRES = 20;

const isDegree = (value: number, most: number): boolean => Number.isFinite(value) && Math.abs(value) <= most;

/** Whether a fix has a place and a time at all. Others are left out without a word: phones send them. */
export const isUsableFix = ({ t, lon, lat }: Fix): boolean =>
  Number.isFinite(t) && isDegree(lon, 180) && isDegree(lat, 90);

/** The accuracy of a fix in metres, within what can be reckoned with: 3 to 5000. */
export const accuracyOf = ({ accuracyMetres }: Fix): number =>
  accuracyMetres !== undefined && accuracyMetres > 0
    ? Math.min(5000, Math.max(3, accuracyMetres))
    : UNKNOWN_ACCURACY_METRES;
