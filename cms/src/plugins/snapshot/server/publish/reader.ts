import type { Core } from '@strapi/strapi';
import type { ReadDocument } from '../compile/content-state';
import type { ContentTypeMap } from '../compile/content-type-map';
import { contentTypeOf, contentTypes } from '../compile/content-types';
import { populateFields, type Attributes, type Populate } from '../compile/field';

/** A document by its type. */
export interface DocumentName {
  readonly uid: string;
  readonly documentId: string;
}

type Row = Attributes & { readonly documentId: string; readonly updatedAt?: string };
type Where = Readonly<Record<string, unknown>>;

const CHUNK = 200;

const chunks = <T>(items: readonly T[]): T[][] => {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += CHUNK) parts.push(items.slice(start, start + CHUNK));
  return parts;
};

/** Relations of the document itself: an unpublished target leaves no trace in them, see `withDraftRelations`. */
const relationsOf = (strapi: Core.Strapi, map: ContentTypeMap, populate: Populate): Populate => {
  const attributes = strapi.contentType(map.uid as 'api::home.home').attributes as Record<string, { type: string }>;
  return Object.fromEntries(Object.entries(populate).filter(([name]) => attributes[name]?.type === 'relation'));
};

/**
 * Publishing a document drops its relations to what is not published, and they do not come back when that is published
 * later. Its draft still has them. As long as nobody has edited the draft since, it is what the editor published.
 */
const withDraftRelations = (published: Row, draft: Row | undefined, names: readonly string[]): Attributes => {
  if (draft === undefined || new Date(draft.updatedAt ?? 0) > new Date(published.updatedAt ?? 0)) return published;
  return { ...published, ...Object.fromEntries(names.map((name) => [name, draft[name]])) };
};

const readType = async (strapi: Core.Strapi, map: ContentTypeMap, where: Where): Promise<ReadDocument[]> => {
  const query = strapi.db.query(map.uid);
  const populate = populateFields(map.fields);
  const relations = relationsOf(strapi, map, populate);
  const names = Object.keys(relations);
  const published = { ...where, publishedAt: { $notNull: true } };
  const zh: Row[] = await query.findMany({ where: { ...published, locale: 'zh-Hans' }, populate });
  const en: Row[] = await query.findMany({ where: { ...published, locale: 'en' } });
  const drafts: Row[] =
    names.length === 0
      ? []
      : await query.findMany({
          where: { ...where, publishedAt: { $null: true }, locale: 'zh-Hans' },
          select: ['documentId', 'updatedAt'],
          populate: relations,
        });
  const english = new Map(en.map((row) => [row.documentId, row]));
  const draft = new Map(drafts.map((row) => [row.documentId, row]));
  return zh.map((row) => ({
    uid: map.uid,
    documentId: row.documentId,
    source: { zh: withDraftRelations(row, draft.get(row.documentId), names), en: english.get(row.documentId) },
  }));
};

/** Runs reads that all see one state of the database. */
export const consistently = <T>(strapi: Core.Strapi, read: () => Promise<T>): Promise<T> =>
  strapi.db.transaction(async ({ trx }) => {
    if (strapi.db.dialect.client === 'postgres') await trx.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    return read();
  }) as Promise<T>;

/** The published state of these documents; those without one come back without a source. */
export const readDocuments = async (strapi: Core.Strapi, names: readonly DocumentName[]): Promise<ReadDocument[]> => {
  const byUid = new Map<string, Set<string>>();
  for (const { uid, documentId } of names) byUid.set(uid, (byUid.get(uid) ?? new Set()).add(documentId));
  const read: ReadDocument[] = [];
  for (const [uid, ids] of byUid) {
    const map = contentTypeOf(uid);
    if (map === undefined) continue;
    for (const part of chunks([...ids])) {
      const found = await readType(strapi, map, { documentId: { $in: part } });
      const seen = new Set(found.map(({ documentId }) => documentId));
      read.push(...found, ...part.filter((id) => !seen.has(id)).map((documentId) => ({ uid, documentId })));
    }
  }
  return read;
};

/** Every published document. */
export const readAll = async (strapi: Core.Strapi): Promise<ReadDocument[]> => {
  const read: ReadDocument[] = [];
  for (const map of contentTypes) {
    const rows: { documentId: string }[] = await strapi.db
      .query(map.uid)
      .findMany({ where: { publishedAt: { $notNull: true }, locale: 'zh-Hans' }, select: ['documentId'] });
    for (const part of chunks(rows.map(({ documentId }) => documentId))) {
      read.push(...(await readType(strapi, map, { documentId: { $in: part } })));
    }
  }
  return read;
};
