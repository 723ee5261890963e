import type { SnapshotError } from '@boshan/shared/client/errors';
import { watchNetwork } from '../platform/network';
import { everyWhileVisible, watchForeground } from '../platform/visibility';
import { snapshotClient } from './client';
import { createValue, useValue } from './value';

/** Why the last sync failed, by cause. */
export type SyncCause = SnapshotError['kind'];

export interface SyncState {
  /** `opening`: the device is being read; `first`: nothing on it, the first sync runs; `ready`: there is content;
   *  `failed`: there is none, and the sync failed. */
  readonly phase: 'opening' | 'first' | 'ready' | 'failed';
  readonly syncing: boolean;
  readonly offline: boolean;
  /** Instant at which the server last confirmed what is shown. */
  readonly standsSince?: string | undefined;
  /** Instant of the publication that is shown. */
  readonly publishedAt?: string | undefined;
  /** Bytes on the device, uncompressed. */
  readonly bytes?: number | undefined;
  readonly records?: number | undefined;
  readonly error?: SyncCause | undefined;
  /** The device could not keep the content; it lasts for this run only. */
  readonly notKept?: SyncCause | undefined;
}

const THROTTLE_MS = 3_000;
const POLL_MS = 30_000;

const state = createValue<SyncState>({ phase: 'opening', syncing: false, offline: false });
let lastStart = Number.NEGATIVE_INFINITY;
let opened = false;
let online = true;

/** Works out the state from what the client says. */
function refreshState(): void {
  const { held, syncing, lastSync } = snapshotClient().status.get();
  const failed = lastSync?.kind === 'failed';
  const waiting = opened ? (failed && !syncing ? 'failed' : 'first') : 'opening';
  state.set({
    phase: held ? 'ready' : waiting,
    syncing,
    offline: !online || lastSync?.error?.kind === 'offline',
    standsSince: held?.checkedAt,
    publishedAt: held?.publishedAt,
    bytes: held?.bytes,
    records: held?.records,
    error: lastSync?.error?.kind,
    notKept: lastSync?.notKept?.kind,
  });
}

/** Asks the server for what is new; at most once in three seconds unless `force`d by the reader. */
export async function syncNow(force = false): Promise<void> {
  const now = Date.now();
  if (!force && now - lastStart < THROTTLE_MS) return;
  lastStart = now;
  await snapshotClient().sync();
}

/** Opens what is on the device, then syncs: now, when the app is shown again, when the network is back, by the clock. */
export async function startContent(): Promise<void> {
  const client = snapshotClient();
  client.status.subscribe(refreshState);
  watchNetwork((isOnline) => {
    const regained = isOnline && !online;
    online = isOnline;
    refreshState();
    if (regained) void syncNow(true);
  });
  watchForeground(() => void syncNow());
  everyWhileVisible(POLL_MS, () => void syncNow());
  try {
    await client.open();
  } catch {
    // The device cannot be read: the sync below brings the content anew and says so in `notKept`.
  }
  opened = true;
  refreshState();
  await syncNow(true);
  refreshState();
}

export const syncState = state;
export const useSyncState = (): SyncState => useValue(state);
