import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asset, Representation } from './asset';
import { acceptedCodings } from './encoding';
import { parseRange } from './range';

const choose = (asset: Asset, header: string | undefined): Representation => {
  for (const coding of acceptedCodings(header)) {
    const representation = asset[coding];
    if (representation !== undefined) return representation;
  }
  return asset.identity;
};

const isCurrent = (header: string, etag: string): boolean =>
  header === etag ||
  header.trim() === '*' ||
  (header.length > etag.length && header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));

/** Sends plain text with a status; for what is not a stored file. */
export const sendText = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  extra: readonly string[] = [],
): void => {
  const body = Buffer.from(text);
  const headers = ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(body.length)];
  headers.push('Cache-Control', 'no-store', 'X-Content-Type-Options', 'nosniff', ...extra);
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
};

const sendRange = (response: ServerResponse, asset: Asset, header: string): boolean => {
  const { body, headers, revalidated } = asset.identity;
  const range = parseRange(header, body.length);
  if (range === undefined) return false;
  if (range === 'unsatisfiable') {
    response.writeHead(416, ['Content-Range', `bytes */${body.length}`, 'Content-Length', '0', ...revalidated]);
    response.end();
    return true;
  }
  const part = headers.map((value, index) =>
    headers[index - 1] === 'Content-Length' ? String(range.end - range.start + 1) : value,
  );
  part.push('Content-Range', `bytes ${range.start}-${range.end}/${body.length}`);
  response.writeHead(206, part);
  response.end(body.subarray(range.start, range.end + 1));
  return true;
};

/**
 * Answers GET or HEAD with a stored file: conditional (304), ranged (206, 416; on the uncoded bytes) or whole (200) in
 * the smallest coding that the reader accepts.
 */
export const sendAsset = (request: IncomingMessage, response: ServerResponse, asset: Asset, status = 200): void => {
  const { headers, method } = request;
  const { range } = headers;
  const chosen = range === undefined ? choose(asset, headers['accept-encoding']) : asset.identity;
  const known = headers['if-none-match'];
  if (known !== undefined && isCurrent(known, chosen.etag)) {
    response.writeHead(304, chosen.revalidated);
    response.end();
    return;
  }
  if (range !== undefined && method === 'GET') {
    const condition = headers['if-range'];
    const stillSame = condition === undefined || condition === asset.identity.etag;
    if (stillSame && sendRange(response, asset, range)) return;
  }
  response.writeHead(status, chosen.headers);
  response.end(method === 'HEAD' ? undefined : chosen.body);
};
