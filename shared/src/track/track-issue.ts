/** Why a file cannot become a track. */
export type TrackErrorCode =
  | 'empty'
  | 'zipped'
  | 'unknown-format'
  | 'malformed'
  | 'truncated'
  | 'doctype'
  | 'too-large'
  | 'other-datum'
  | 'no-line'
  | 'too-short'
  | 'too-many-points'
  | 'bad-number'
  | 'swapped'
  | 'out-of-range'
  | 'antimeridian'
  | 'outside-shandong';

/** What somebody should know about a track that can be used all the same. */
export type TrackWarningCode =
  | 'namespace'
  | 'outside-boshan'
  | 'gap'
  | 'several-lines'
  | 'no-time'
  | 'no-heights'
  | 'flat-heights'
  | 'incomplete-heights'
  | 'filled-heights';

export type TrackCode = TrackErrorCode | TrackWarningCode;

/** What a message names: numbers, positions, names. */
export type TrackValues = Readonly<Record<string, string | number>>;

/** What is wrong or worth knowing, and where in the file. Words: `tellTrackIssue`. */
export interface TrackIssue<Code extends TrackCode = TrackCode> {
  readonly code: Code;
  /** Element, attribute or member of the file, e.g. `trkpt[12].lat`. */
  readonly field: string;
  readonly values: TrackValues;
}

export type TrackWarning = TrackIssue<TrackWarningCode>;
