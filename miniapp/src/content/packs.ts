import { PackKeeper } from '@boshan/shared/pack/keeper';
import { closedState, statusOf, type KeeperState, type PackStatus } from '@boshan/shared/pack/keeper-state';
import { offeredPacks, packOf, type Pack } from '@boshan/shared/pack/pack-of';
import { PackFault } from '@boshan/shared/pack/pack-files';
import { packCollections, type PackContent } from '@boshan/shared/pack/reach';
import { targetKey, type PackTarget } from '@boshan/shared/pack/target';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { askToPersist, createPackFiles, digest, fetchFile, keepsViews } from '../platform/files';
import { watchNetwork } from '../platform/network';
import { fetchAssets, refreshAssets, useAssets, type AssetsState } from './asset-index';
import { snapshotClient } from './client';
import { useCollection } from './collections';
import { syncNow, useSyncState } from './sync';

let keeper: PackKeeper | undefined;
let looked = false;

/** The content as this device can show it from packs. */
const packable = (content: PackContent): PackContent => (keepsViews ? content : { ...content, flatViews: true });

const contentNow = (): PackContent | undefined => {
  const { content } = snapshotClient();
  const all = packCollections.map((name) => [name, content.get(name)] as const);
  return all.every(([, records]) => records !== undefined)
    ? packable(Object.fromEntries(all) as unknown as PackContent)
    : undefined;
};

/** What the newest publication asks for. */
async function renew(target: PackTarget): Promise<Pack | undefined> {
  try {
    await syncNow(true);
    const assets = await fetchAssets();
    await snapshotClient().load(packCollections);
    const content = contentNow();
    return content && packOf(content, target, assets ?? new Map());
  } catch (error) {
    throw new PackFault('offline', targetKey(target), undefined, error);
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function goOnWhenConnected(current: PackKeeper): void {
  let online = true;
  watchNetwork((isOnline) => {
    const regained = isOnline && !online;
    online = isOnline;
    if (regained) current.connected().catch(() => undefined);
  });
}

/** The app's one keeper of packs; `undefined` where this device cannot keep any. */
export function packKeeper(): PackKeeper | undefined {
  if (looked) return keeper;
  looked = true;
  const files = createPackFiles();
  const current = files && new PackKeeper({ files, fetchFile, digest, now: () => Date.now(), wait, renew });
  keeper = current;
  if (current) goOnWhenConnected(current);
  return keeper;
}

/** Fetches a pack, or what changed of it, on the reader's word. */
export async function keepPack(pack: Pack): Promise<void> {
  askToPersist();
  await packKeeper()?.keep(pack);
}

const nothing = (): (() => void) => () => undefined;
const closed = (): KeeperState => closedState;

/** Where the device stands; opens it, which goes on with what was cut off. */
export function useKeeper(): KeeperState {
  const current = packKeeper();
  useEffect(() => {
    // A device that cannot be read stays closed; the page says so.
    current?.open().catch(() => undefined);
  }, [current]);
  return useSyncExternalStore(current?.subscribe ?? nothing, current?.state ?? closed, current?.state ?? closed);
}

/** All collections that packs look into; `undefined` until the last of them is loaded. */
export function usePackContent(): PackContent | undefined {
  const towns = useCollection('towns');
  const places = useCollection('places');
  const routes = useCollection('routes');
  const dishes = useCollection('dishes');
  const products = useCollection('products');
  const heritage = useCollection('heritage');
  const events = useCollection('events');
  const notices = useCollection('notices');
  const audioGuides = useCollection('audioGuides');
  const drawnMaps = useCollection('drawnMaps');
  const panoramas = useCollection('panoramas');
  return useMemo(() => {
    if (!towns || !places || !routes || !dishes || !products || !heritage) return undefined;
    if (!events || !notices || !audioGuides || !drawnMaps || !panoramas) return undefined;
    const rest = { events, notices, audioGuides, drawnMaps, panoramas };
    return packable({ towns, places, routes, dishes, products, heritage, ...rest });
  }, [towns, places, routes, dishes, products, heritage, events, notices, audioGuides, drawnMaps, panoramas]);
}

/** The list of uploaded files, brought up to date with every publication. */
function useCurrentAssets(): AssetsState {
  const { phase, publishedAt, offline } = useSyncState();
  useEffect(() => {
    if (phase === 'ready') void refreshAssets(publishedAt);
  }, [phase, publishedAt, offline]);
  return useAssets();
}

export interface OfferedPacks {
  /** `undefined` while the content is being read. */
  readonly packs: readonly Pack[] | undefined;
  readonly assets: AssetsState;
}

/** Everything that can be kept. */
export function useOfferedPacks(): OfferedPacks {
  const content = usePackContent();
  const assets = useCurrentAssets();
  const packs = useMemo(() => {
    if (content === undefined || assets.kind === 'unknown') return undefined;
    return assets.kind === 'known' ? offeredPacks(content, assets.assets) : [];
  }, [content, assets]);
  return { packs, assets };
}

export interface TargetPack {
  /** `undefined` where nothing is published or known to keep. */
  readonly pack: Pack | undefined;
  readonly status: PackStatus;
  /** Why the last attempt came to nothing. */
  readonly fault: PackFault | undefined;
}

/** One target's pack and where it stands. */
export function usePack(target: PackTarget): TargetPack {
  const content = usePackContent();
  const assets = useCurrentAssets();
  const state = useKeeper();
  const { kind, id } = target;
  const pack = useMemo(
    () => (content === undefined || assets.kind !== 'known' ? undefined : packOf(content, { kind, id }, assets.assets)),
    [content, assets, kind, id],
  );
  const key = targetKey(target);
  return { pack, status: statusOf(state, key, pack), fault: state.faults[key] };
}
