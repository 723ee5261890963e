import { canonicalJson } from '@boshan/shared/snapshot/canonical';
import type { Core } from '@strapi/strapi';
import { createHash } from 'node:crypto';
import { contentOf, type Content, type VersionRow } from '../../../entry/content';
import { referencesOf } from '../../../entry/references';
import { existingNames } from '../../../entry/vocabulary';

const VERSION = 'plugin::history.version';
const BODY = 'plugin::history.body';
const NAME_LENGTH = 200;

export interface Version {
  readonly id: number;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly userId: number | null;
  readonly person: string;
  /** As the Document Service calls it; `first` for what was there before the history began, `restore`. */
  readonly action: string;
  readonly type: string;
  readonly target: string;
  readonly language: string;
  readonly name: string;
  readonly hash: string;
  readonly creator: number | null;
  /** JSON text. */
  readonly details: string;
}

/** Names one language version of an entry. */
export type Key = Pick<Version, 'type' | 'target' | 'language'>;

interface Query {
  findOne(parameters: object): Promise<Version | null>;
  findMany(parameters: object): Promise<Version[]>;
  count(parameters: object): Promise<number>;
  create(parameters: object): Promise<unknown>;
}
const query = (strapi: Core.Strapi): Query => strapi.db.query(VERSION) as unknown as Query;

export const keyOf = (uid: string, { documentId, locale }: Pick<VersionRow, 'documentId' | 'locale'>): Key => ({
  type: uid,
  target: documentId,
  language: locale,
});

/** SHA-256 of a content, in hex. */
export const hashOf = (content: Content): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

/** Stores a content, once; the same content again is only touched, so that the clean-up leaves it alone. */
async function keepBody(strapi: Core.Strapi, uid: string, content: Content): Promise<string> {
  const hash = hashOf(content);
  const touched = Date.now();
  const known = await strapi.db.query(BODY).findOne({ where: { hash }, select: ['id'] });
  const names = known ? new Map<string, string>() : await existingNames(strapi, referencesOf(strapi, uid, content));
  const row = { hash, content: canonicalJson(content), names: JSON.stringify(Object.fromEntries(names)), touched };
  await strapi.db.transaction(async ({ trx }) => {
    await trx('history_bodies').insert(row).onConflict('hash').merge({ touched });
  });
  return hash;
}

/** Adds a version of a row, in the transaction that is under way. */
export async function addVersion(
  strapi: Core.Strapi,
  uid: string,
  row: VersionRow,
  facts: Pick<Version, 'at' | 'userId' | 'person' | 'action' | 'details'>,
): Promise<void> {
  const content = contentOf(strapi, uid, row);
  const hash = await keepBody(strapi, uid, content);
  const name = typeof content['name'] === 'string' ? content['name'].slice(0, NAME_LENGTH) : '';
  const data = { ...facts, ...keyOf(uid, row), name, hash, creator: row.createdBy?.id ?? null };
  await query(strapi).create({ data });
}

/** The newest version; undefined where there is none. */
export const newest = async (strapi: Core.Strapi, key: Key): Promise<Version | undefined> =>
  (await query(strapi).findOne({ where: { ...key }, orderBy: { id: 'desc' } })) ?? undefined;

/** A page of versions, the newest first. */
export async function pageOf(
  strapi: Core.Strapi,
  key: Key,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ readonly versions: readonly Version[]; readonly total: number }> {
  const where = { ...key };
  const order = { orderBy: { id: 'desc' }, limit: pageSize, offset: (page - 1) * pageSize };
  return { versions: await query(strapi).findMany({ where, ...order }), total: await query(strapi).count({ where }) };
}

export const versionById = async (strapi: Core.Strapi, id: number): Promise<Version | undefined> =>
  (await query(strapi).findOne({ where: { id } })) ?? undefined;

/** Deletions since a time that nothing has followed: what can be fetched back. The newest first. */
export async function deletions(strapi: Core.Strapi, since: string, limit: number): Promise<readonly Version[]> {
  const { connection } = strapi.db;
  const later = connection('history_versions as later')
    .select('later.id')
    .whereRaw('later.type = gone.type and later.target = gone.target and later.language = gone.language')
    .whereRaw('later.id > gone.id');
  const found: { id: number }[] = await connection('history_versions as gone')
    .where('gone.action', 'delete')
    .where('gone.at', '>=', since)
    .whereNotExists(later)
    .orderBy('gone.id', 'desc')
    .limit(limit)
    .select('gone.id');
  return query(strapi).findMany({ where: { id: { $in: found.map(({ id }) => id) } }, orderBy: { id: 'desc' } });
}

/** A content as it was kept. */
export interface Body {
  readonly content: Content;
  readonly names: Readonly<Record<string, string>>;
}

/** The content of a version. Throws where it is missing, which would be a fault of the clean-up. */
export async function bodyOf(strapi: Core.Strapi, { hash }: Version): Promise<Body> {
  const row: { content: string; names: string } | null = await strapi.db.query(BODY).findOne({ where: { hash } });
  if (row === null) throw new Error(`The content ${hash} of a version is missing`);
  return { content: JSON.parse(row.content) as Content, names: JSON.parse(row.names) as Body['names'] };
}
