import * as fc from 'fast-check';
import { contentHash } from '../snapshot/hash';
import { Device, Life, Server, target } from './device.arbitrary';
import { PackKeeper } from './keeper';
import { statusOf, usedBytes } from './keeper-state';
import { parseLedger, readyAddresses } from './ledger';
import { PackFault } from './pack-files';
import { planDownload } from './plan';
import { targetKey } from './target';

const KEY = targetKey(target);
const AT = Date.UTC(2026, 10, 24);

const start = (device: Device, server: Server, life = new Life()): PackKeeper =>
  new PackKeeper({
    files: device.boot(life),
    fetchFile: server.fetchFile(life),
    digest: async (bytes) => contentHash(bytes),
    now: () => AT,
    wait: () => life.step(() => undefined),
    renew: () => life.step(() => server.pack()),
  });

const setUp = (bodies: Readonly<Record<string, string>> = { a: 'aaaa', b: 'bb', c: 'c' }) => {
  const [device, server] = [new Device(), new Server()];
  server.publish(bodies);
  return { device, server, keeper: start(device, server) };
};

/** Ready packs are whole, right, and of one publication. */
const expectSound = (device: Device, server: Server): void => {
  for (const { ready } of Object.values(parseLedger(device.ledger).packs)) {
    if (!ready) continue;
    for (const { hash, bytes } of ready.files) {
      const held = device.files.get(hash);
      expect(held && contentHash(held)).toBe(hash);
      expect(held?.length).toBe(bytes);
    }
    expect(server.published).toContain(JSON.stringify(ready.files));
  }
};

describe('keeping a pack', () => {
  it('is ready when every file is there', async () => {
    const { device, server, keeper } = setUp();
    await keeper.keep(server.pack());
    expect(statusOf(keeper.state(), KEY, server.pack())).toEqual({
      kind: 'ready',
      bytes: 7,
      at: '2026-11-24T00:00:00.000Z',
    });
    expect(usedBytes(keeper.state())).toBe(7);
    expect(readyAddresses(parseLedger(device.ledger)).get('b')).toBe(contentHash('bb'));
    expectSound(device, server);
  });

  it('fetches only what changed, and removes what nothing needs any more', async () => {
    const { device, server, keeper } = setUp();
    await keeper.keep(server.pack());
    server.publish({ a: 'aaaa', b: 'changed', d: 'new' });
    const plan = planDownload(server.pack(), keeper.state().ledger, keeper.state().present);
    expect(plan).toMatchObject({ fetchBytes: 10, totalBytes: 14, current: false });
    expect(plan.remove).toEqual([contentHash('bb'), contentHash('c')].sort());
    expect(statusOf(keeper.state(), KEY, server.pack())).toMatchObject({ kind: 'ready', updateBytes: 10 });
    server.fetched = [];
    await keeper.keep(server.pack());
    expect(server.fetched.sort()).toEqual(['b', 'd']);
    expect([...device.files.keys()].sort()).toEqual(
      server
        .pack()
        .files.map(({ hash }) => hash)
        .sort(),
    );
  });

  it('serves the old set until the new one is whole', async () => {
    const { device, server, keeper } = setUp();
    await keeper.keep(server.pack());
    server.publish({ a: 'changed', b: 'changed too', c: 'c' });
    server.spoil = (source, body) => (source === 'b' ? new PackFault('offline', source) : body);
    await keeper.keep(server.pack());
    expect(statusOf(keeper.state(), KEY)).toMatchObject({ kind: 'failed', update: true, fault: { kind: 'offline' } });
    expect(readyAddresses(parseLedger(device.ledger)).get('a')).toBe(contentHash('aaaa'));
    expectSound(device, server);
    server.spoil = (_, body) => body;
    await keeper.resume(KEY);
    expect(readyAddresses(parseLedger(device.ledger)).get('a')).toBe(contentHash('changed'));
    expect(device.files.has(contentHash('aaaa'))).toBe(false);
  });

  it('leaves files that another pack needs', async () => {
    const { device, server, keeper } = setUp();
    const other = server.pack({ kind: 'town', id: 'town' }, ['a', 'b']);
    await keeper.keep(server.pack());
    await keeper.keep(other);
    await keeper.remove(KEY);
    expect([...device.files.keys()].sort()).toEqual(other.files.map(({ hash }) => hash).sort());
    await keeper.removeAll();
    expect(device.files.size).toBe(0);
    expect(parseLedger(device.ledger).packs).toEqual({});
  });

  it('gives up an update and keeps what was ready', async () => {
    const { device, server, keeper } = setUp();
    await keeper.keep(server.pack());
    server.publish({ a: 'x', b: 'y' });
    server.spoil = (source, body) => (source === 'b' ? new PackFault('offline', source) : body);
    await keeper.keep(server.pack());
    await keeper.cancel(KEY);
    expect(statusOf(keeper.state(), KEY)).toMatchObject({ kind: 'ready', bytes: 7 });
    expect(device.files.size).toBe(3);
  });

  it('halts and goes on, also over a restart', async () => {
    const { device, server, keeper } = setUp();
    const halting = (source: string, body: string) => {
      if (source === 'c') void keeper.pause(KEY);
      return body;
    };
    server.spoil = halting;
    await keeper.keep(server.pack());
    expect(statusOf(keeper.state(), KEY)).toMatchObject({ kind: 'paused', totalBytes: 7 });
    server.spoil = (_, body) => body;
    const next = start(device, server);
    await next.open();
    expect(statusOf(next.state(), KEY)).toMatchObject({ kind: 'paused' });
    await next.resume(KEY);
    expect(statusOf(next.state(), KEY)).toMatchObject({ kind: 'ready' });
  });
});

