import type { Core, UID } from '@strapi/strapi';
import { placeUids } from '../../../../validation/place-kinds';
import { NameList, type Directory, type Named } from '../columns/directory';
import type { Attributes } from '../columns/content';
import { schemasOf } from './models';
import { ZH } from './load';

async function namesOf(strapi: Core.Strapi, uid: string, where: object = {}): Promise<readonly Named[]> {
  const rows: Partial<Named>[] = await strapi.db.query(uid as UID.Schema).findMany({
    where: { locale: ZH, publishedAt: null, ...where },
    select: ['documentId', 'slug', 'name'],
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ documentId, slug, name }) =>
    documentId && slug ? [{ documentId, slug, name: name?.trim() ?? '' }] : [],
  );
}

function targetsOf(attributes: Attributes, schemas: (uid: string) => Attributes): readonly string[] {
  return Object.values(attributes).flatMap(({ target, component }) => [
    ...(target?.startsWith('api::') ? [target] : []),
    ...(component ? targetsOf(schemas(component), schemas) : []),
  ]);
}

/** The places' kinds by the contract, for the types that belong to each. */
const kindOf = (uid: string): string =>
  uid === 'api::scenic-spot.scenic-spot' ? 'scenic' : (/^api::(.+?)\./.exec(uid)?.[1] ?? '');

/** Everything that cells of this type may name, drafts included. */
export async function readDirectory(strapi: Core.Strapi, uid: string): Promise<Directory> {
  const schemas = schemasOf(strapi);
  const attributes = schemas(uid);
  const lists = new Map<string, NameList>();
  for (const target of new Set(targetsOf(attributes, schemas))) {
    // A shop's type is one of the shops' types: the lists offer no others.
    const isType = target === 'api::place-type.place-type';
    lists.set(target, new NameList(await namesOf(strapi, target, isType ? { placeKind: kindOf(uid) } : {})));
  }
  const namesPlaces = Object.values(attributes).some(({ customField }) => customField?.includes('place-ref') === true);
  const places = namesPlaces ? (await Promise.all(placeUids.map((place) => namesOf(strapi, place)))).flat() : [];
  const none = new NameList([]);
  return { of: (target) => lists.get(target) ?? none, places: new NameList(places) };
}
