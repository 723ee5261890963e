import type { Core } from '@strapi/strapi';
import type { Column } from '../columns/column';
import { columnsOf } from '../columns/columns-of';
import { sheetUids, type Attributes, type Schemas } from '../columns/content';

const cache = new WeakMap<Core.Strapi, Map<string, readonly Column[]>>();

export const schemasOf =
  (strapi: Core.Strapi): Schemas =>
  (uid) =>
    strapi.getModel(uid as 'api::grade.grade').attributes as unknown as Attributes;

/** The columns of a type that spreadsheets can fill; undefined for any other. */
export function columnsFor(strapi: Core.Strapi, uid: unknown): readonly Column[] | undefined {
  if (typeof uid !== 'string' || !sheetUids.includes(uid)) return undefined;
  const known = cache.get(strapi) ?? new Map<string, readonly Column[]>();
  cache.set(strapi, known);
  const columns = known.get(uid) ?? columnsOf(uid, schemasOf(strapi));
  known.set(uid, columns);
  return columns;
}

/** The type's name as the admin shows it. */
export const typeName = (strapi: Core.Strapi, uid: string): string =>
  strapi.getModel(uid as 'api::grade.grade').info.displayName;
