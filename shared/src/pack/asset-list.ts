import * as v from 'valibot';
import { assetIndex } from '../contract/asset-index';
import { assetsEntry, type AssetsEntry } from '../contract/manifest';
import type { ContentHasher } from '../snapshot/hash';
import { assetsByUrl, type Assets } from './pack-of';

/** What a manifest says of the list of uploaded files; `undefined` where there is none. Throws for what is no manifest. */
export const assetsEntryOf = (manifestText: string): AssetsEntry | undefined =>
  v.parse(v.object({ format: v.literal('boshan-snapshot'), assets: v.optional(assetsEntry) }), JSON.parse(manifestText))
    .assets;

/** Reads the list of uploaded files. Throws where the text has another hash or is no such list. */
export const readAssetList = (text: string, expected: string, hash: ContentHasher): Assets => {
  if (hash(text) !== expected) throw new Error('the list of files is not the one that the manifest names');
  return assetsByUrl(v.parse(assetIndex, JSON.parse(text)).assets);
};
