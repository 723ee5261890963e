import type { Core, UID } from '@strapi/strapi';
import { createHash } from 'node:crypto';
import { populateOf } from '../../../entry/content';
import { comparable } from '../../audit/server/changed-fields';

type Row = Readonly<Record<string, unknown>>;

/** One language of one entry. */
export interface Subject {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

const BOOKKEEPING: ReadonlySet<string> = new Set([
  ...['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy'],
  ...['locale', 'localizations'],
]);

/** What visitors can come to see: no bookkeeping, and nothing that is private to staff. */
export function publicFields(strapi: Core.Strapi, uid: string): readonly string[] {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  return Object.entries(attributes).flatMap(([name, attribute]) =>
    BOOKKEEPING.has(name) || (attribute as { private?: boolean }).private === true ? [] : [name],
  );
}

/**
 * SHA-256 over everything that would be published of a row, in hex. Fields that languages share count in each: publishing
 * one language shows them in all.
 */
export function hashOf(fields: readonly string[], row: Row): string {
  const content = Object.fromEntries(fields.map((field) => [field, row[field]]));
  return createHash('sha256')
    .update(JSON.stringify(comparable(content)))
    .digest('hex');
}

const read = (
  strapi: Core.Strapi,
  { uid, documentId, locale }: Subject,
  fields: readonly string[],
  publishedAt: object | null,
): Promise<Row | null> =>
  strapi.db.query(uid as UID.Schema).findOne({
    where: { documentId, locale, publishedAt },
    populate: populateOf(strapi, uid, new Set(fields)) as never,
  });

/** The version of the draft as it is; undefined where there is no draft in this language. */
export async function draftVersion(strapi: Core.Strapi, subject: Subject): Promise<string | undefined> {
  const fields = publicFields(strapi, subject.uid);
  const row = await read(strapi, subject, fields, null);
  return row === null ? undefined : hashOf(fields, row);
}

/** The version that visitors see; undefined where nothing is published in this language. */
export async function publishedVersion(strapi: Core.Strapi, subject: Subject): Promise<string | undefined> {
  const fields = publicFields(strapi, subject.uid);
  const row = await read(strapi, subject, fields, { $notNull: true });
  return row === null ? undefined : hashOf(fields, row);
}

/** The languages in which there is a draft. */
export async function draftLocales(strapi: Core.Strapi, uid: string, documentId: string): Promise<readonly string[]> {
  const rows: { locale: string }[] = await strapi.db
    .query(uid as UID.Schema)
    .findMany({ where: { documentId, publishedAt: null }, select: ['locale'] as never });
  return rows.map(({ locale }) => locale);
}

/** What the draft is called: its name or, for a type without names, the type's. */
export async function draftName(strapi: Core.Strapi, { uid, documentId, locale }: Subject): Promise<string> {
  const { info } = strapi.getModel(uid as UID.ContentType);
  const where = { documentId, locale, publishedAt: null };
  const row = (await strapi.db.query(uid as UID.Schema).findOne({ where })) as { name?: string | null } | null;
  return row?.name ?? info.displayName;
}
