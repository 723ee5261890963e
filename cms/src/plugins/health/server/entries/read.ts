import type { Core, UID } from '@strapi/strapi';
import type { Document } from '../../../../validation/issue';
import { isDocument, textOf } from '../../../../validation/walk';
import type { CheckedEntry } from '../rules/rule';
import type { Model } from './model';

export const PAGE = 200;

/** An entry, the order in which it was made, and the town that it belongs to (documentId, else empty). */
export interface ReadEntry extends CheckedEntry {
  readonly row: number;
  readonly town: string;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: number;
  readonly documentId: string;
}

/** Relations say what they lead to, so that the rules can ask about it. */
function withTargets(row: Row, { targets }: Model): Document {
  const marked = Object.entries(targets).map(([name, uid]) => {
    const value = row[name];
    const mark = (each: unknown): unknown => (isDocument(each) ? { ...each, uid } : each);
    return [name, Array.isArray(value) ? value.map(mark) : mark(value)];
  });
  return { ...row, ...Object.fromEntries(marked) };
}

function townOf({ uid }: Model, { documentId, location, town }: Row): string {
  if (uid === 'api::town.town') return documentId;
  const found = isDocument(location) ? location.town : town;
  return (isDocument(found) && textOf(found.documentId)) || '';
}

const query = (strapi: Core.Strapi, uid: string) =>
  strapi.db.query(uid as UID.Schema) as unknown as { findMany(parameters: object): Promise<Row[]> };

async function versions(strapi: Core.Strapi, model: Model, ids: readonly string[]) {
  const { uid, isLocalized } = model;
  const documentId = { $in: ids };
  const english = isLocalized
    ? await query(strapi, uid).findMany({ where: { documentId, locale: 'en', publishedAt: null } })
    : [];
  const published = await query(strapi, uid).findMany({
    where: { documentId, publishedAt: { $notNull: true }, ...(isLocalized && { locale: 'zh-Hans' }) },
    select: ['id', 'documentId'],
  });
  return {
    english: new Map(english.map((row) => [row.documentId, row])),
    published: new Set(published.map(({ documentId: id }) => id)),
  };
}

async function read(strapi: Core.Strapi, model: Model, parameters: { where: object; limit?: number }) {
  const { uid, isLocalized, populate, attributes } = model;
  const where = { $and: [{ publishedAt: null, ...(isLocalized && { locale: 'zh-Hans' }) }, parameters.where] };
  const rows = await query(strapi, uid).findMany({ ...parameters, where, populate, orderBy: { id: 'asc' } });
  const { english, published } = await versions(
    strapi,
    model,
    rows.map(({ documentId }) => documentId),
  );
  return rows.map((row): ReadEntry => {
    const slug = textOf(row['slug']) ?? '';
    return {
      uid,
      attributes,
      row: row.id,
      documentId: row.documentId,
      slug,
      name: textOf(row['name']) ?? (slug === '' ? model.displayName : slug),
      published: published.has(row.documentId),
      chinese: withTargets(row, model),
      english: english.get(row.documentId),
      town: townOf(model, row),
    };
  });
}

/** All entries of a type, a page at a time, oldest first. */
export async function* readPages(strapi: Core.Strapi, model: Model): AsyncGenerator<readonly ReadEntry[]> {
  for (let last = 0; ;) {
    const entries = await read(strapi, model, { where: { id: { $gt: last } }, limit: PAGE });
    if (entries.length > 0) yield entries;
    last = entries.at(-1)?.row ?? last;
    if (entries.length < PAGE) return;
  }
}

/** Some entries of a type; those that are gone are left out. */
export const readEntries = (
  strapi: Core.Strapi,
  model: Model,
  documentIds: readonly string[],
): Promise<readonly ReadEntry[]> => read(strapi, model, { where: { documentId: { $in: documentIds } } });
