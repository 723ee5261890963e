import { MAX_TRACK_POINTS, type Track } from '../contract/tour-route';
import { encodePolyline } from '../geo/polyline';
import { simplifyLine } from '../geo/simplify';
import { profileOfLine } from './profile';
import type { ReadTrack } from './read-track';

/** What a walker cannot see: the width of a path. Phones are not better than this. */
export const TRACK_TOLERANCE_METRES = 2;

/** What became of a file on its way to a track. Lengths and heights are those of the file, before simplifying. */
export interface TrackReport {
  readonly positionsRead: number;
  readonly positionsKept: number;
  readonly toleranceMetres: number;
  readonly metres: number;
  readonly ascentMetres: number | undefined;
}

export interface MadeTrack {
  readonly track: Track;
  readonly report: TrackReport;
}

const toDecimetre = (metres: number): number => Math.round(metres * 10) / 10;

/**
 * A file's line in the contract's form: simplified to within `TRACK_TOLERANCE_METRES`, or as much more as
 * `MAX_TRACK_POINTS` needs; heights go with their positions. `source` names the file and who recorded it.
 */
export const makeTrack = ({ points, elevations }: ReadTrack, source: string): MadeTrack => {
  const { indices, toleranceMetres } = simplifyLine(points, {
    toleranceMetres: TRACK_TOLERANCE_METRES,
    maxPoints: MAX_TRACK_POINTS,
    ...(elevations && { elevations }),
  });
  const { metres, heights } = profileOfLine(points, elevations);
  return {
    track: {
      line: encodePolyline(indices.map((index) => points[index]!)),
      ...(elevations && { elevations: indices.map((index) => toDecimetre(elevations[index]!)) }),
      ...(source.trim() && { source: source.trim() }),
    },
    report: {
      positionsRead: points.length,
      positionsKept: indices.length,
      toleranceMetres,
      metres,
      ascentMetres: heights?.ascentMetres,
    },
  };
};
