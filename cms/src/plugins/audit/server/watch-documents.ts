import type { Core, UID } from '@strapi/strapi';
import { actingUser } from '../../../acting';
import { changedFields, draftWith } from './changed-fields';
import { auditLog } from './log';

interface Params {
  readonly documentId?: string;
  readonly locale?: unknown;
  readonly data?: Readonly<Record<string, unknown>>;
}
interface Named {
  readonly name?: unknown;
  readonly documentId?: string;
}

const writes: ReadonlySet<string> = new Set([
  'create',
  'update',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
  'clone',
]);

const BOOKKEEPING: ReadonlySet<string> = new Set(['createdBy', 'updatedBy', 'locale', 'localizations']);

const localeOf = ({ locale }: Params): string =>
  typeof locale === 'string' ? locale : Array.isArray(locale) ? locale.join(',') : 'zh-Hans';

const fieldsOf = (strapi: Core.Strapi, uid: string, { data = {} }: Params): readonly string[] => {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  return Object.keys(data).filter((field) => field in attributes && !BOOKKEEPING.has(field));
};

async function nameOf(strapi: Core.Strapi, uid: string, documentId: string | undefined): Promise<string | undefined> {
  if (documentId === undefined || !('name' in strapi.getModel(uid as UID.Schema).attributes)) return undefined;
  const where = { documentId, locale: 'zh-Hans' };
  const row: Named | null = await strapi.db.query(uid as UID.Schema).findOne({ where, select: ['name'] as never });
  return typeof row?.name === 'string' ? row.name : undefined;
}

const createdId = (result: unknown): string | undefined => {
  const { documentId, entries } = (result ?? {}) as Named & { entries?: readonly Named[] };
  return documentId ?? entries?.[0]?.documentId;
};

/**
 * Writes down every change of content in the transaction that makes it: a crash leaves both or neither. What runs while
 * the CMS starts (the initial content) has nobody behind it, and is left out.
 */
export function watchDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    const isWatched = uid.startsWith('api::') && writes.has(action) && (strapi.isLoaded || actingUser(strapi));
    if (!isWatched) return next();
    const params = context.params as Params;
    return strapi.db.transaction(async () => {
      const { documentId } = params;
      const locale = localeOf(params);
      const fields = fieldsOf(strapi, uid, params);
      const isUpdate = action === 'update' && documentId !== undefined;
      const before = isUpdate ? await draftWith(strapi, uid, { documentId, locale, fields }) : null;
      const named = action === 'delete' ? await nameOf(strapi, uid, documentId) : undefined;
      const result = await next();
      const target = action === 'create' || action === 'clone' ? createdId(result) : documentId;
      const after = isUpdate ? await draftWith(strapi, uid, { documentId, locale, fields }) : null;
      const changed = isUpdate ? changedFields(before, after, fields) : fields;
      await auditLog(strapi).record({
        action,
        type: uid,
        target,
        language: locale,
        name: named ?? (await nameOf(strapi, uid, target)),
        ...(changed.length > 0 && { details: { fields: changed } }),
      });
      return result;
    });
  });
}