describe('bad answers and full devices', () => {
  it.each([
    ['wrong bytes', (_: string, body: string) => `${body}!`, 'wrong-bytes'],
    ['truncated', (_: string, body: string) => body.slice(1), 'wrong-bytes'],
    ['404', (source: string) => new PackFault('gone', source), 'gone'],
    ['no network', (source: string) => new PackFault('offline', source), 'offline'],
  ])('%s: says so and is not ready', async (_, spoil, kind) => {
    const { device, server, keeper } = setUp();
    server.spoil = (source, body) => (source === 'b' ? spoil(source, body) : body);
    await keeper.keep(server.pack());
    expect(statusOf(keeper.state(), KEY)).toMatchObject({ kind: 'failed', fault: { kind } });
    expect(parseLedger(device.ledger).packs[KEY]?.ready).toBeUndefined();
    expect(device.files.has(contentHash('bb'))).toBe(false);
  });

  it('asks once more for a body that came wrong', async () => {
    const { server, keeper } = setUp();
    let times = 0;
    server.spoil = (source, body) => (source === 'b' && (times += 1) === 1 ? 'noise' : body);
    await keeper.keep(server.pack());
    expect(statusOf(keeper.state(), KEY)).toMatchObject({ kind: 'ready' });
  });

  it('says before it begins how much room is lacking', async () => {
    const { device, server, keeper } = setUp();
    device.capacity = 5;
    await keeper.keep(server.pack());
    expect(keeper.state().faults[KEY]).toMatchObject({ kind: 'storage-full', needBytes: 2 });
    expect(server.fetched).toEqual([]);
    expect(statusOf(keeper.state(), KEY)).toEqual({ kind: 'none' });
  });

  it('loses nothing on a device that fills up on the way', async () => {
    const { device, server, keeper } = setUp();
    await keeper.keep(server.pack());
    server.publish({ a: 'aaaa', b: 'bbbbbbbb', c: 'cccc' });
    Object.assign(device, { tells: false, capacity: 12 });
    await keeper.keep(server.pack());
    expect(statusOf(keeper.state(), KEY)).toMatchObject({
      kind: 'failed',
      update: true,
      fault: { kind: 'storage-full' },
    });
    expect(keeper.state().faults[KEY]?.needBytes).toBeGreaterThan(0);
    expect(readyAddresses(parseLedger(device.ledger)).get('b')).toBe(contentHash('bb'));
    expectSound(device, server);
    device.capacity = 100;
    await keeper.resume(KEY);
    expect(statusOf(keeper.state(), KEY)).toMatchObject({ kind: 'ready', bytes: 16 });
  });

  it('moves on to the new set when an editor replaces a file meanwhile', async () => {
    const { device, server, keeper } = setUp();
    const old = server.pack();
    server.publish({ a: 'aaaa', b: 'replaced', c: 'c' });
    await keeper.keep(old);
    expect(statusOf(keeper.state(), KEY, server.pack())).toMatchObject({ kind: 'ready', bytes: 13 });
    expectSound(device, server);
  });

  it('notices files that the device lost, and damage under a right name', async () => {
    const { device, server, keeper } = setUp();
    await keeper.keep(server.pack());
    device.files.delete(contentHash('bb'));
    device.files.set(contentHash('c'), new Uint8Array([1]));
    const next = start(device, server);
    await next.open();
    expect(statusOf(next.state(), KEY)).toMatchObject({ kind: 'paused', doneBytes: 5, totalBytes: 7 });
    await next.resume(KEY);
    expect(statusOf(next.state(), KEY)).toMatchObject({ kind: 'ready' });
    expectSound(device, server);
  });
});

