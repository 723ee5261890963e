import type { Core } from '@strapi/strapi';

/** What one person is responsible for. */
export interface Scope {
  readonly userId: number;
  /** documentIds of towns. */
  readonly towns: ReadonlySet<string>;
  /** Entries handed to the person: `uid/documentId`. */
  readonly entries: ReadonlySet<string>;
}

const UID = 'plugin::people.scope';

interface Row {
  readonly id: number;
  readonly towns: unknown;
  readonly entries: unknown;
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

export const entryKey = (uid: string, documentId: string): string => `${uid}/${documentId}`;

/** The documentIds of one type among entries. */
export const entriesOf = (scope: Scope, uid: string): readonly string[] =>
  [...scope.entries].flatMap((key) => (key.startsWith(`${uid}/`) ? [key.slice(uid.length + 1)] : []));

const rowOf = async (strapi: Core.Strapi, userId: number): Promise<Row | null> =>
  strapi.db.query(UID).findOne({ where: { userId }, orderBy: { id: 'asc' } });

/** The person's scope; empty where nobody has set one. */
export async function readScope(strapi: Core.Strapi, userId: number): Promise<Scope> {
  const row = await rowOf(strapi, userId);
  return { userId, towns: new Set(strings(row?.towns)), entries: new Set(strings(row?.entries)) };
}

/** Scopes of all people who have one. */
export async function readScopes(strapi: Core.Strapi): Promise<ReadonlyMap<number, Scope>> {
  const rows: (Row & { userId: number })[] = await strapi.db.query(UID).findMany({});
  return new Map(
    rows.map(({ userId, towns, entries }) => [
      userId,
      { userId, towns: new Set(strings(towns)), entries: new Set(strings(entries)) },
    ]),
  );
}

/** Replaces the person's scope. */
export async function writeScope(strapi: Core.Strapi, { userId, towns, entries }: Scope): Promise<void> {
  const data = { userId, towns: [...towns], entries: [...entries] };
  const row = await rowOf(strapi, userId);
  if (row === null) await strapi.db.query(UID).create({ data });
  else await strapi.db.query(UID).update({ where: { id: row.id }, data });
}
