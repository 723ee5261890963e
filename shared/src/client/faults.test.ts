import * as fc from 'fast-check';
import { SCHEMA_VERSION } from '../contract/manifest';
import { canonicalJson } from '../snapshot/canonical';
import { contentHash } from '../snapshot/hash';
import { FakeStore, FakeTransport, offline, place, places, Publisher } from './publisher.arbitrary';
import { SnapshotError, type StorageFullError } from './errors';
import { createSnapshotClient, type SnapshotClient } from './snapshot-client';
import type { TransportResponse } from './transport';

const OLD = { places: places(300) };
const NEW = { places: [...places(299), place('place-299', '改名'), place('extra')] };

const setUp = async () => {
  const publisher = new Publisher();
  publisher.publish(OLD);
  const transport = new FakeTransport(publisher);
  const store = new FakeStore();
  const start = (): SnapshotClient => createSnapshotClient({ transport, store, now: () => 0 });
  const client = start();
  await client.sync();
  publisher.publish(NEW);
  return { publisher, transport, store, start, client };
};

const nameOf = (client: SnapshotClient): string | undefined => client.content.get('places')?.get('place-299')?.name.zh;

/** What a fresh start without a network finds on the device. */
const restarted = async ({ start, transport }: Awaited<ReturnType<typeof setUp>>): Promise<SnapshotClient> => {
  transport.fault = offline;
  const client = start();
  await client.load(['places', 'articles']);
  return client;
};

const withStatus = (status: number) => (): TransportResponse => ({ status, headers: {}, text: '<html>' });
const edited = (edit: (manifest: Record<string, unknown>) => object) => (path: string, answer: TransportResponse) =>
  path === 'manifest.json'
    ? { ...answer, text: canonicalJson(edit(JSON.parse(answer.text) as Record<string, unknown>)) }
    : answer;

