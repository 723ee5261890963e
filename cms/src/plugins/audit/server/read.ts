import type { Core } from '@strapi/strapi';
import type { AuditEntry } from './chain';

/** What one looks for; left out is everything. */
export interface Filter {
  readonly person?: string | undefined;
  readonly action?: string | undefined;
  readonly type?: string | undefined;
  /** First and last day, `2026-01-31`, in China. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const TABLE = 'audit_entries';
const UID = 'plugin::audit.entry';
const CHINA = '+08:00';
const DAY_MS = 86_400_000;

const startOf = (day: string): number => Date.parse(`${day}T00:00:00${CHINA}`);

/** True for a day that exists. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(startOf(text));

/** The filter as a condition of the database; times are compared as text, which ISO 8601 allows. */
export function whereOf({ person, action, type, from, to }: Filter): Record<string, unknown> {
  const at = {
    ...(from !== undefined && { $gte: new Date(startOf(from)).toISOString() }),
    ...(to !== undefined && { $lt: new Date(startOf(to) + DAY_MS).toISOString() }),
  };
  return {
    ...(person !== undefined && { person }),
    ...(action !== undefined && { action }),
    ...(type !== undefined && { type }),
    ...(Object.keys(at).length > 0 && { at }),
  };
}

interface Query {
  findMany(parameters: object): Promise<AuditEntry[]>;
  count(parameters: object): Promise<number>;
}
const query = (strapi: Core.Strapi): Query => strapi.db.query(UID) as unknown as Query;

/** One page, newest first. */
export async function readPage(
  strapi: Core.Strapi,
  { filter, page, pageSize }: { filter: Filter; page: number; pageSize: number },
): Promise<{ readonly entries: readonly AuditEntry[]; readonly total: number }> {
  const where = whereOf(filter);
  const total = await query(strapi).count({ where });
  const order = { orderBy: { number: 'desc' }, limit: pageSize, offset: (page - 1) * pageSize };
  return { entries: await query(strapi).findMany({ where, ...order }), total };
}

/** All entries that answer the filter, oldest first, some at a time. */
export async function* readAll(strapi: Core.Strapi, filter: Filter): AsyncGenerator<readonly AuditEntry[]> {
  const limit = 2_000;
  let after = 0;
  for (;;) {
    const where = { $and: [whereOf(filter), { number: { $gt: after } }] };
    const entries = await query(strapi).findMany({ where, orderBy: { number: 'asc' }, limit });
    if (entries.length > 0) yield entries;
    after = entries.at(-1)?.number ?? after;
    if (entries.length < limit) return;
  }
}

/** What occurs in the log, to choose from. */
export async function readChoices(strapi: Core.Strapi): Promise<{
  readonly people: readonly string[];
  readonly actions: readonly string[];
  readonly types: readonly string[];
}> {
  const distinct = async (column: string): Promise<readonly string[]> => {
    const rows: Record<string, string>[] = await strapi.db.connection(TABLE).distinct(column).orderBy(column);
    return rows.flatMap((row) => (row[column] ? [row[column]] : []));
  };
  return { people: await distinct('person'), actions: await distinct('action'), types: await distinct('type') };
}
