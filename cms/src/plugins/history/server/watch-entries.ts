import type { Core } from '@strapi/strapi';
import { actingUser } from '../../../acting';
import { contentOf, draftsOf, type VersionRow } from '../../../entry/content';
import { documentsIn, localesOf, purposeOf, writeOf, type EntryWrite } from '../../../entry/write';
import { personOf } from '../../audit/server/log';
import { addVersion, hashOf, keyOf, newest } from './versions';

const SYSTEM = '系统';

/** What was there before the history began: the initial content, which nobody has saved. */
async function keepFirst(strapi: Core.Strapi, uid: string, rows: readonly VersionRow[]): Promise<void> {
  for (const row of rows) {
    if (await newest(strapi, keyOf(uid, row))) continue;
    const at = new Date(row.updatedAt).toISOString();
    await addVersion(strapi, uid, row, { at, userId: null, person: SYSTEM, action: 'first', details: '{}' });
  }
}

async function note(strapi: Core.Strapi, write: EntryWrite, row: VersionRow): Promise<void> {
  const { uid } = write;
  const user = actingUser(strapi);
  const purpose = purposeOf(uid, row.documentId);
  const published = write.status === 'published' ? 'publish' : write.action;
  await addVersion(strapi, uid, row, {
    at: new Date().toISOString(),
    userId: user?.id ?? null,
    person: user ? personOf(user) : SYSTEM,
    action: purpose?.action ?? published,
    details: JSON.stringify(purpose?.details ?? {}),
  });
}

const hashes = (strapi: Core.Strapi, uid: string, rows: readonly VersionRow[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [row.locale, hashOf(contentOf(strapi, uid, row))]));

/** Versions of a document after a write: of the languages that it named, and of those that changed along with them. */
async function noteDocument(
  strapi: Core.Strapi,
  write: EntryWrite,
  documentId: string,
  before: readonly VersionRow[],
): Promise<void> {
  const { uid, action } = write;
  const after = await draftsOf(strapi, uid, documentId);
  const [were, are] = [hashes(strapi, uid, before), hashes(strapi, uid, after)];
  const named = localesOf(write);
  const isNamed = (locale: string): boolean => action === 'clone' || named.includes('*') || named.includes(locale);
  for (const row of after) {
    const isChanged = were.get(row.locale) !== are.get(row.locale);
    // A save that changes nothing adds nothing; a publication does.
    const isSave = action === 'update' && write.status !== 'published';
    if (isChanged || (isNamed(row.locale) && action !== 'delete' && !isSave)) await note(strapi, write, row);
  }
  for (const row of before.filter(({ locale }) => !are.has(locale))) await note(strapi, write, row);
}

/**
 * Keeps a version of every change in the transaction that makes it: a crash leaves both or neither. What runs while the
 * CMS starts (the initial content) is kept when it is first changed.
 */
export function watchEntries(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const write = writeOf(context);
    if (!write || !(strapi.isLoaded || actingUser(strapi))) return next();
    return strapi.db.transaction(async () => {
      const { uid, action } = write;
      const isNew = action === 'create' || action === 'clone' || write.documentId === undefined;
      const before = isNew ? [] : await draftsOf(strapi, uid, write.documentId ?? '');
      await keepFirst(strapi, uid, before);
      const result = await next();
      const documents = isNew ? documentsIn(result) : [write.documentId ?? ''];
      for (const documentId of documents) await noteDocument(strapi, write, documentId, before);
      return result;
    });
  });
}
