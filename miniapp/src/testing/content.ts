import type { SnapshotClient } from '@boshan/shared/client/snapshot-client';
import { Signal, Listeners } from '@boshan/shared/client/signal';
import type { SnapshotStatus } from '@boshan/shared/client/status';
import type { CollectionName } from '@boshan/shared/contract/collection-names';
import type { Content, RecordOf } from '@boshan/shared/contract/collections';
import type { PlaceOf } from '@boshan/shared/contract/place';
import { provideClient } from '../content/client';

/** Records by collection, as a test writes them down. */
export type Fixture = { [C in CollectionName]?: readonly RecordOf<C>[] };

const held = {
  version: 1,
  publishedAt: '2026-11-20T08:00:00Z',
  contentHash: '0'.repeat(32),
  checkedAt: '2026-11-23T02:30:00Z',
  bytes: 1_000,
  records: 10,
};

export interface FixtureClient extends SnapshotClient {
  /** Publishes other records, as a sync would. */
  publish(next: Fixture): void;
  setStatus(status: SnapshotStatus): void;
}

/** A snapshot client that reads from memory, and makes it the app's. */
export function provideFixture(fixture: Fixture, status: SnapshotStatus = { syncing: false, held }): FixtureClient {
  const maps = new Map<CollectionName, ReadonlyMap<string, unknown>>();
  const listeners = new Listeners<ReadonlySet<CollectionName>>();
  const signal = new Signal<SnapshotStatus>(status);
  const publish = (next: Fixture): void => {
    const touched = new Set<CollectionName>();
    for (const [name, records] of Object.entries(next) as [CollectionName, readonly { id: string }[]][]) {
      maps.set(name, new Map(records.map((record) => [record.id, record])));
      touched.add(name);
    }
    listeners.notify(touched);
  };
  publish(fixture);
  const client: FixtureClient = {
    open: () => Promise.resolve(signal.get().held),
    load: (names) => {
      publish(Object.fromEntries(names.filter((name) => !maps.has(name)).map((name) => [name, []])));
      return Promise.resolve();
    },
    sync: () => Promise.resolve({ kind: 'current', bytes: 0 }),
    content: {
      get: <C extends CollectionName>(name: C) => maps.get(name) as Content[C] | undefined,
      subscribe: listeners.subscribe,
    },
    status: signal,
    publish,
    setStatus: (next) => signal.set(next),
  };
  provideClient(client);
  return client;
}

/** A scenic spot with what every record must have; a test says what matters to it. */
export const scenicSpot = (id: string, more: Partial<PlaceOf<'scenic'>> = {}): PlaceOf<'scenic'> => ({
  kind: 'scenic',
  id,
  name: { zh: `景点${id}`, en: `Spot ${id}` },
  location: {},
  verification: { status: 'verified' },
  ...more,
});
