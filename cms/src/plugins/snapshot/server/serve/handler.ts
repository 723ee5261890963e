import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AppFiles } from './app-files';
import { sendAsset, sendText } from './reply';
import { requestPath } from './request-path';
import { crossOrigin, type SnapshotFiles } from './snapshot-files';

export interface ServedContent {
  readonly snapshot: SnapshotFiles;
  readonly app: AppFiles;
  /** First path segments that belong to Strapi: `admin`, `uploads`, `api` … */
  readonly reserved: () => ReadonlySet<string>;
}

const SNAPSHOT = '/snapshot/';
const preflight = [
  ...crossOrigin,
  'Access-Control-Allow-Methods',
  'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers',
  'If-None-Match, Range, If-Range, Cache-Control',
  'Access-Control-Max-Age',
  '86400',
  'Allow',
  'GET, HEAD, OPTIONS',
];

const isRead = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD';

const serveSnapshot = (
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  files: SnapshotFiles,
): void => {
  if (request.method === 'OPTIONS') {
    response.writeHead(204, preflight);
    response.end();
    return;
  }
  if (!isRead(request.method)) {
    sendText(request, response, 405, 'Method Not Allowed\n', [...crossOrigin, 'Allow', 'GET, HEAD, OPTIONS']);
    return;
  }
  const asset = files.get(name);
  if (asset !== undefined) {
    sendAsset(request, response, asset);
  } else if (name === 'manifest.json') {
    const text = '内容正在首次编译，请稍候。The first snapshot is being made; try again in a moment.\n';
    sendText(request, response, 503, text, [...crossOrigin, 'Retry-After', '2']);
  } else {
    sendText(request, response, 404, 'Not Found\n', crossOrigin);
  }
};

const serveHealth = (request: IncomingMessage, response: ServerResponse, version: number): void => {
  const body = Buffer.from(`${JSON.stringify({ status: version > 0 ? 'ok' : 'starting', version })}\n`);
  response.writeHead(200, [
    'Content-Type',
    'application/json; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    'no-store',
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
};

/** A visitor who opens a page (not a script asking for data): these get the app, which does its own routing. */
const isNavigation = (request: IncomingMessage, path: string): boolean => {
  const accept = request.headers.accept ?? '';
  const last = path.slice(path.lastIndexOf('/') + 1);
  return accept.includes('text/html') && !last.includes('.');
};

const serveApp = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  app: AppFiles,
): Promise<void> => {
  const wantsPage = path === '/' || path === '/index.html' || isNavigation(request, path);
  if (wantsPage || app.get(path) === undefined) await app.refresh();
  const file = path === '/' ? undefined : app.get(path);
  if (file === undefined && !wantsPage) {
    sendText(request, response, 404, 'Not Found\n');
    return;
  }
  if (!isRead(request.method)) {
    sendText(request, response, 405, 'Method Not Allowed\n', ['Allow', 'GET, HEAD']);
    return;
  }
  const page = app.page();
  sendAsset(request, response, file ?? page.asset, file !== undefined || page.built ? 200 : 503);
};

/**
 * Answers what needs no database: the snapshot, the visitor app and the health check. Returns false for everything
 * that is Strapi's, which the caller then hands on untouched.
 */
export const makeHandler =
  ({ snapshot, app, reserved }: ServedContent) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = requestPath(request.url);
    if (path === undefined) {
      sendText(request, response, 404, 'Not Found\n');
      return true;
    }
    if (path.startsWith(SNAPSHOT)) {
      if (path === '/snapshot/status') return false;
      serveSnapshot(request, response, path.slice(SNAPSHOT.length), snapshot);
      return true;
    }
    if (path === '/healthz') {
      serveHealth(request, response, snapshot.version);
      return true;
    }
    const end = path.indexOf('/', 1);
    if (reserved().has(path.slice(1, end < 0 ? undefined : end))) return false;
    serveApp(request, response, path, app).catch(() => response.destroy());
    return true;
  };
