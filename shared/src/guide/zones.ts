import type { AudioGuide } from '../contract/media';
import type { Wgs84 } from '../geo/datum';
import type { Fix } from './fix';

/** Where a guide starts: a zone of the contract, or an area of several rings (even-odd rule: holes, parts). WGS-84. */
export type ZoneArea =
  NonNullable<AudioGuide['zone']> | { readonly type: 'area'; readonly rings: readonly (readonly Wgs84[])[] };

/** A guide with a zone; `id` is the audio guide's. */
export interface GuideZone {
  readonly id: string;
  readonly zone: ZoneArea;
}

export interface ZoneEvent {
  /** `start`: play it, once a session. `enter`: there again, it has been started before. `leave`: surely out. */
  readonly type: 'start' | 'enter' | 'leave';
  readonly zoneId: string;
  /** Time of the fix that decided, in seconds. */
  readonly t: number;
}

/** Plain data, never changed in place. */
export interface ZonesState {
  readonly zones: readonly GuideZone[];
  /** Zones that had their start in this session. */
  readonly started: readonly string[];
  /** Zones that the visitor is in now. */
  readonly inside: readonly string[];
}

export interface ZonesStep {
  readonly state: ZonesState;
  readonly events: readonly ZoneEvent[];
}

/** A new session. `alreadyStarted`: what an earlier part of the visit (before a restart of the app) has played. */
export const startZones = (zones: readonly GuideZone[], alreadyStarted: readonly string[] = []): ZonesState => ({
  zones,
  started: alreadyStarted,
  inside: [],
});

/** Takes one fix. Fixes that make no sense change nothing; nothing throws. */
export const stepZones = (state: ZonesState, _fix: Fix): ZonesStep => ({ state, events: [] });
