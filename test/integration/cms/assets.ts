import type { Asset } from '@boshan/shared/contract/asset-index';
import { assetsFile } from '@boshan/shared/contract/manifest';
import { readAssetList } from '@boshan/shared/pack/asset-list';
import { contentHash } from '@boshan/shared/snapshot/hash';
import { ask } from './http';
import { readManifest } from './snapshot';

/** The list of uploaded files as a reader gets it, checked against the manifest. */
export const readAssets = async (address: string): Promise<ReadonlyMap<string, Asset>> => {
  const { assets } = await readManifest(address);
  if (assets === undefined) throw new Error('the manifest names no list of files');
  const { status, body } = await ask(address, `/snapshot/${assetsFile(assets)}`);
  if (status !== 200 || body.length !== assets.bytes) throw new Error(`status ${status}, ${body.length} bytes`);
  return readAssetList(body.toString('utf8'), assets.hash, contentHash);
};
