import axios, { AxiosError, type AxiosAdapter, type AxiosResponse } from 'axios';
import { axiosTransport } from './axios-transport';
import { BrokenResponseError, OfflineError } from './errors';

const transportOver = (adapter: AxiosAdapter) =>
  axiosTransport(axios.create({ baseURL: 'https://example.test/snapshot/', adapter }));

const answer = (config: Parameters<AxiosAdapter>[0], status: number, data: unknown): AxiosResponse => ({
  status,
  statusText: '',
  data,
  headers: { ETag: '"x"', 'Content-Length': 7, 'Set-Cookie': ['a'] },
  config,
});

describe('axiosTransport', () => {
  it('sends the ETag and the time-out, and gives the body as text with lower-case headers', async () => {
    const seen: unknown[] = [];
    const transport = transportOver((config) => {
      seen.push([config.baseURL, config.url, config.headers.get('If-None-Match'), config.timeout, config.responseType]);
      return Promise.resolve(answer(config, 200, '{"a":1}'));
    });
    expect(await transport.get('manifest.json', { etag: '"x"', timeoutMs: 5 })).toEqual({
      status: 200,
      headers: { etag: '"x"', 'content-length': '7' },
      text: '{"a":1}',
    });
    expect(seen).toEqual([['https://example.test/snapshot/', 'manifest.json', '"x"', 5, 'text']]);
  });

  it.each([304, 404, 503])('answers status %i whether the adapter resolves or rejects', async (status) => {
    const resolving = transportOver((config) => Promise.resolve(answer(config, status, undefined)));
    const rejecting = transportOver((config) =>
      Promise.reject(new AxiosError('status', 'ERR', config, {}, answer(config, status, ''))),
    );
    for (const transport of [resolving, rejecting]) {
      expect(await transport.get('x')).toMatchObject({ status, text: '' });
    }
  });

  it.each([new AxiosError('timeout', AxiosError.ECONNABORTED), new AxiosError('Network Error'), new Error('other')])(
    'takes %s for being offline',
    async (error) => {
      const failure = transportOver(() => Promise.reject(error)).get('x');
      await expect(failure).rejects.toBeInstanceOf(OfflineError);
      await expect(failure).rejects.toMatchObject({ cause: error, retryable: true });
    },
  );

  it('refuses a body that the adapter has parsed', async () => {
    const transport = transportOver((config) => Promise.resolve(answer(config, 200, { a: 1 })));
    await expect(transport.get('x')).rejects.toBeInstanceOf(BrokenResponseError);
  });
});
