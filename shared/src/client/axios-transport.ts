import type { AxiosInstance } from 'axios';
import { BrokenResponseError, OfflineError } from './errors';
import type { Transport, TransportResponse } from './transport';

interface RawResponse {
  readonly status: number;
  readonly headers: unknown;
  readonly data: unknown;
}

const lowerCase = (headers: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((headers ?? {}) as Record<string, unknown>)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );

const toResponse = (path: string, { status, headers, data }: RawResponse): TransportResponse => {
  if (typeof data !== 'string' && data !== undefined && data !== null) {
    throw new BrokenResponseError(path, `expected text, the adapter gave ${typeof data}`);
  }
  return { status, headers: lowerCase(headers), text: data ?? '' };
};

const responseOf = (error: unknown): RawResponse | undefined =>
  typeof error === 'object' && error !== null && 'response' in error
    ? ((error as { readonly response?: RawResponse }).response ?? undefined)
    : undefined;

/**
 * A transport over an axios instance, whose `baseURL` names the snapshot's folder and whose adapter suits the platform
 * (it must hand over the body as text). An answer of any status is returned, also where the adapter rejects by status.
 */
export const axiosTransport = (instance: AxiosInstance): Transport => ({
  async get(path, options = {}) {
    let response: RawResponse;
    try {
      response = await instance.get<unknown>(path, {
        responseType: 'text',
        transformResponse: (data: unknown) => data,
        validateStatus: () => true,
        ...(options.etag !== undefined && { headers: { 'If-None-Match': options.etag } }),
        ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
      });
    } catch (error) {
      const answered = responseOf(error);
      if (!answered) throw new OfflineError(`${path}: no answer`, error);
      response = answered;
    }
    return toResponse(path, response);
  },
});
