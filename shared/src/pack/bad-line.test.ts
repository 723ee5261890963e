import { contentHash } from '../snapshot/hash';
import { Device, Life, Server, target } from './device.arbitrary';
import { PackKeeper } from './keeper';
import { statusOf } from './keeper-state';
import { PackFault } from './pack-files';
import { targetKey } from './target';

const KEY = targetKey(target);
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** A keeper whose waits are noted and end when the test says so; at once where it says nothing. */
const setUp = (ends: (milliseconds: number) => Promise<void> = async () => undefined) => {
  const [device, server, life] = [new Device(), new Server(), new Life()];
  server.publish(Object.fromEntries(NAMES.map((name) => [name, name.repeat(4)])));
  const waits: number[] = [];
  const keeper = new PackKeeper({
    files: device.boot(life),
    fetchFile: server.fetchFile(life),
    digest: async (bytes) => contentHash(bytes),
    now: () => 0,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return ends(milliseconds);
    },
    renew: async () => server.pack(),
  });
  const status = () => statusOf(keeper.state(), KEY, server.pack());
  return { device, server, keeper, waits, status };
};
const never = (): Promise<void> => new Promise(() => undefined);
const turns = async (count = 200): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

describe('a bad line', () => {
  it.each([
    ['breaks off', (source: string) => new PackFault('offline', source)],
    ['brings status 500', (source: string) => new PackFault('server', source)],
    ['brings half a body', (_: string, body: string) => body.slice(2)],
    ['brings a wrong byte', (_: string, body: string) => `x${body.slice(1)}`],
  ])('that %s every other time ends ready by itself', async (_, spoil) => {
    const { device, server, keeper, status } = setUp();
    let times = 0;
    server.spoil = (source, body) => ((times += 1) % 2 === 1 ? spoil(source, body) : body);
    await keeper.keep(server.pack());
    expect(status()).toMatchObject({ kind: 'ready', bytes: 28 });
    for (const [hash, bytes] of device.files) expect(contentHash(bytes)).toBe(hash);
  });

  it('is waited out, longer each time, and then the visitor is told', async () => {
    const { server, keeper, waits, status } = setUp();
    server.spoil = (source) => new PackFault('offline', source);
    await keeper.keep(server.pack());
    expect(waits).toEqual([1_000, 3_000, 9_000]);
    expect(status()).toMatchObject({ kind: 'failed', fault: { kind: 'offline' } });
    // A dead line is not asked for every file in each of the four rounds.
    expect(server.fetched.length).toBeLessThan(4 * NAMES.length);
  });

  it('does not lose patience as long as something comes', async () => {
    let round = 0;
    const { server, keeper, waits, status } = setUp(async () => void (round += 1));
    const passes = (source: string): boolean => NAMES.indexOf(source) <= round;
    server.spoil = (source, body) => (passes(source) ? body : new PackFault('offline', source));
    await keeper.keep(server.pack());
    expect(status()).toMatchObject({ kind: 'ready' });
    expect(new Set(waits)).toEqual(new Set([1_000]));
  });

  it('that spoils one file for good still brings all others, and says why it is not ready', async () => {
    const { device, server, keeper, status } = setUp();
    server.spoil = (source, body) => (source === 'a' ? 'wrong' : body);
    await keeper.keep(server.pack());
    expect(status()).toMatchObject({ kind: 'failed', doneBytes: 24, totalBytes: 28, fault: { kind: 'wrong-bytes' } });
    expect(device.files.size).toBe(NAMES.length - 1);
    server.spoil = (_, body) => body;
    server.fetched = [];
    await keeper.resume(KEY);
    expect(status()).toMatchObject({ kind: 'ready' });
    expect(server.fetched).toEqual(['a']);
  });

  it('is not waited for where waiting does not help', async () => {
    const { server, keeper, waits, status } = setUp();
    server.spoil = (source) => new PackFault('gone', source);
    await keeper.keep(server.pack());
    expect(waits).toEqual([]);
    expect(status()).toMatchObject({ kind: 'failed', fault: { kind: 'gone' } });
  });
});

describe('while it waits', () => {
  const waiting = async () => {
    const parts = setUp(never);
    parts.server.spoil = (source) => new PackFault('offline', source);
    void parts.keeper.keep(parts.server.pack());
    await turns();
    expect(parts.waits).toEqual([1_000]);
    return parts;
  };

  it('says that it tries again', async () => {
    expect((await waiting()).status()).toMatchObject({ kind: 'downloading', fault: { kind: 'offline' } });
  });

  it('goes on at once when the network is back', async () => {
    const { server, keeper, status } = await waiting();
    server.spoil = (_, body) => body;
    await keeper.connected();
    await turns(600);
    expect(status()).toMatchObject({ kind: 'ready' });
  });

  it('can be halted, and is then halted, not failed', async () => {
    const { keeper, status } = await waiting();
    await keeper.pause(KEY);
    await turns();
    expect(status()).toMatchObject({ kind: 'paused', fault: undefined });
  });
});
