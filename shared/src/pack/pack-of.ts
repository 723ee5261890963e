import type { Asset } from '../contract/asset-index';
import type { PackFile } from './pack-file';
import { bytesOf } from './pack-file';
import { reach, type PackContent, type Reached } from './reach';
import type { PackTarget } from './target';

/** What is to lie on the device for a target to work without a network, besides the content itself. */
export interface Pack {
  readonly target: PackTarget;
  /** By address. */
  readonly files: readonly PackFile[];
  /** Bytes of all files. */
  readonly bytes: number;
  /** What of it there is, for words beside the size. */
  readonly counts: {
    readonly pictures: number;
    readonly sounds: number;
    readonly maps: number;
    readonly views: number;
  };
  /** Addresses that no list of files knows (another server's): they need a network. */
  readonly missing: readonly string[];
}

/** Uploaded files by their address in the records. */
export type Assets = ReadonlyMap<string, Asset>;

export const assetsByUrl = (assets: readonly Asset[]): Assets => new Map(assets.map((asset) => [asset.url, asset]));

/** Pictures are looked at on a phone; drawings and views are moved about in, so they are kept whole. */
const addressesOf = (reached: Reached) => ({
  pictures: reached.pictured.flatMap(({ images }) => (images ?? []).map(({ url }) => url)),
  sounds: reached.guides.flatMap(({ tracks }) => tracks.map(({ url }) => url ?? '')),
  maps: reached.drawnMaps.map(({ image }) => image.url),
  views: reached.panoramas.map(({ image }) => image.url),
});

const fileOf = (asset: Asset, small: boolean): PackFile => {
  const from = small ? (asset.phone ?? asset) : asset;
  return { url: asset.url, source: from.url, hash: from.hash, bytes: from.bytes };
};

/**
 * The files that a target needs: pictures at phone size, every language's recordings, drawn maps, views. Films are left
 * out. `undefined` where the target is not published.
 */
export const packOf = (content: PackContent, target: PackTarget, assets: Assets): Pack | undefined => {
  const reached = reach(content, target);
  if (reached === undefined) return undefined;
  const files = new Map<string, PackFile>();
  const missing = new Set<string>();
  const addresses = addressesOf(reached);
  const take = (urls: readonly string[], small: boolean): number => {
    const wanted = [...new Set(urls)].filter((url) => url !== '');
    for (const url of wanted) {
      const asset = assets.get(url);
      if (asset === undefined) missing.add(url);
      // Whole wins where a picture is also a drawing.
      else if (!small || !files.has(url)) files.set(url, fileOf(asset, small));
    }
    return wanted.filter((url) => files.has(url)).length;
  };
  const counts = {
    pictures: take(addresses.pictures, true),
    sounds: take(addresses.sounds, false),
    maps: take(addresses.maps, false),
    views: take(addresses.views, false),
  };
  const sorted = [...files.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
  return { target, files: sorted, bytes: bytesOf(sorted), counts, missing: [...missing].sort() };
};

/**
 * Targets with something to keep: all routes, towns, and places that have a guide, a drawn map or a view of their own.
 * In the order of the content.
 */
export const offeredPacks = (content: PackContent, assets: Assets): readonly Pack[] => {
  const told = new Set([
    ...[...content.audioGuides.values()].map(({ placeId }) => placeId),
    ...[...content.panoramas.values()].map(({ placeId }) => placeId),
    ...[...content.drawnMaps.values()].flatMap(({ placeIds }) => placeIds ?? []),
  ]);
  const targets: PackTarget[] = [
    ...[...content.routes.keys()].map((id) => ({ kind: 'route' as const, id })),
    ...[...content.towns.keys()].map((id) => ({ kind: 'town' as const, id })),
    ...[...content.places.keys()].filter((id) => told.has(id)).map((id) => ({ kind: 'place' as const, id })),
  ];
  const packs = targets.map((target) => packOf(content, target, assets));
  return packs.filter((pack): pack is Pack => pack !== undefined && pack.files.length > 0);
};
