import type { Core } from '@strapi/strapi';
import { workerOf } from './worker';

const writes: ReadonlySet<string> = new Set([
  'create',
  'update',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
  'clone',
]);
/** After these, what names the entry may have got or lost a finding. */
const reaching: ReadonlySet<string> = new Set(['delete', 'publish', 'unpublish']);
const GUIDE = 'api::audio-guide.audio-guide';

/** Tells the worker of every change of content, once the CMS is up. */
export function watchDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const result = await next();
    const { uid, action, params } = context as { uid: string; action: string; params: { documentId?: string } };
    if (!strapi.isLoaded || !uid.startsWith('api::') || !writes.has(action)) return result;
    const made = (result ?? {}) as { documentId?: string; entries?: readonly { documentId: string }[] };
    const documentId = action === 'clone' ? made.entries?.[0]?.documentId : (params.documentId ?? made.documentId);
    if (documentId !== undefined) workerOf(strapi).note(uid, documentId, reaching.has(action) || uid === GUIDE);
    return result;
  });
}
