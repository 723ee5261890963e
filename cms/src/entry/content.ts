import type { Core, UID } from '@strapi/strapi';
import { isDocument } from '../validation/walk';
import { isOwnField } from './write';

export type Content = Readonly<Record<string, unknown>>;
type Populate = Record<string, unknown>;

/** What is read of an attribute of `schema.json`. */
export interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly relation?: string;
  readonly multiple?: boolean;
  readonly customField?: string;
  readonly enum?: readonly string[];
  readonly options?: { readonly choices?: readonly unknown[] };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}
export type Attributes = Readonly<Record<string, Attribute>>;

/** Attributes of a content type or component. */
export const attributesOf = (strapi: Pick<Core.Strapi, 'getModel'>, uid: string): Attributes =>
  strapi.getModel(uid as UID.Schema).attributes as unknown as Attributes;

export const isReference = ({ type, target = '' }: Attribute): boolean =>
  type === 'relation' && target.startsWith('api::');

/** Asks for relations, files and components among the fields, as deep as they go. */
export function populateOf(strapi: Core.Strapi, uid: string, fields?: ReadonlySet<string>): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(attributesOf(strapi, uid))) {
    if (fields && !fields.has(name)) continue;
    if (attribute.type === 'media') populate[name] = { select: ['id'] };
    if (isReference(attribute)) populate[name] = { select: ['id', 'documentId'] };
    if (attribute.component !== undefined) populate[name] = { populate: populateOf(strapi, attribute.component) };
  }
  return populate;
}

/** A version of an entry as the database holds it. */
export interface VersionRow extends Content {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly createdBy?: { readonly id: number } | null;
}

/** Drafts of an entry with all that its fields point to; in the named languages, or in all. */
export async function draftsOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locales?: readonly string[],
): Promise<readonly VersionRow[]> {
  const inLocales = locales === undefined ? {} : { locale: { $in: locales } };
  return strapi.db.query(uid as UID.Schema).findMany({
    where: { documentId, publishedAt: null, ...inLocales },
    populate: { ...populateOf(strapi, uid), createdBy: { select: ['id'] } } as never,
  });
}

const unique = (values: readonly unknown[]): readonly unknown[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

function valueOf(strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown {
  if (attribute.type === 'json') return value ?? null;
  if (Array.isArray(value)) {
    const all = value.map((each) => valueOf(strapi, attribute, each));
    return attribute.component === undefined ? unique(all) : all;
  }
  if (value instanceof Date) return value.toISOString();
  if (!isDocument(value)) return value ?? null;
  if (attribute.component !== undefined) return fieldsOf(strapi, attribute.component, value);
  if (attribute.type === 'relation') return { documentId: value['documentId'] };
  return attribute.type === 'media' ? { id: value['id'] } : value;
}

function fieldsOf(
  strapi: Core.Strapi,
  uid: string,
  row: Content,
  wanted: (attribute: Attribute) => boolean = () => true,
): Content {
  const own = Object.entries(attributesOf(strapi, uid)).filter(
    ([name, attribute]) =>
      isOwnField(name) && wanted(attribute) && (attribute.type !== 'relation' || isReference(attribute)),
  );
  return Object.fromEntries(own.map(([name, attribute]) => [name, valueOf(strapi, attribute, row[name])]));
}

export const FIRST_LOCALE = 'zh-Hans';
export const isLocalized = ({ pluginOptions }: Attribute): boolean => pluginOptions?.i18n?.localized === true;

/**
 * The content of a version that was read by `draftsOf`, without anything that a save renews: relations as
 * `{documentId}` or a list of them, files as `{id}`, components without their ids, times as ISO 8601; what is empty is
 * null. A translation has what differs by language alone: the rest is the Chinese version's.
 */
export const contentOf = (strapi: Core.Strapi, uid: string, row: VersionRow): Content =>
  fieldsOf(strapi, uid, row, row.locale === FIRST_LOCALE ? undefined : isLocalized);
