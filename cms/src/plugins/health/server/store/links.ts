import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { LinkState } from '../rules/rule';

const LINKS = 'health_links';
const INSERTED = 50;
const PAGE = 500;

/** An address that is due to be asked for. */
export interface DueLink {
  readonly id: number;
  readonly url: string;
  readonly host: string;
  readonly failures: number;
}

export const keyOf = (url: string): string => createHash('sha256').update(url).digest('hex');
const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
};

/** What is known about all addresses. */
export async function readLinkStates(strapi: Core.Strapi): Promise<Map<string, LinkState>> {
  const rows: { url: string; state: LinkState['state']; reason: string | null; checked_at: string | null }[] =
    await strapi.db.connection(LINKS).select('url', 'state', 'reason', 'checked_at');
  return new Map(
    rows.map(({ url, state, reason, checked_at: checkedAt }) => [
      url,
      { state, reason: reason ?? '', checkedAt: checkedAt ?? undefined },
    ]),
  );
}

/** Writes down addresses that entries name; new ones are due at once. */
export async function noteLinks(strapi: Core.Strapi, urls: ReadonlySet<string>): Promise<void> {
  const list = [...urls];
  for (let start = 0; start < list.length; start += PAGE) {
    const part = list.slice(start, start + PAGE);
    const keys = part.map(keyOf);
    const known: { key: string }[] = await strapi.db.connection(LINKS).whereIn('key', keys).select('key');
    const there = new Set(known.map(({ key }) => key));
    const fresh = part
      .filter((url) => !there.has(keyOf(url)))
      .map((url) => ({
        key: keyOf(url),
        url,
        host: hostOf(url),
        state: 'unchecked',
        reason: '还没有检查。',
        failures: 0,
        due: 0,
      }));
    for (let at = 0; at < fresh.length; at += INSERTED) {
      await strapi.db
        .connection(LINKS)
        .insert(fresh.slice(at, at + INSERTED))
        .onConflict('key')
        .ignore();
    }
  }
}

/** Forgets addresses that no entry names. */
export async function forgetOtherLinks(strapi: Core.Strapi, named: ReadonlySet<string>): Promise<void> {
  const rows: { id: number; url: string }[] = await strapi.db.connection(LINKS).select('id', 'url');
  const gone = rows.filter(({ url }) => !named.has(url)).map(({ id }) => id);
  for (let start = 0; start < gone.length; start += PAGE) {
    await strapi.db
      .connection(LINKS)
      .whereIn('id', gone.slice(start, start + PAGE))
      .delete();
  }
}

/** Addresses that are due, host by host. @param now milliseconds since 1970 */
export async function dueLinks(strapi: Core.Strapi, now: number, limit: number): Promise<readonly DueLink[]> {
  return strapi.db
    .connection(LINKS)
    .where('due', '<=', now)
    .orderBy([{ column: 'host' }, { column: 'id' }])
    .limit(limit)
    .select('id', 'url', 'host', 'failures');
}

export async function saveLink(
  strapi: Core.Strapi,
  id: number,
  result: {
    readonly state: LinkState['state'];
    readonly reason: string;
    readonly failures: number;
    readonly due: number;
    readonly checkedAt: string;
  },
): Promise<void> {
  const { checkedAt, ...rest } = result;
  await strapi.db
    .connection(LINKS)
    .where({ id })
    .update({ ...rest, checked_at: checkedAt });
}

export interface LinkCounts {
  readonly ok: number;
  readonly broken: number;
  readonly unchecked: number;
}

/** How many addresses are in each state. */
export async function linkCounts(strapi: Core.Strapi): Promise<LinkCounts> {
  const rows = (await strapi.db.connection(LINKS).select('state').count('* as count').groupBy('state')) as unknown as {
    state: keyof LinkCounts;
    count: number | string;
  }[];
  const counts = { ok: 0, broken: 0, unchecked: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}
