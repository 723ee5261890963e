import * as v from 'valibot';
import { renditions } from './facets';
import { wgs84 } from './location';
import { named } from './named';
import { count, id, localized, url } from './scalars';

export const video = v.object({
  ...named,
  videoUrl: v.optional(url),
  externalUrl: v.optional(url),
  posterUrl: v.optional(url),
  posterRenditions: renditions,
  durationSeconds: v.optional(count),
  placeIds: v.optional(v.array(id)),
});
export type Video = v.InferOutput<typeof video>;

export const audioTrack = v.object({
  language: v.picklist(['zh', 'en']),
  url: v.optional(url),
  durationSeconds: v.optional(count),
  /** True for a synthetic voice that stands in until somebody has recorded the text. */
  placeholder: v.optional(v.boolean()),
  /** Seconds at which each sentence of the transcript begins, ascending; see `sentencesOf` in guide/. */
  cueStarts: v.optional(v.array(v.pipe(v.number(), v.minValue(0)))),
});
export type AudioTrack = v.InferOutput<typeof audioTrack>;

/** A spoken guide, started by zone, QR or number. */
export const audioGuide = v.object({
  ...named,
  placeId: v.optional(id),
  number: v.optional(count),
  tracks: v.array(audioTrack),
  transcript: v.optional(localized),
  zone: v.optional(
    v.variant('type', [
      v.object({ type: v.literal('radius'), centre: wgs84, metres: v.pipe(v.number(), v.minValue(5)) }),
      v.object({ type: v.literal('polygon'), ring: v.pipe(v.array(wgs84), v.minLength(3)) }),
    ]),
  ),
});
export type AudioGuide = v.InferOutput<typeof audioGuide>;