describe('a fault keeps the last good snapshot and names the cause', () => {
  it.each([
    ['no connection', offline, 'offline'],
    ['a time-out of another kind', () => Promise.reject(new Error('ETIMEDOUT')), 'offline'],
    ['500', withStatus(500), 'server'],
    ['403', withStatus(403), 'refused'],
    ['a redirect that was not followed', withStatus(302), 'broken'],
    ['304 without If-None-Match', withStatus(204), 'broken'],
    ['a page instead of the manifest', withStatus(200), 'broken'],
    ['a truncated file', (_: string, a: TransportResponse) => ({ ...a, text: a.text.slice(0, -9) }), 'broken'],
    ['a newer schema', edited((m) => ({ ...m, schemaVersion: SCHEMA_VERSION + 1 })), 'newer-schema'],
    ['another format', edited((m) => ({ ...m, format: 'other' })), 'broken'],
    ['a hash that does not fit', edited((m) => ({ ...m, contentHash: 'f'.repeat(32) })), 'broken'],
    ['no collections', edited((m) => ({ ...m, collections: {} })), 'broken'],
    ['null', edited(() => []), 'broken'],
  ] as const)('%s', async (_, fault, kind) => {
    const all = await setUp();
    all.transport.fault = fault as typeof all.transport.fault;
    const result = await all.client.sync();
    expect(result).toMatchObject({ kind: 'failed', version: 1, error: { kind } });
    expect(result.error).toBeInstanceOf(SnapshotError);
    expect(all.client.status.get()).toMatchObject({ syncing: false, lastSync: { kind: 'failed' } });
    expect(nameOf(all.client)).toBe('place-299');
    expect(nameOf(await restarted(all))).toBe('place-299');
    all.transport.fault = (__, answer) => answer;
    expect(await all.client.sync()).toMatchObject({ kind: 'updated', version: 2 });
    expect(nameOf(all.client)).toBe('改名');
  });

  it.each([
    ['a record that breaks the contract', { ...place('bad'), name: {} }, 'broken'],
    ['an unknown kind', { ...place('bad'), kind: 'planetarium' }, 'newer-schema'],
  ])('%s', async (_, record, kind) => {
    const all = await setUp();
    all.publisher.publish({ places: [...OLD.places, record] });
    expect(await all.client.sync()).toMatchObject({ kind: 'failed', error: { kind } });
    expect(nameOf(await restarted(all))).toBe('place-299');
  });

  it('any damage to any answer gives a typed error or the right content (property)', async () => {
    const damage = fc.record({
      request: fc.nat({ max: 4 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      text: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async ({ request, at, text }, cut) => {
        const all = await setUp();
        let count = -1;
        all.transport.fault = (_, answer) => {
          count += 1;
          if (count !== request) return answer;
          const index = Math.floor(at * answer.text.length);
          return { ...answer, text: answer.text.slice(0, index) + text + (cut ? '' : answer.text.slice(index + 1)) };
        };
        const result = await all.client.sync();
        if (result.kind === 'failed') expect(result.error).toBeInstanceOf(SnapshotError);
        expect(nameOf(all.client)).toBe(result.kind === 'failed' ? 'place-299' : '改名');
      }),
      { numRuns: 25 },
    );
  });
});

describe('a whole file', () => {
  it('is refused where its hash is wrong, however right it looks', async () => {
    const all = await setUp();
    all.transport.fault = (path, answer) => {
      if (path.startsWith('delta.')) return withStatus(404)();
      return { ...answer, text: path.startsWith('places.') ? answer.text.replace('改名', '错名') : answer.text };
    };
    expect(await all.client.sync()).toMatchObject({
      kind: 'failed',
      error: { kind: 'broken', detail: 'the hash is wrong' },
    });
    expect(nameOf(await restarted(all))).toBe('place-299');
  });
});

describe('falling back', () => {
  it('takes the whole files where the delta is damaged or missing', async () => {
    for (const fault of [withStatus(404), withStatus(200)]) {
      const { client, transport } = await setUp();
      transport.fault = (path, answer) => (path.startsWith('delta.') ? fault() : answer);
      expect(await client.sync()).toMatchObject({ kind: 'updated', via: 'files', version: 2 });
      expect(nameOf(client)).toBe('改名');
    }
  });

  it("takes the whole files where the delta does not lead to the manifest's hashes", async () => {
    const { client, publisher } = await setUp();
    const [path, text] = [...publisher.files].find(([name]) => name.startsWith('delta.'))!;
    const manifest = publisher.files.get('manifest.json')!;
    const wrong = text.replace('改名', '错名');
    publisher.files.set(path.replace(contentHash(text), contentHash(wrong)), wrong);
    publisher.files.set('manifest.json', manifest.replace(contentHash(text), contentHash(wrong)));
    expect(await client.sync()).toMatchObject({ kind: 'updated', via: 'files' });
    expect(nameOf(client)).toBe('改名');
  });

  it('starts over where a publication overtakes it, once', async () => {
    const { client, transport } = await setUp();
    let overtaken = 0;
    transport.fault = (path, answer) => {
      if (path === 'manifest.json') return answer;
      overtaken += 1;
      return overtaken <= 2 ? { status: 404, headers: {}, text: '' } : answer;
    };
    expect(await client.sync()).toMatchObject({ kind: 'updated', version: 2 });
    expect(transport.paths.filter((path) => path === 'manifest.json')).toHaveLength(3);
  });
});

describe('storage', () => {
  it('works from memory where the device is full, keeps the old snapshot there and says so', async () => {
    const first = await setUp();
    const needed = first.store.writes;
    await first.client.sync();
    const total = first.store.writes - needed;
    for (let write = 1; write <= total; write += 1) {
      const all = await setUp();
      all.store.fullAtWrite = all.store.writes + write;
      const before = new Map(all.store.entries);
      const result = await all.client.sync();
      expect(result).toMatchObject({ kind: 'updated', version: 2 });
      expect(result.notKept?.kind).toBe<StorageFullError['kind']>('storage-full');
      expect(nameOf(all.client)).toBe('改名');
      expect(new Map(all.store.entries)).toEqual(before);
      all.store.fullAtWrite = Infinity;
      expect(await all.client.sync()).toMatchObject({ kind: 'current', notKept: undefined });
      expect(nameOf(await restarted(all))).toBe('改名');
    }
    expect(total).toBeGreaterThanOrEqual(3);
  });

  it('survives the end of the process before any write', async () => {
    const { writes } = (await setUp()).store;
    for (let write = 1; write <= 4; write += 1) {
      const all = await setUp();
      all.store.deadAtWrite = writes + write;
      await all.client.sync();
      all.store.deadAtWrite = Infinity;
      expect(nameOf(await restarted(all))).toBe('place-299');
      all.transport.fault = (_, answer) => answer;
      const next = all.start();
      expect(await next.sync()).toMatchObject({ kind: 'updated', version: 2 });
      await next.load(['places']);
      expect(nameOf(next)).toBe('改名');
    }
  });

  it('loads from memory what could not be kept', async () => {
    const all = await setUp();
    const client = all.start();
    all.store.fullAtWrite = 0;
    expect((await client.sync()).notKept?.kind).toBe('storage-full');
    await client.load(['places']);
    expect(nameOf(client)).toBe('改名');
  });

  it('leaves nothing behind that no snapshot names', async () => {
    const all = await setUp();
    const before = all.store.entries.size;
    all.store.entries.set('snapshot.left-over', 'x');
    all.store.entries.set('favourites', 'mine');
    await all.client.sync();
    expect(all.store.entries.has('snapshot.left-over')).toBe(false);
    expect(all.store.entries.get('favourites')).toBe('mine');
    expect(all.store.entries.size).toBeLessThanOrEqual(before + 2);
  });

  it.each([
    ['missing', (text: string | undefined) => text && undefined],
    ['damaged', (text: string | undefined) => text?.slice(0, -3)],
    ['of other records', () => '[]'],
  ])('repairs a shard that is %s on the device', async (_, damage) => {
    const all = await setUp();
    const key = [...all.store.entries.keys()].find((name) => name.startsWith('snapshot.places.'))!;
    const text = damage(all.store.entries.get(key));
    if (text === undefined) all.store.entries.delete(key);
    else all.store.entries.set(key, text);
    const client = all.start();
    await expect(client.load(['places'])).rejects.toMatchObject({ kind: 'broken', path: key });
    await client.load(['articles']);
    expect(client.content.get('places')).toBeUndefined();
    expect((await client.sync()).error).toBeUndefined();
    await client.load(['places']);
    expect(nameOf(client)).toBe('改名');
  });

  it.each([
    ['no JSON', '{'],
    ['another layout', '{"layout":0}'],
    ['incomplete', '{"layout":1}'],
    ['of a manifest that is not there', '{"layout":1,"manifestHash":"x","checkedAt":"y"}'],
  ])('takes a root that is %s for none', async (_, root) => {
    const all = await setUp();
    all.store.entries.set('snapshot.root', root);
    const client = all.start();
    expect(await client.open()).toBeUndefined();
    await client.load(['places']);
    expect(client.content.get('places')).toBeUndefined();
    expect(await client.sync()).toMatchObject({ kind: 'updated', version: 2 });
  });

  it('syncs over a device that cannot be read, and finds it again later', async () => {
    const all = await setUp();
    all.store.unreadable = true;
    const client = all.start();
    await expect(client.open()).rejects.toMatchObject({ kind: 'storage' });
    expect(await client.sync()).toMatchObject({ kind: 'updated', version: 2, notKept: { kind: 'storage' } });
    expect(nameOf(client)).toBe('改名');
    all.store.unreadable = false;
    expect(nameOf(await restarted(all))).toBe('place-299');
    all.transport.fault = (_, answer) => answer;
    expect((await client.sync()).notKept).toBeUndefined();
    expect(nameOf(await restarted(all))).toBe('改名');
  });
});

describe('additive change', () => {
  it('keeps fields that this app does not know, so that hashes still fit', async () => {
    const all = await setUp();
    all.publisher.publish({ places: NEW.places.map((one) => ({ ...one, fieldOfTomorrow: 1 })) });
    expect((await all.client.sync()).error).toBeUndefined();
    all.publisher.publish({
      places: NEW.places.map((one) => ({ ...one, fieldOfTomorrow: one.id === 'extra' ? 2 : 1 })),
    });
    expect(await all.client.sync()).toMatchObject({ kind: 'updated', via: 'delta' });
  });
});