describe('killed at any instant', () => {
  const bodies = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    fc.string({ minLength: 1, maxLength: 9 }),
    {
      minKeys: 1,
    },
  );
  const life = fc.record({
    steps: fc.integer({ min: 1, max: 60 }),
    publish: fc.option(bodies, { nil: undefined }),
    spoil: fc.constantFrom('none', 'noise', 'cut', 'gone', 'offline'),
    capacity: fc.constantFrom(8, 20, Number.POSITIVE_INFINITY),
  });
  const spoiled = {
    none: (_: string, body: string) => body,
    noise: (_: string, body: string) => `${body}~`,
    cut: (_: string, body: string) => body.slice(1),
    gone: (source: string) => new PackFault('gone', source),
    offline: (source: string) => new PackFault('offline', source),
  };

  it('is never ready with a wrong or mixed set, and ends ready once it is let be', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.array(life, { maxLength: 6 }), fc.nat(), async (first, lives, seed) => {
        const [device, server] = [new Device(), new Server()];
        server.publish(first);
        let calls = seed;
        for (const { steps, publish, spoil, capacity } of lives) {
          device.capacity = capacity;
          server.spoil = (source, body) => ((calls += 1) % 3 === 0 ? spoiled[spoil](source, body) : body);
          const keeper = start(device, server, new Life(steps));
          const keeping = keeper.keep(server.pack()).catch(() => undefined);
          if (publish && Object.keys(publish).length > 0) {
            await Promise.resolve();
            server.publish(publish);
          }
          await keeping;
          expectSound(device, server);
        }
        device.capacity = Number.POSITIVE_INFINITY;
        server.spoil = spoiled.none;
        const keeper = start(device, server);
        await keeper.open();
        await keeper.keep(server.pack());
        expect(statusOf(keeper.state(), KEY, server.pack())).toMatchObject({ kind: 'ready' });
        expect(readyAddresses(parseLedger(device.ledger))).toEqual(
          new Map(server.pack().files.map(({ url, hash }) => [url, hash])),
        );
        expectSound(device, server);
        expect([...device.files.keys()].sort()).toEqual(
          [...new Set(server.pack().files.map(({ hash }) => hash))].sort(),
        );
      }),
      { numRuns: 300 },
    );
  });
});
