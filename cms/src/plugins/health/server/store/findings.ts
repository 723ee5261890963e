import type { Core } from '@strapi/strapi';
import type { FoundIssue } from '../rules';
import { healthRules } from '../rules';

const FINDINGS = 'health_findings';
const ENTRIES = 'health_entries';
/** So many rows go into one statement: databases bound its parameters. */
const INSERTED = 50;
/** Any number that no other advisory lock on the database uses; the letters "bohe". */
const ADVISORY_KEY = 0x626f6865;

/** An entry that was examined, and what was found. */
export interface Examined {
  readonly uid: string;
  readonly documentId: string;
  readonly name: string;
  readonly town: string;
  readonly score: number;
  readonly findings: readonly FoundIssue[];
}

const weights = new Map(healthRules.map(({ id, weight }) => [id, weight]));
const NAME_LENGTH = 200;

/** Replaces what was known about the entries of one type. A finding that was there keeps its first day. @param today in China */
export async function storeExamined(
  strapi: Core.Strapi,
  uid: string,
  examined: readonly Examined[],
  today: string,
): Promise<void> {
  if (examined.length === 0) return;
  const targets = examined.map(({ documentId }) => documentId);
  await strapi.db.transaction(async ({ trx }) => {
    // Two instances at once would both take away and both add.
    if (strapi.db.dialect.client === 'postgres') await trx.raw('SELECT pg_advisory_xact_lock(?)', [ADVISORY_KEY]);
    const old: { target: string; rule: string; since: string }[] = await trx(FINDINGS)
      .where({ uid })
      .whereIn('target', targets)
      .select('target', 'rule', 'since');
    const since = new Map(old.map(({ target, rule, since: day }) => [`${target} ${rule}`, day]));
    await trx(FINDINGS).where({ uid }).whereIn('target', targets).delete();
    await trx(ENTRIES).where({ uid }).whereIn('target', targets).delete();
    const entries = examined.map(({ documentId, name, town, score }) => ({
      uid,
      target: documentId,
      name: name.slice(0, NAME_LENGTH),
      town,
      score,
    }));
    const findings = examined.flatMap(({ documentId, name, town, findings: found }) =>
      found.map(({ rule, message }) => ({
        uid,
        target: documentId,
        rule,
        message,
        name: name.slice(0, NAME_LENGTH),
        town,
        weight: weights.get(rule) ?? 0,
        since: since.get(`${documentId} ${rule}`) ?? today,
      })),
    );
    await strapi.db.connection.batchInsert(ENTRIES, entries, INSERTED).transacting(trx);
    await strapi.db.connection.batchInsert(FINDINGS, findings, INSERTED).transacting(trx);
  });
}

/** Forgets entries, such as those that were deleted. */
export async function forget(strapi: Core.Strapi, uid: string, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return;
  for (const name of [FINDINGS, ENTRIES]) {
    await strapi.db.connection(name).where({ uid }).whereIn('target', documentIds).delete();
  }
}

/** documentIds of all entries that are known, by type. */
export async function knownEntries(strapi: Core.Strapi): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: { uid: string; target: string }[] = await strapi.db.connection(ENTRIES).select('uid', 'target');
  const known = new Map<string, string[]>();
  for (const { uid, target } of rows) {
    const list = known.get(uid);
    if (list === undefined) known.set(uid, [target]);
    else list.push(target);
  }
  return known;
}
