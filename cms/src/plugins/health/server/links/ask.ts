import { lookup as dnsLookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './refused';

/** Who asks, and where to complain. Named in `robots.txt` as `BoshanLinkCheck`. */
export const AGENT = 'BoshanLinkCheck';
const USER_AGENT = `Mozilla/5.0 (compatible; ${AGENT}/1.0; checks links once in a while)`;

/** What may be reached, and for how long it is waited. */
export interface Network {
  readonly isAllowed: (address: string) => boolean;
  readonly ports: ReadonlySet<string>;
  readonly timeoutMs: number;
}

/** The open internet, on the usual ports. */
export const internet: Network = {
  isAllowed: isPublicAddress,
  ports: new Set(['', '80', '443']),
  timeoutMs: 10_000,
};

/** An answer: its status, where it redirects to, and the beginning of its text where that was asked for. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/** The address leads to where nothing may be asked for. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

type Lookup = NonNullable<RequestOptions['lookup']>;

/** Looks names up and refuses those that lead inside; the connection uses what was checked, and nothing looked up anew. */
const guardedLookup =
  ({ isAllowed }: Network): Lookup =>
  (hostname, options, callback) => {
    dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
      const list = error ? [] : addresses;
      const isClean = list.length > 0 && list.every(({ address }) => isAllowed(address));
      const problem = error ?? (isClean ? null : new RefusedAddressError(hostname));
      if (problem) callback(problem, '', 0);
      else if (options.all) (callback as (error: null, list: typeof addresses) => void)(null, list);
      else callback(null, list[0]?.address ?? '', list[0]?.family ?? 4);
    });
  };

function refuse(url: URL, { isAllowed, ports }: Network): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isInside = isIP(host) !== 0 && !isAllowed(host);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || isInside || !ports.has(url.port) || url.username !== '' || url.password !== '') {
    throw new RefusedAddressError(url.host);
  }
}

const TEXT_BYTES = 64 * 1024;

const answerOf = ({ statusCode = 0, headers }: IncomingMessage, text: string): Answer => ({
  status: statusCode,
  location: headers.location,
  retryAfter: headers['retry-after'],
  text,
});

/**
 * Asks once, follows nothing, and reads no more than 64 KiB, of `robots.txt` alone.
 * @throws RefusedAddressError for private addresses, the socket's error, or one with code `ETIMEDOUT`
 */
export async function ask(url: URL, method: 'HEAD' | 'GET', network: Network, readsText = false): Promise<Answer> {
  refuse(url, network);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const headers = { 'user-agent': USER_AGENT, accept: '*/*' };
    const sent = send(url, { method, headers, agent: false, lookup: guardedLookup(network) });
    const late = setTimeout(
      () => sent.destroy(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' })),
      network.timeoutMs,
    );
    sent.on('error', (error) => {
      clearTimeout(late);
      reject(error);
    });
    sent.on('response', (response) => {
      let text = '';
      const finish = (): void => {
        clearTimeout(late);
        response.destroy();
        resolve(answerOf(response, text));
      };
      if (!readsText) return finish();
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > TEXT_BYTES) finish();
      });
      response.on('end', finish);
      response.on('error', finish);
    });
    sent.end();
  });
}
