import { utf8 } from '@boshan/shared/snapshot/hash';
import { fetchFile } from './files';

const never = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

/** An answer whose body comes in these parts; after the last one it ends, or stays open. */
const answer = (parts: readonly string[], signal: AbortSignal, stays = false): object => {
  const waiting = [...parts];
  const read = async (): Promise<object> => {
    const next = waiting.shift();
    if (next !== undefined) return { done: false, value: utf8(next) };
    return stays ? never(signal) : { done: true };
  };
  return { ok: true, status: 200, body: { getReader: () => ({ read }) } };
};

let given: (signal: AbortSignal) => Promise<object>;
let options: RequestInit | undefined;

beforeEach(() => {
  Object.assign(globalThis, {
    BOSHAN_ORIGIN: '',
    fetch: (_: string, init: RequestInit) => given((options = init).signal!),
    Blob: class {
      constructor(readonly parts: Uint8Array[]) {}
      arrayBuffer = async () => Uint8Array.from(this.parts.flatMap((part) => [...part])).buffer;
    },
  });
});
afterEach(() => jest.useRealTimers());

describe('fetching a file on the web', () => {
  it('puts its parts together, past every cache', async () => {
    given = async (signal) => answer(['one ', 'two'], signal);
    expect(await fetchFile('/uploads/a').bytes).toEqual(utf8('one two'));
    expect(options).toMatchObject({ cache: 'no-store', headers: { Accept: 'application/octet-stream' } });
  });

  it.each([
    [404, 'gone'],
    [410, 'gone'],
    [500, 'server'],
  ])('status %d is told by its cause', async (status, kind) => {
    given = async () => ({ ok: false, status });
    await expect(fetchFile('/uploads/a').bytes).rejects.toMatchObject({ kind });
  });

  it('no network is told as such', async () => {
    given = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(fetchFile('/uploads/a').bytes).rejects.toMatchObject({ kind: 'offline' });
  });

  it.each([
    ['no answer comes', (signal: AbortSignal) => never(signal)],
    ['the body stops half-way', async (signal: AbortSignal) => answer(['half'], signal, true)],
  ])('is given up half a minute after %s', async (_, hanging) => {
    jest.useFakeTimers();
    given = hanging;
    const failed = expect(fetchFile('/uploads/a').bytes).rejects.toMatchObject({ kind: 'offline' });
    await jest.advanceTimersByTimeAsync(29_000);
    await jest.advanceTimersByTimeAsync(2_000);
    await failed;
  });
});
