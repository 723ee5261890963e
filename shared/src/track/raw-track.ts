import type { PositionList } from './position-list';
import { BadPositionError } from './track-errors';
import type { TrackWarning } from './track-issue';

export type TrackFormat = 'gpx' | 'kml' | 'geojson';

/** What stands in a file, before anybody asks whether it makes sense. */
export interface RawTrack {
  readonly format: TrackFormat;
  readonly name: string | undefined;
  readonly positions: PositionList;
  /** Single points beside the line. */
  readonly waypoints: number;
  readonly warnings: readonly TrackWarning[];
}

/** A coordinate of a file as a number. Throws `BadPositionError` naming the field, the position (from 1) and the line. */
export const coordinateOf = (
  text: string | undefined,
  element: string,
  axis: 'lon' | 'lat',
  at: { readonly number: number; readonly line: number },
): number => {
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  if (Number.isFinite(value)) return value;
  const found = text ?? '';
  throw new BadPositionError('bad-number', `${element}[${at.number}].${axis}`, { ...at, found });
};

/** A height in metres; `NaN` where there is none. */
export const elevationOf = (text: string | undefined): number =>
  text === undefined || text.trim() === '' ? NaN : Number(text);
