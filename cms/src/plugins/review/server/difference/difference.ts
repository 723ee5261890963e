import type { Core, UID } from '@strapi/strapi';
import type { User } from '../../../../acting';
import { actions } from '../../../people/server/rights/actions';
import { rightsInRequest } from '../../../people/server/rights/signed-in';
import type { Rights } from '../../../people/server/rights/rights';
import type { PeopleService } from '../../../people/server/service';
import { componentLabels, contentTypeLabels } from '../../../workspace/server/labels';
import { allPlaces } from '../../../workspace/server/places';
import { publicFields, type Subject } from '../version';
import { compare, type Difference } from './compare';
import { leavesOf, type Attribute, type Reading } from './leaves';

type Row = Readonly<Record<string, unknown>>;
type Populate = Record<string, unknown>;

const labels = new Map([...contentTypeLabels, ...componentLabels].map(({ uid, fields }) => [uid, fields]));
const CLOSED = '（您无权查看的条目）';

const attributesOf =
  (strapi: Core.Strapi) =>
  (uid: string): Readonly<Record<string, Attribute>> =>
    strapi.getModel(uid as UID.Schema).attributes as unknown as Record<string, Attribute>;

/** Relations by name, files with their small form, components as deep as they go. */
function populateOf(strapi: Core.Strapi, uid: string, fields?: ReadonlySet<string>): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid as UID.Schema).attributes)) {
    if (fields && !fields.has(name)) continue;
    if (attribute.type === 'media') populate[name] = { select: ['id', 'name', 'url', 'formats', 'mime'] };
    if (attribute.type === 'relation' && 'target' in attribute && attribute.target.startsWith('api::')) {
      const named = 'name' in strapi.getModel(attribute.target).attributes ? ['name'] : [];
      populate[name] = { select: ['id', 'documentId', ...named] };
    }
    if (attribute.type === 'component') populate[name] = { populate: populateOf(strapi, attribute.component) };
  }
  return populate;
}

/** Targets of the type's relations, also in components. */
function targetsOf(strapi: Core.Strapi, uid: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const attribute of Object.values(strapi.getModel(uid as UID.Schema).attributes)) {
    if (attribute.type === 'relation' && 'target' in attribute) found.add(attribute.target);
    if (attribute.type === 'component') for (const each of targetsOf(strapi, attribute.component)) found.add(each);
  }
  return new Set([...found].filter((target) => target.startsWith('api::')));
}

/** documentIds that the person may read among what the type relates to; `undefined` where it may read all. */
async function readableTargets(
  strapi: Core.Strapi,
  rights: Rights,
  uid: string,
): Promise<ReadonlySet<string> | undefined> {
  const readable = new Set<string>();
  let all = true;
  for (const target of targetsOf(strapi, uid)) {
    const ids = await rights.readable(target);
    if (ids === undefined) {
      const rows: { documentId: string }[] = await strapi.db
        .query(target as UID.Schema)
        .findMany({ select: ['documentId'] });
      for (const { documentId } of rows) readable.add(documentId);
    } else {
      all = false;
      for (const id of ids) readable.add(id);
    }
  }
  return all ? undefined : readable;
}

async function readingFor(strapi: Core.Strapi, user: User, uid: string): Promise<Reading> {
  const rights = await rightsInRequest(strapi, user);
  const readable = await readableTargets(strapi, rights, uid);
  const people: PeopleService = strapi.plugin('people').service('rights');
  const places = await people.readablePlaces(user);
  const names = new Map((await allPlaces(strapi)).map(({ slug, name }) => [slug, name]));
  return {
    attributesOf: attributesOf(strapi),
    labelOf: (model, attribute) => labels.get(model)?.[attribute]?.[0] ?? '其他',
    nameOf: ({ documentId, name }) =>
      readable && !readable.has(String(documentId)) ? CLOSED : typeof name === 'string' ? name : '（没有名称）',
    placeName: (slug) => (places && !places.has(slug) ? CLOSED : (names.get(slug) ?? slug)),
  };
}

/** Whether the person's role lets it read the value: fields are granted as `name` or `location.address`. */
function isOpen(rights: Rights, uid: string): (path: readonly string[]) => boolean {
  if (rights.isSuper) return () => true;
  const granted = new Set(rights.for(actions.read, uid).flatMap(({ properties }) => properties?.fields ?? []));
  return (path) => {
    const names = path.filter((part) => !/^\d+$/.test(part));
    return names.some((_, index) => granted.has(names.slice(0, index + 1).join('.')));
  };
}

/** What visitors see against the draft, as far as the person may read it. Whether it may at all is asked before. */
export async function differenceOf(strapi: Core.Strapi, user: User, subject: Subject): Promise<Difference> {
  const { uid, documentId, locale } = subject;
  const rights = await rightsInRequest(strapi, user);
  const fields = publicFields(strapi, uid);
  const open = isOpen(rights, uid);
  const reading = await readingFor(strapi, user, uid);
  const leaves = async (publishedAt: object | null) => {
    const row = (await strapi.db.query(uid as UID.Schema).findOne({
      where: { documentId, locale, publishedAt },
      populate: populateOf(strapi, uid, new Set(fields)) as never,
    })) as Row | null;
    const shown = Object.fromEntries(fields.flatMap((name) => (row && name in row ? [[name, row[name]]] : [])));
    return leavesOf(reading, uid, shown).filter(({ path }) => open(path));
  };
  return compare(await leaves({ $notNull: true }), await leaves(null));
}
