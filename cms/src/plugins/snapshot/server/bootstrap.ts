import type { Core } from '@strapi/strapi';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { Builder } from './publish/builder';
import { makeBuilder } from './publish/make-builder';
import { AppFiles } from './serve/app-files';
import { readMapOrigins } from './serve/app-headers';
import { makeHandler } from './serve/handler';
import { SnapshotFiles } from './serve/snapshot-files';

interface EntryEvent {
  readonly uid: string;
  readonly entry?: { readonly documentId?: string };
}

const builders = new WeakMap<Core.Strapi, Builder>();

/** The builder of this instance. Throws before the plugin's bootstrap. */
export const builderOf = (strapi: Core.Strapi): Builder => {
  const builder = builders.get(strapi);
  if (builder === undefined) throw new Error('The snapshot plugin has not been started yet');
  return builder;
};

const listen = (strapi: Core.Strapi, builder: Builder): void => {
  const note = async ({ uid, entry }: EntryEvent): Promise<void> => {
    if (entry?.documentId !== undefined) await builder.touched({ uid, documentId: entry.documentId });
  };
  const noteUndrafted = async (event: EntryEvent): Promise<void> => {
    const type = strapi.contentType(event.uid as 'api::home.home') as { options?: { draftAndPublish?: boolean } };
    if (type?.options?.draftAndPublish !== true) await note(event);
  };
  for (const name of ['entry.publish', 'entry.unpublish', 'entry.delete']) strapi.eventHub.on(name, note);
  for (const name of ['entry.create', 'entry.update']) strapi.eventHub.on(name, noteUndrafted);
  for (const name of ['media.update', 'media.delete']) strapi.eventHub.on(name, async () => builder.recheck());
};

/** First segments of every path that Strapi answers. */
const reservedSegments = (strapi: Core.Strapi): ReadonlySet<string> => {
  const routes = strapi.server.listRoutes().map(({ path }) => path.split('/')[1] ?? '');
  const plain = routes.filter((segment) => /^[A-Za-z0-9_-]+$/.test(segment));
  return new Set(['admin', 'api', 'uploads', '_health', ...Object.keys(strapi.plugins), ...plain]);
};

/** Puts our answers before Koa: none of its session, body or logging machinery runs for a snapshot file. */
const intercept = (strapi: Core.Strapi, snapshot: SnapshotFiles): void => {
  const folder = resolve(strapi.dirs.app.root, process.env['BOSHAN_H5_DIR'] ?? '../miniapp/dist/h5');
  const app = new AppFiles(folder, readMapOrigins(process.env['MAP_SOURCES']));
  let segments: ReadonlySet<string> | undefined;
  const reserved = (): ReadonlySet<string> => (segments ??= reservedSegments(strapi));
  const handle = makeHandler({ snapshot, app, reserved });
  const { httpServer } = strapi.server;
  const others = httpServer.listeners('request') as RequestListener[];
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (handle(request, response)) return;
    for (const other of others) other.call(httpServer, request, response);
  });
  void app.refresh();
};

/** Serves the last snapshot from disk, follows what editors publish, and compares both once the server listens. */
export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const snapshot = new SnapshotFiles();
  const builder = makeBuilder(strapi, snapshot);
  builders.set(strapi, builder);
  await builder.open();
  listen(strapi, builder);
  intercept(strapi, snapshot);
  strapi.server.httpServer.once('listening', () => builder.follow());
};

export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await builders.get(strapi)?.stop();
};
