import type { Core, UID } from '@strapi/strapi';
import type { Document } from './issue';
import { isPlaceUid, placeUids } from './place-kinds';

type Populate = Record<string, true | { populate: Populate } | { select: readonly string[] }>;

/** Asks for every component of a type, however deep, and for the size of its pictures; relations stay out. */
export function componentPopulate(strapi: Core.Strapi, uid: string): Populate {
  const model = strapi.getModel(uid as UID.Schema);
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (attribute.type === 'media' && !attribute.multiple) populate[name] = { select: ['width', 'height'] };
    if (attribute.type !== 'component') continue;
    const inner = componentPopulate(strapi, attribute.component);
    populate[name] = Object.keys(inner).length > 0 ? { populate: inner } : true;
  }
  return populate;
}

/** The draft's own columns, without components; undefined where the document has no such language version. */
export async function draftColumns(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string,
): Promise<Document | undefined> {
  const where = { documentId, locale, publishedAt: null };
  return (await strapi.db.query(uid as UID.Schema).findOne({ where })) ?? undefined;
}

/** The drafts that a publication is about to show, with their components. */
export async function draftsToPublish(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: unknown,
): Promise<readonly Document[]> {
  const locales = locale === '*' ? {} : { locale: Array.isArray(locale) ? { $in: locale } : (locale ?? 'zh-Hans') };
  return strapi.db.query(uid as UID.Schema).findMany({
    where: { documentId, publishedAt: null, ...locales },
    populate: componentPopulate(strapi, uid) as never,
  });
}

/** True when another document has the slug: any place for places, else one of the same type. */
export async function isSlugTaken(
  strapi: Core.Strapi,
  uid: string,
  slug: string,
  documentId: string | undefined,
): Promise<boolean> {
  const uids = isPlaceUid(uid) ? placeUids : [uid];
  const where = { slug, ...(documentId !== undefined && { documentId: { $ne: documentId } }) };
  for (const candidate of uids) {
    if (await strapi.db.query(candidate as UID.Schema).findOne({ where, select: ['id'] })) return true;
  }
  return false;
}

/** Those of the slugs that no place has, published or not. */
export async function unknownPlaces(strapi: Core.Strapi, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const unknown = new Set(slugs);
  for (const uid of placeUids) {
    if (unknown.size === 0) break;
    const found: { slug: string }[] = await strapi.db
      .query(uid)
      .findMany({ where: { slug: { $in: [...unknown] } }, select: ['slug'] });
    for (const { slug } of found) unknown.delete(slug);
  }
  return unknown;
}
