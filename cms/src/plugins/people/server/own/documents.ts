import type { Core, UID } from '@strapi/strapi';
import { isPlaceUid, placeUids } from '../../../../validation/place-kinds';
import { belongsToTowns, hasTown, namedPlaces, owns, placeField, TOWN, type Facts, type Kind } from './ownership';
import { entriesOf, type Scope } from './scope';

interface Row extends Readonly<Record<string, unknown>> {
  readonly documentId: string;
  readonly slug?: string | null;
  readonly createdBy?: { readonly id: number } | null;
  readonly town?: { readonly documentId: string } | null;
  readonly location?: { readonly town?: { readonly documentId: string } | null } | null;
}

const ownCreator = (scope: Scope) => ({ createdBy: { id: scope.userId } });

/** What of a type has to be looked at: places by an index, the small types as a whole. */
function candidates(kind: Kind, scope: Scope, uid: string): Record<string, unknown> | undefined {
  const given = { documentId: { $in: entriesOf(scope, uid) } };
  if (kind === 'entries') return { $or: [given, ownCreator(scope)] };
  const inTowns = { $in: [...scope.towns] };
  if (uid === TOWN) return { $or: [given, { documentId: inTowns }] };
  if (isPlaceUid(uid)) return { $or: [given, { location: { town: { documentId: inTowns } } }] };
  return belongsToTowns(uid) ? {} : given;
}

const factsOf = (uid: string, row: Row): Facts => {
  const town = (isPlaceUid(uid) ? row.location?.town : row.town)?.documentId;
  const createdBy = row.createdBy?.id;
  return {
    documentId: row.documentId,
    places: namedPlaces(uid, row),
    ...(createdBy !== undefined && { createdBy }),
    ...(town !== undefined && { town }),
  };
};

/** Columns and relations of a type that decide whose its documents are. */
function parts(strapi: Core.Strapi, uid: string): { select: string[]; populate: Record<string, unknown> } {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  const field = placeField(uid);
  const select = ['documentId', ...('slug' in attributes ? ['slug'] : []), ...(field === undefined ? [] : [field])];
  const populate: Record<string, unknown> = { createdBy: { select: ['id'] } };
  const town = { select: ['documentId'] };
  if (hasTown(uid)) populate['town'] = town;
  if (isPlaceUid(uid)) populate['location'] = { populate: { town } };
  return { select, populate };
}

async function ownRows(
  strapi: Core.Strapi,
  { kind, scope, uid, only }: { kind: Kind; scope: Scope; uid: string; only?: readonly string[] | undefined },
): Promise<readonly Row[]> {
  const rows: Row[] = await strapi.db.query(uid as UID.Schema).findMany({
    // The Chinese draft decides: every document has one, and what is published follows it.
    where: {
      $and: [
        { publishedAt: null, locale: 'zh-Hans' },
        candidates(kind, scope, uid) as object,
        only === undefined ? {} : { documentId: { $in: only } },
      ],
    },
    ...parts(strapi, uid),
  });
  const needsPlaces = kind === 'town' && placeField(uid) !== undefined && rows.length > 0;
  const ownPlaces = needsPlaces ? await ownPlaceSlugs(strapi, kind, scope) : new Set<string>();
  return rows.filter((row) => owns(kind, scope, { uid, facts: factsOf(uid, row), ownPlaces }));
}

/** documentIds of what is the person's own of a type; with `only`, of these. */
export async function ownDocuments(
  strapi: Core.Strapi,
  question: { kind: Kind; scope: Scope; uid: string; only?: readonly string[] | undefined },
): Promise<readonly string[]> {
  return (await ownRows(strapi, question)).map(({ documentId }) => documentId);
}

/** Slugs of the places that are the person's own. */
export async function ownPlaceSlugs(strapi: Core.Strapi, kind: Kind, scope: Scope): Promise<ReadonlySet<string>> {
  const slugs = new Set<string>();
  for (const uid of placeUids) {
    for (const { slug } of await ownRows(strapi, { kind, scope, uid })) if (slug) slugs.add(slug);
  }
  return slugs;
}
