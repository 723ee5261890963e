import type { Localized } from '../contract/scalars';

/** Why a line, or one departure of it, is not in the feed. */
export type GtfsGapCode =
  /** A stop has no position of its own, and its place has none that is good enough. `stop` names it. */
  | 'stop-without-position'
  /** Nobody knows when the bus reaches its last stop, and a feed must say it. `stop` names it. */
  | 'last-stop-without-time'
  /** `minutesFromStart` falls from one stop to the next. `stop` names the one that is too early. */
  | 'times-not-ascending'
  /** The line has no departure. */
  | 'no-departure'
  /** The departure's last day lies before the feed's first. `departure` names it. */
  | 'departure-expired'
  /** The departure's first day lies after the feed's last. `departure` names it. */
  | 'departure-not-yet'
  /** The departure runs on no day. `departure` names it. */
  | 'departure-on-no-day';

export interface GtfsGap {
  readonly code: GtfsGapCode;
  readonly lineId: string;
  readonly stop?: Localized;
  /** Direction and time, e.g. `outbound 08:00`. */
  readonly departure?: string;
}

/** A stop that stands where its place does. */
export interface BorrowedPosition {
  readonly lineId: string;
  readonly stop: Localized;
  readonly placeId: string;
  readonly accuracyMetres: number;
}

/** What an editor must know about a feed: what is missing from it, and what in it is less than sure. */
export interface GtfsReport {
  readonly gaps: readonly GtfsGap[];
  /** Lines that are in the feed, by id. */
  readonly lines: readonly string[];
  readonly borrowedPositions: readonly BorrowedPosition[];
  /** Lines with departures back whose times were taken from the way out, by id. */
  readonly mirroredLines: readonly string[];
  /** Lines in the feed that nobody has verified, by id. */
  readonly unverifiedLines: readonly string[];
}
