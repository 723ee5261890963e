import type { Core, UID } from '@strapi/strapi';
import { populateOf } from '../../../entry/content';
import { isDocument } from '../../../validation/walk';

type Row = Readonly<Record<string, unknown>>;

/** The draft as it stands, with what the fields point to. Null where there is no such version. */
export async function draftWith(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale, fields }: { documentId: string; locale: string; fields: readonly string[] },
): Promise<Row | null> {
  return strapi.db.query(uid as UID.Schema).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: populateOf(strapi, uid, new Set(fields)) as never,
  });
}

/** Without ids of rows, which a save may renew though nothing has changed; references keep their documentId. */
export function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(comparable);
  if (!isDocument(value)) return value ?? null;
  if ('documentId' in value) return value.documentId;
  const keys = Object.keys(value).filter((key) => key !== 'id' || Object.keys(value).length === 1);
  return Object.fromEntries(keys.sort().map((key) => [key, comparable(value[key])]));
}

/** Names of those fields that differ. */
export function changedFields(before: Row | null, after: Row | null, fields: readonly string[]): readonly string[] {
  return fields.filter(
    (field) => JSON.stringify(comparable(before?.[field])) !== JSON.stringify(comparable(after?.[field])),
  );
}
