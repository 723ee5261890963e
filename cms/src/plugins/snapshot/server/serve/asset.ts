import { createHash } from 'node:crypto';
import type { Coding } from './encoding';

type Headers = readonly string[];

/** One representation of a file, with everything that does not change from request to request made beforehand. */
export interface Representation {
  readonly body: Buffer;
  readonly etag: string;
  /** For 200: name, value, name, value … */
  readonly headers: string[];
  /** For 304. */
  readonly revalidated: string[];
}

/** A file as it is served from memory. */
export interface Asset {
  readonly identity: Representation;
  readonly gzip?: Representation;
  readonly br?: Representation;
}

export interface AssetSource {
  readonly type: string;
  readonly cacheControl: string;
  /** Distinguishes contents; of the file without coding. */
  readonly tag: string;
  readonly identity: Buffer;
  readonly gzip?: Buffer | undefined;
  readonly br?: Buffer | undefined;
  readonly extra?: Headers;
}

export const IMMUTABLE = 'public, max-age=31536000, immutable';
export const REVALIDATE = 'no-cache';

/** A tag for bytes that have no content hash of their own. */
export const tagOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

const suffix: Record<Coding, string> = { identity: '', gzip: '-gz', br: '-br' };

const represent = (source: AssetSource, coding: Coding, body: Buffer): Representation => {
  const etag = `"${source.tag}${suffix[coding]}"`;
  const shared = [
    'ETag',
    etag,
    'Cache-Control',
    source.cacheControl,
    'Vary',
    'Accept-Encoding',
    ...(source.extra ?? []),
  ];
  const headers = ['Content-Type', source.type, 'Content-Length', String(body.length), 'Accept-Ranges', 'bytes'];
  headers.push('X-Content-Type-Options', 'nosniff', ...shared);
  if (coding !== 'identity') headers.push('Content-Encoding', coding);
  return { body, etag, headers, revalidated: shared };
};

/** Prepares a file for serving. A coded form that is not smaller is left out. */
export const makeAsset = (source: AssetSource): Asset => ({
  identity: represent(source, 'identity', source.identity),
  ...(source.gzip !== undefined &&
    source.gzip.length < source.identity.length && { gzip: represent(source, 'gzip', source.gzip) }),
  ...(source.br !== undefined &&
    source.br.length < source.identity.length && { br: represent(source, 'br', source.br) }),
});
