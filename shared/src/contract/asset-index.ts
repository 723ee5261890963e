import * as v from 'valibot';
import { hash } from './manifest';
import { count, url } from './scalars';

/** A file as it can be fetched, and what its bytes must be. */
const storedFile = { url, hash, bytes: count };

/**
 * An uploaded file that published records name. `url` is the address in the records; `phone` is the same picture at
 * phone size, where the media library made one that is smaller.
 */
export const asset = v.object({ ...storedFile, phone: v.optional(v.object(storedFile)) });
export type Asset = v.InferOutput<typeof asset>;

/** Every uploaded file that the published content names, by address: what an offline pack fetches and checks. */
export const assetIndex = v.object({
  format: v.literal('boshan-assets'),
  schemaVersion: count,
  assets: v.array(asset),
});
export type AssetIndex = v.InferOutput<typeof assetIndex>;
