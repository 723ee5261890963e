import type { TrackCode, TrackIssue, TrackValues } from './track-issue';
import { tellTrackIssue } from './track-messages';

/**
 * A file that cannot become a track. `code` says why, `field` where, `values` what the message names; `tellTrackIssue`
 * gives message and remedy in either language. `message` is the English one.
 */
export abstract class TrackError<Code extends TrackCode = TrackCode> extends Error implements TrackIssue {
  constructor(
    readonly code: Code,
    readonly field: string,
    readonly values: TrackValues = {},
    cause?: unknown,
  ) {
    super(`${field}: ${tellTrackIssue({ code, field, values }, 'en')}`, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

export type FileCode =
  'empty' | 'zipped' | 'unknown-format' | 'malformed' | 'truncated' | 'doctype' | 'too-large' | 'other-datum';

/** The file itself cannot be read. */
export class UnreadableFileError extends TrackError<FileCode> {}

export type LineCode = 'no-line' | 'too-short' | 'too-many-points';

/** The file can be read, but holds no line that would be a track. */
export class NoLineError extends TrackError<LineCode> {}

export type PositionCode = 'bad-number' | 'swapped' | 'out-of-range' | 'antimeridian' | 'outside-shandong';

/** A position that cannot be right. `swapped` is mended by reading the file again with `{ swapped: true }`. */
export class BadPositionError extends TrackError<PositionCode> {}
