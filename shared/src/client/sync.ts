import type { ContentHasher } from '../snapshot/hash';
import { collectionNames } from '../contract/collection-names';
import type { Manifest } from '../contract/manifest';
import { acceptManifest } from './accept';
import { BrokenResponseError, RefusedError, SnapshotError } from './errors';
import { shardKey, type Held } from './persisted';
import { Requests } from './request';
import type { Session } from './session';
import { replacementsOf, stage, type Staged } from './stage';
import type { SyncResult } from './status';
import type { Transport } from './transport';

const MANIFEST = 'manifest.json';

export interface SyncParts {
  readonly transport: Transport;
  readonly session: Session;
  readonly hash: ContentHasher;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pause?: (() => Promise<void>) | undefined;
}

type Outcome = Pick<SyncResult, 'kind' | 'via' | 'notKept'>;

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The held snapshot was confirmed by the server. */
const confirm = async ({ session, now }: SyncParts, held: Held, etag: string | undefined): Promise<Outcome> => {
  const confirmed = { ...held, etag, checkedAt: instant(now()) };
  session.hold(confirmed);
  return { kind: 'current', notKept: await session.keep(confirmed) };
};

/**
 * Puts what was staged into effect: in memory in one go, then on the device. In this order a page that loads a
 * collection meanwhile never looks for a shard that was collected on the device.
 */
const takeEffect = async ({ session }: SyncParts, staged: Staged, next: Held): Promise<Outcome> => {
  const old = session.held?.manifest;
  const replacements = replacementsOf(staged, old, next.manifest);
  session.lacking.clear();
  session.hold(next, new Map(staged.shards.map((one) => [shardKey(one.collection, one.shard), one.text])));
  if (old) session.content.replace(replacements);
  else session.content.put(new Map(collectionNames.map((name) => [name, replacements.get(name)?.records ?? []])));
  const notKept = await session.keep(next);
  const updated = old?.contentHash !== next.manifest.contentHash;
  return updated ? { kind: 'updated', via: staged.via, notKept } : { kind: 'current', notKept };
};

/** A file that the manifest names is gone: a newer publication has replaced the manifest in between. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof RefusedError && error.path !== MANIFEST && (error.status === 404 || error.status === 410);

const attempt = async (parts: SyncParts, requests: Requests, again: boolean): Promise<Outcome> => {
  const { session, hash, now } = parts;
  const { held } = session;
  const etag = session.lacking.size === 0 && again ? held?.etag : undefined;
  const response = await requests.get(MANIFEST, { etag });
  if (response.status === 304) {
    if (!held) throw new BrokenResponseError(MANIFEST, 'status 304 without a snapshot');
    return confirm(parts, held, held.etag);
  }
  const manifest: Manifest = acceptManifest(MANIFEST, response.text, hash);
  const newEtag = response.headers['etag'];
  if (held?.manifestText === response.text && session.lacking.size === 0) return confirm(parts, held, newEtag);
  const base = {
    requests,
    hash,
    pause: parts.pause,
    old: held?.manifest,
    readText: session.readText,
    lacking: session.lacking,
    onProgress: (done: number, total: number) =>
      session.status.set({ ...session.status.get(), progress: { done, total, bytes: requests.bytes } }),
  };
  let staged: Staged;
  try {
    staged = await stage(base, manifest);
  } catch (error) {
    if (again && isOvertaken(error)) return attempt(parts, requests, false);
    throw error;
  }
  await parts.pause?.();
  const next = { manifest, manifestText: response.text, etag: newEtag, checkedAt: instant(now()) };
  return takeEffect(parts, staged, next);
};

/** One sync. Never rejects with a `SnapshotError`: what went wrong is in the result. */
export const runSync = async (parts: SyncParts): Promise<SyncResult> => {
  const { session } = parts;
  const requests = new Requests(parts.transport, parts.hash);
  session.status.set({ ...session.status.get(), syncing: true, progress: undefined });
  let outcome: Outcome & Pick<SyncResult, 'error'>;
  try {
    // A device that cannot be read must not keep the network from being asked; `keep` reports it.
    await session.open().catch(() => undefined);
    outcome = await attempt(parts, requests, true);
  } catch (error) {
    if (!(error instanceof SnapshotError)) {
      session.status.set({ ...session.status.get(), syncing: false, progress: undefined });
      throw error;
    }
    outcome = { kind: 'failed', error };
  }
  const held = session.status.get().held;
  const result: SyncResult = {
    ...outcome,
    bytes: requests.bytes,
    version: held?.version,
    publishedAt: held?.publishedAt,
    checkedAt: held?.checkedAt,
  };
  session.status.set({ ...session.status.get(), syncing: false, progress: undefined, lastSync: result });
  return result;
};
