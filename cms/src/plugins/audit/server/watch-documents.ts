import type { Core, UID } from '@strapi/strapi';
import { actingUser } from '../../../acting';
import { documentsIn, isOwnField, localesOf, purposeOf, writeOf, type EntryWrite } from '../../../entry/write';
import { changedFields, draftWith } from './changed-fields';
import { auditLog } from './log';

interface Named {
  readonly name?: unknown;
}

const fieldsOf = (strapi: Core.Strapi, { uid, data = {} }: EntryWrite): readonly string[] => {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  return Object.keys(data).filter((field) => field in attributes && isOwnField(field));
};

async function nameOf(strapi: Core.Strapi, uid: string, documentId: string | undefined): Promise<string | undefined> {
  if (documentId === undefined || !('name' in strapi.getModel(uid as UID.Schema).attributes)) return undefined;
  const where = { documentId, locale: 'zh-Hans' };
  const row: Named | null = await strapi.db.query(uid as UID.Schema).findOne({ where, select: ['name'] as never });
  return typeof row?.name === 'string' ? row.name : undefined;
}

/**
 * Writes down every change of content in the transaction that makes it: a crash leaves both or neither. What runs while
 * the CMS starts (the initial content) has nobody behind it, and is left out.
 */
export function watchDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const write = writeOf(context);
    if (!write || !(strapi.isLoaded || actingUser(strapi))) return next();
    return strapi.db.transaction(async () => {
      const { uid, action, documentId } = write;
      const locale = localesOf(write).join(',');
      const fields = fieldsOf(strapi, write);
      const isUpdate = action === 'update' && documentId !== undefined;
      const before = isUpdate ? await draftWith(strapi, uid, { documentId, locale, fields }) : null;
      const named = action === 'delete' ? await nameOf(strapi, uid, documentId) : undefined;
      const result = await next();
      const target = action === 'create' || action === 'clone' ? documentsIn(result)[0] : documentId;
      const after = isUpdate ? await draftWith(strapi, uid, { documentId, locale, fields }) : null;
      const changed = isUpdate ? changedFields(before, after, fields) : fields;
      const purpose = purposeOf(uid, target);
      await auditLog(strapi).record({
        action: purpose?.action ?? action,
        type: uid,
        target,
        language: locale,
        name: named ?? (await nameOf(strapi, uid, target)),
        details: { ...(changed.length > 0 && { fields: changed }), ...purpose?.details },
      });
      return result;
    });
  });
}
