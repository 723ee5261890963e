import * as fc from 'fast-check';
import type { CollectionName } from '../contract/collection-names';
import type { SnapshotRecord } from '../snapshot/record';
import { FakeStore, FakeTransport, offline, place, places, Publisher, type TestContent } from './publisher.arbitrary';
import { createSnapshotClient, type SnapshotClient } from './snapshot-client';

const NOW = Date.UTC(2026, 10, 23, 4);

const setUp = (content?: TestContent) => {
  const publisher = new Publisher();
  if (content) publisher.publish(content);
  const transport = new FakeTransport(publisher);
  const store = new FakeStore();
  const start = (): SnapshotClient => createSnapshotClient({ transport, store, now: () => NOW });
  return { publisher, transport, store, start, client: start() };
};

const held = (client: SnapshotClient, collection: CollectionName = 'places'): Record<string, unknown> =>
  Object.fromEntries(client.content.get(collection) ?? []);

const byId = (records: readonly SnapshotRecord[]): Record<string, unknown> =>
  Object.fromEntries(records.map((record) => [record.id, record]));

describe('first sync', () => {
  it('loads every collection, four requests at a time, and keeps it for the next start', async () => {
    const { client, transport, start } = setUp({ places: places(1000) });
    const result = await client.sync();
    expect(result).toMatchObject({ kind: 'updated', via: 'files', version: 1, checkedAt: '2026-11-23T04:00:00.000Z' });
    expect(result.notKept).toBeUndefined();
    expect(result.bytes).toBeGreaterThan(100_000);
    expect(held(client)).toEqual(byId(places(1000)));
    expect(client.content.get('articles')?.size).toBe(0);
    expect(transport.mostAtOnce).toBe(4);

    const next = start();
    transport.fault = offline;
    expect(await next.open()).toMatchObject({ version: 1, records: 1000 });
    expect(next.content.get('places')).toBeUndefined();
    await next.load(['places']);
    expect(held(next)).toEqual(byId(places(1000)));
    expect(next.content.get('routes')).toBeUndefined();
  });

  it('answers a second caller with the running sync', async () => {
    const { client, transport } = setUp({ places: places(3) });
    const [a, b] = await Promise.all([client.sync(), client.sync()]);
    expect(a).toBe(b);
    expect(transport.paths.filter((path) => path === 'manifest.json')).toHaveLength(1);
  });
});

describe('later syncs', () => {
  it('costs one request where nothing changed', async () => {
    const { client, transport } = setUp({ places: places(3) });
    await client.sync();
    transport.paths.length = 0;
    expect(await client.sync()).toMatchObject({ kind: 'current', bytes: 0 });
    expect(transport.paths).toEqual(['manifest.json']);
  });

  it('applies a delta, keeps untouched records and tells which collections changed', async () => {
    const { client, publisher, transport } = setUp({ places: places(600), articles: [] });
    await client.sync();
    const before = client.content.get('places');
    const kept = places(600).filter(({ id }) => id !== 'place-0' && id !== 'place-7');
    const changed = [...kept, place('place-7', '新名'), place('new-one')];
    publisher.publish({ places: changed });
    transport.paths.length = 0;
    const heard: string[][] = [];
    client.content.subscribe((touched) => heard.push([...touched]));
    expect(await client.sync()).toMatchObject({ kind: 'updated', via: 'delta', version: 2 });
    expect(transport.paths).toHaveLength(2);
    expect(held(client)).toEqual(byId(changed));
    expect(heard).toEqual([['places']]);
    expect(client.content.get('places')).not.toBe(before);
    expect(client.content.get('places')?.get('place-9')).toBe(before?.get('place-9'));
  });

  it('syncs collections that are not loaded, without loading them', async () => {
    const { client, publisher, start } = setUp({ places: places(300) });
    await client.sync();
    const next = start();
    publisher.publish({ places: places(301) });
    expect(await next.sync()).toMatchObject({ kind: 'updated', via: 'delta' });
    expect(next.content.get('places')).toBeUndefined();
    await next.load(['places']);
    expect(held(next)).toEqual(byId(places(301)));
  });

  it('fetches the changed files alone where no delta leads from here', async () => {
    const publisher = new Publisher(0);
    publisher.publish({ places: places(1000) });
    const transport = new FakeTransport(publisher);
    const client = createSnapshotClient({ transport, store: new FakeStore(), now: () => NOW });
    await client.sync();
    publisher.publish({ places: [...places(999), place('place-999', '改')] });
    transport.paths.length = 0;
    expect(await client.sync()).toMatchObject({ kind: 'updated', via: 'files' });
    expect(transport.paths).toHaveLength(2);
    expect(client.content.get('places')?.get('place-999')?.name.zh).toBe('改');
  });

  it('agrees with the publisher after any history of publications (property)', async () => {
    const content = fc.uniqueArray(fc.nat({ max: 400 }), { maxLength: 300 }).chain((numbers) =>
      fc.array(fc.constantFrom('甲', '乙'), { minLength: numbers.length, maxLength: numbers.length }).map((names) => ({
        places: numbers.map((number, index) => place(`p-${number}`, names[index])),
      })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 4 }), fc.boolean(), async (versions, restart) => {
        const { publisher, start } = setUp();
        let client = start();
        for (const version of versions) {
          publisher.publish(version);
          if (restart) client = start();
          const result = await client.sync();
          expect(result.error).toBeUndefined();
          await client.load(['places']);
          expect(held(client)).toEqual(byId(version.places));
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('loading while syncing', () => {
  it('ends with the new content, whichever is quicker (property)', async () => {
    const delays = fc.infiniteStream(fc.nat({ max: 12 }));
    await fc.assert(
      fc.asyncProperty(delays, fc.nat({ max: 40 }), async (stream, start) => {
        const all = setUp({ places: places(300) });
        await all.client.sync();
        all.publisher.publish({ places: [...places(299), place('place-299', '改名')] });
        const later = async (turns: number): Promise<void> => {
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        };
        const get = all.store.get.bind(all.store);
        all.store.get = async (key) => {
          const text = await get(key);
          await later(stream.next().value ?? 0);
          return text;
        };
        const client = all.start();
        await client.open();
        const loading = later(start).then(() => client.load(['places', 'articles']));
        const [result] = await Promise.all([client.sync(), loading]);
        expect(result).toMatchObject({ kind: 'updated', version: 2 });
        expect(held(client)).toEqual(byId([...places(299), place('place-299', '改名')]));
      }),
      { numRuns: 60 },
    );
  });
});
