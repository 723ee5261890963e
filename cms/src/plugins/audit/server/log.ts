import type { Core } from '@strapi/strapi';
import { actingUser, type User } from '../../../acting';
import { follow, hashOf, NO_ENTRY_BEFORE, type AuditEntry, type AuditRecord, type Break, type Link } from './chain';

const UID = 'plugin::audit.entry';
const PAGE = 2_000;
/** Any number that no other advisory lock on the database uses; the letters "bosa". */
const ADVISORY_KEY = 0x626f7361;
const NAME_LENGTH = 200;

/** What happened. The person, the time and the address are added. */
export interface AuditEvent {
  readonly action: string;
  readonly type: string;
  readonly target?: string | undefined;
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  /** Names of fields, filters, counts: nothing that is personal or secret. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Who, where it is not the one who is signed in (a failed sign-in: what was typed as the address). */
  readonly person?: string;
}

/** `strapi.plugin('audit').service('log')` */
export interface AuditLog {
  /**
   * Adds an entry, in the transaction that is under way where there is one: both are stored, or neither. The person is
   * the one who is signed in, or in whose name the work runs (`actAs`).
   */
  record(event: AuditEvent): Promise<void>;
  /** Follows the whole chain. */
  verify(): Promise<{ readonly entries: number; readonly broken?: Break }>;
}

export const personOf = ({ lastname, firstname, email }: User): string =>
  `${lastname ?? ''}${firstname ?? ''}${email ? ` <${email}>` : ''}`.trim();

const SYSTEM = '系统';

interface Query {
  findOne(parameters: object): Promise<AuditEntry | null>;
  findMany(parameters: object): Promise<AuditEntry[]>;
  create(parameters: object): Promise<unknown>;
}

const entries = (strapi: Core.Strapi): Query => strapi.db.query(UID) as unknown as Query;
/** Where the chain ended last: an entry cut off the end leaves no other trace. */
const head = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'audit' });

function recordOf(strapi: Core.Strapi, event: AuditEvent, last: Link): AuditRecord {
  const user = actingUser(strapi);
  return {
    number: last.number + 1,
    at: new Date().toISOString(),
    userId: user?.id ?? null,
    person: event.person ?? (user ? personOf(user) : SYSTEM),
    action: event.action,
    type: event.type,
    target: event.target ?? '',
    name: (event.name ?? '').slice(0, NAME_LENGTH),
    language: event.language ?? '',
    details: JSON.stringify(event.details ?? {}),
    ip: (strapi.requestContext.get() as { ip?: string } | undefined)?.ip ?? '',
    previous: last.hash,
  };
}

async function append(strapi: Core.Strapi, event: AuditEvent): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    // One after the other, so that the chain never forks. SQLite has one writer anyway.
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('SELECT pg_advisory_xact_lock(?)', [ADVISORY_KEY]);
    }
    const last = await entries(strapi).findOne({ orderBy: { number: 'desc' }, select: ['number', 'hash'] });
    const record = recordOf(strapi, event, last ?? { number: 0, hash: NO_ENTRY_BEFORE });
    const hash = hashOf(record);
    await entries(strapi).create({ data: { ...record, hash } });
    await head(strapi).set({ key: 'head', value: { number: record.number, hash } });
  });
}

async function verify(strapi: Core.Strapi): Promise<{ entries: number; broken?: Break }> {
  const known = (await head(strapi).get({ key: 'head' })) as Link | null;
  let end: Link = { number: 0, hash: NO_ENTRY_BEFORE };
  for (;;) {
    const page = await entries(strapi).findMany({
      where: { number: { $gt: end.number } },
      orderBy: { number: 'asc' },
      limit: PAGE,
    });
    const next = follow(end, page);
    if ('reason' in next) return { entries: next.number - 1, broken: next };
    end = next;
    if (page.length < PAGE) break;
  }
  if (known && known.number > end.number) {
    return { entries: end.number, broken: { number: end.number + 1, reason: 'missing' } };
  }
  return { entries: end.number };
}

export const log = ({ strapi }: { strapi: Core.Strapi }): AuditLog => ({
  record: (event) => append(strapi, event),
  verify: () => verify(strapi),
});

/** The log of this installation. */
export const auditLog = (strapi: Core.Strapi): AuditLog => strapi.plugin('audit').service('log');
