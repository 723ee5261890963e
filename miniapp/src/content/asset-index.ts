import { assetsFile, type AssetsEntry } from '@boshan/shared/contract/manifest';
import { assetsEntryOf, readAssetList } from '@boshan/shared/pack/asset-list';
import type { Assets } from '@boshan/shared/pack/pack-of';
import { contentHash } from '@boshan/shared/snapshot/hash';
import { createStore } from '../platform/store';
import { createTransport } from '../platform/transport';
import { createValue, useValue } from './value';

/** What is known of the uploaded files. `offline`: nothing, for want of a network; `none`: this server lists none. */
export type AssetsState =
  { readonly kind: 'unknown' | 'offline' | 'none' } | { readonly kind: 'known'; readonly assets: Assets };

const KEY = 'assets.json';
const state = createValue<AssetsState>({ kind: 'unknown' });
let knownHash: string | undefined;
let checkedFor: string | undefined;

const take = (text: string, hash: string): Assets => {
  const assets = readAssetList(text, hash, contentHash);
  knownHash = hash;
  state.set({ kind: 'known', assets });
  return assets;
};

/** The list that was fetched last, from the device. */
async function keptText(): Promise<string | undefined> {
  try {
    return await createStore().get(KEY);
  } catch {
    return undefined;
  }
}

async function fetchList(entry: AssetsEntry): Promise<Assets> {
  const { status, text } = await createTransport().get(assetsFile(entry));
  if (status !== 200) throw new Error(`${assetsFile(entry)}: status ${status}`);
  const assets = take(text, entry.hash);
  // Where it cannot be kept it is asked for again with the next start.
  await createStore()
    .set(KEY, text)
    .catch(() => undefined);
  return assets;
}

/** Asks the server for the list as it is now. Rejects where there is no network or the answer is broken. */
export async function fetchAssets(): Promise<Assets | undefined> {
  const answer = await createTransport().get('manifest.json');
  if (answer.status !== 200) throw new Error(`manifest.json: status ${answer.status}`);
  const entry = assetsEntryOf(answer.text);
  if (entry === undefined) {
    state.set({ kind: 'none' });
    return undefined;
  }
  const current = state.get();
  return current.kind === 'known' && knownHash === entry.hash ? current.assets : fetchList(entry);
}

/**
 * Brings the list up to date as far as the network allows; the device's own serves meanwhile and without one. Asks the
 * server once for each publication, told apart by its instant.
 */
export async function refreshAssets(publishedAt: string | undefined): Promise<void> {
  if (checkedFor !== undefined && checkedFor === publishedAt) return;
  if (state.get().kind !== 'known') {
    const text = await keptText();
    try {
      if (text !== undefined) take(text, contentHash(text));
    } catch {
      // Written by another version of the app: fetched anew below.
    }
  }
  try {
    await fetchAssets();
    checkedFor = publishedAt;
  } catch {
    if (state.get().kind !== 'known') state.set({ kind: 'offline' });
  }
}

export const assetsState = state;
export const useAssets = (): AssetsState => useValue(state);
