import type { Asset } from '../contract/asset-index';
import type { Image } from '../contract/facets';
import { renditionFor } from '../contract/renditions';
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

/** Pixels across that a picture has at the head of a phone's page; on cards the same file is shown smaller. */
const PHONE_ACROSS = 960;

/**
 * Pictures are looked at on a phone; drawings and views are moved about in, so they are kept whole. Where views are shown
 * flat they are pictures like others.
 */
const wantedOf = (reached: Reached, flatViews: boolean) => {
  const views = reached.panoramas.map(({ image }) => image);
  return {
    pictures: [...reached.pictured.flatMap(({ images }) => images ?? []), ...(flatViews ? views : [])],
    sounds: reached.guides.flatMap(({ tracks }) => tracks.map(({ url }) => url ?? '')),
    maps: reached.drawnMaps.map(({ image }) => image.url),
    views: flatViews ? [] : views.map(({ url }) => url),
  };
};

const wholeFile = ({ url, hash, bytes }: Asset): PackFile => ({ url, source: url, hash, bytes });

/** One copy of a picture for all the sizes in which pages show it; lists from before there were copies name their own. */
const phoneFile = (picture: Image, assets: Assets): PackFile | undefined => {
  const original = assets.get(picture.url);
  const copy = assets.get(renditionFor(picture, PHONE_ACROSS));
  const from = copy === undefined || copy === original ? (original?.phone ?? original) : copy;
  return from && { url: picture.url, source: from.url, hash: from.hash, bytes: from.bytes };
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
  const wanted = wantedOf(reached, content.flatViews === true);
  const take = <T extends string | Image>(ones: readonly T[], fileOf: (one: T) => PackFile | undefined): number => {
    const byUrl = new Map(ones.map((one) => [typeof one === 'string' ? one : one.url, one]));
    byUrl.delete('');
    for (const [url, one] of byUrl) {
      const file = fileOf(one);
      if (file === undefined) missing.add(url);
      else files.set(url, file);
    }
    return [...byUrl.keys()].filter((url) => files.has(url)).length;
  };
  const whole = (url: string): PackFile | undefined => {
    const asset = assets.get(url);
    return asset && wholeFile(asset);
  };
  const counts = {
    pictures: take(wanted.pictures, (picture) => phoneFile(picture, assets)),
    sounds: take(wanted.sounds, whole),
    // After the pictures: whole wins where a picture is also a drawing.
    maps: take(wanted.maps, whole),
    views: take(wanted.views, whole),
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
