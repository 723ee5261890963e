import type { AudioGuide } from '../contract/media';
import type { Wgs84 } from '../geo/datum';

/** Where a guide starts: a zone of the contract, or an area of several rings (even-odd rule: holes, parts). WGS-84. */
export type ZoneArea =
  NonNullable<AudioGuide['zone']> | { readonly type: 'area'; readonly rings: readonly (readonly Wgs84[])[] };

/** A guide with a zone; `id` is the audio guide's. */
export interface GuideZone {
  readonly id: string;
  readonly zone: ZoneArea;
}
