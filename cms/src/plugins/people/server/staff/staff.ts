import type { Core, UID } from '@strapi/strapi';
import { belongsToTowns, TOWN } from '../own/ownership';
import { entryKey, readScopes } from '../own/scope';

/** A town or an entry, by what is stored and what it is called. */
export interface Named {
  /** documentId of a town, `uid/documentId` of an entry. */
  readonly key: string;
  readonly name: string;
  /** Type of an entry. */
  readonly type?: string;
}

/** One of the staff as the page shows it. */
export interface StaffMember {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly { readonly id: number; readonly code: string; readonly name: string }[];
  /** `invited`: has not chosen a password yet. */
  readonly state: 'active' | 'invited' | 'blocked';
  readonly towns: readonly Named[];
  readonly entries: readonly Named[];
}

interface UserRow {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly email: string;
  readonly isActive: boolean;
  readonly blocked: boolean | null;
  readonly registrationToken: string | null;
  readonly roles: readonly { id: number; code: string; name: string }[];
}

const stateOf = ({ isActive, blocked, registrationToken }: UserRow): StaffMember['state'] =>
  blocked ? 'blocked' : isActive ? 'active' : registrationToken ? 'invited' : 'blocked';

interface EntryRow {
  readonly documentId: string;
  readonly name: string | null;
  readonly slug?: string | null;
}

const draft = { locale: 'zh-Hans', publishedAt: null };

async function rowsOf(strapi: Core.Strapi, uid: string, where: object): Promise<readonly EntryRow[]> {
  return strapi.db.query(uid as UID.Schema).findMany({
    where: { $and: [draft, where] },
    select: ['documentId', 'name'],
    orderBy: { name: 'asc' },
    limit: 200,
  });
}

const typeName = (strapi: Core.Strapi, uid: string): string =>
  (strapi.contentTypes[uid as never] as { info: { displayName: string } }).info.displayName;

/** Names of entries given by `uid/documentId`; what has been deleted is left out. */
async function namesOf(strapi: Core.Strapi, keys: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const byType = new Map<string, string[]>();
  for (const key of keys) {
    const [uid = '', documentId = ''] = key.split('/');
    if (uid in strapi.contentTypes) byType.set(uid, [...(byType.get(uid) ?? []), documentId]);
  }
  const named = new Map<string, Named>();
  for (const [uid, ids] of byType) {
    for (const { documentId, name } of await rowsOf(strapi, uid, { documentId: { $in: ids } })) {
      const key = entryKey(uid, documentId);
      named.set(key, { key, name: name ?? documentId, type: typeName(strapi, uid) });
    }
  }
  return named;
}

/** All towns, by name. */
export async function allTowns(strapi: Core.Strapi): Promise<readonly Named[]> {
  return (await rowsOf(strapi, TOWN, {})).map(({ documentId, name }) => ({
    key: documentId,
    name: name ?? documentId,
  }));
}

/** Everybody who works in the admin, with what they look after. */
export async function allStaff(strapi: Core.Strapi): Promise<readonly StaffMember[]> {
  const users: UserRow[] = await strapi.db
    .query('admin::user')
    .findMany({ populate: { roles: { select: ['id', 'code', 'name'] } }, orderBy: { id: 'asc' } });
  const scopes = await readScopes(strapi);
  const towns = new Map((await allTowns(strapi)).map((town) => [town.key, town]));
  const entries = await namesOf(
    strapi,
    [...scopes.values()].flatMap((scope) => [...scope.entries]),
  );
  const known = (keys: Iterable<string> | undefined, names: ReadonlyMap<string, Named>): readonly Named[] =>
    [...(keys ?? [])].flatMap((key) => names.get(key) ?? []);
  return users.map((user) => ({
    id: user.id,
    name: `${user.lastname ?? ''}${user.firstname ?? ''}` || user.email,
    email: user.email,
    roles: user.roles.map(({ id, code, name }) => ({ id, code, name })),
    state: stateOf(user),
    towns: known(scopes.get(user.id)?.towns, towns),
    entries: known(scopes.get(user.id)?.entries, entries),
  }));
}

const FOUND = 20;

/** Entries that can be handed to somebody, by a part of their name. */
export async function findEntries(strapi: Core.Strapi, query: string): Promise<readonly Named[]> {
  const uids = Object.keys(strapi.contentTypes).filter((uid) => uid !== TOWN && belongsToTowns(uid));
  const found: Named[] = [];
  for (const uid of uids) {
    for (const { documentId, name } of await rowsOf(strapi, uid, { name: { $containsi: query } })) {
      found.push({ key: entryKey(uid, documentId), name: name ?? documentId, type: typeName(strapi, uid) });
    }
    if (found.length >= FOUND) break;
  }
  return found.slice(0, FOUND);
}
