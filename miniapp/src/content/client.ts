import { createSnapshotClient, type SnapshotClient } from '@boshan/shared/client/snapshot-client';
import { createStore } from '../platform/store';
import { pause } from '../platform/pause';
import { createTransport } from '../platform/transport';

let client: SnapshotClient | undefined;

/** The app's one snapshot client, made when it is first needed. */
export function snapshotClient(): SnapshotClient {
  client ??= createSnapshotClient({ transport: createTransport(), store: createStore(), now: () => Date.now(), pause });
  return client;
}

/** Puts another client in its place: tests hand one over that reads from memory. */
export function provideClient(other: SnapshotClient): void {
  client = other;
}
