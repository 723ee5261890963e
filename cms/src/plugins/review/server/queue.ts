import type { Core } from '@strapi/strapi';
import type { User } from '../../../acting';
import { languageWord, typeWord } from '../../audit/server/words';
import { ownDocuments } from '../../people/server/own/documents';
import { rightsInRequest } from '../../people/server/rights/signed-in';
import type { Rights } from '../../people/server/rights/rights';
import { mayJudge } from './actions';
import { isReviewed, readSettings, type Settings } from './settings';
import type { State } from './state/machine';
import { items, type Item } from './store';
import { draftName, draftVersion } from './version';

/** `pending`: for me to judge; `mine`: what I have sent; `returned`: to mend; `approved`: to publish. */
export const tabs = ['pending', 'mine', 'returned', 'approved'] as const;
export type Tab = (typeof tabs)[number];

export interface QueueRow {
  readonly type: string;
  readonly typeName: string;
  readonly entry: string;
  readonly language: string;
  readonly languageName: string;
  readonly name: string;
  readonly state: State;
  readonly senderName: string;
  readonly byName: string;
  readonly at: string;
  readonly words: string;
  /** Hash of the draft as it is: goes along with what one does about it. */
  readonly version: string;
  /** Whether the person's role publishes it; whether it is approved is judged when it does. */
  readonly mayPublish: boolean;
}

export interface Filter {
  readonly type?: string | undefined;
  /** documentId of a town. */
  readonly town?: string | undefined;
}

const statesOf: Readonly<Record<Tab, readonly State[]>> = {
  pending: ['sent'],
  mine: ['sent', 'approved'],
  returned: ['returned'],
  approved: ['approved'],
};

interface Person {
  readonly user: User;
  readonly rights: Rights;
  readonly settings: Settings;
}

function judges({ user, rights, settings }: Person, item: Item): boolean {
  if (!mayJudge(rights)) return false;
  const isOwn = item.sender === user.id || item.editor === user.id;
  return !(isOwn && settings.types[item.type]?.fourEyes === true);
}

async function belongs(person: Person, tab: Tab, item: Item): Promise<boolean> {
  const { user, rights } = person;
  if (!statesOf[tab].includes(item.state)) return false;
  if (tab === 'pending') return judges(person, item);
  if (tab === 'mine') return item.sender === user.id;
  if (tab === 'approved') return true;
  if (item.sender === user.id || item.editor === user.id) return true;
  const wish = { action: 'update', uid: item.type, documentIds: [item.entry], locale: item.language } as const;
  return (await rights.may(wish)) === undefined;
}

/** documentIds of the type that the person may read and, with a town, that are the town's. */
async function visible(
  strapi: Core.Strapi,
  rights: Rights,
  { uid, only, town }: { uid: string; only: readonly string[]; town: string | undefined },
): Promise<ReadonlySet<string>> {
  const readable = await rights.readable(uid);
  const mine = readable === undefined ? only : only.filter((id) => readable.includes(id));
  if (town === undefined) return new Set(mine);
  const scope = { userId: 0, towns: new Set([town]), entries: new Set<string>() };
  return new Set(await ownDocuments(strapi, { kind: 'town', scope, uid, only: mine }));
}

async function found(strapi: Core.Strapi, user: User, { type, town }: Filter = {}) {
  const settings = await readSettings(strapi);
  const rights = await rightsInRequest(strapi, user);
  const where = { state: { $in: ['sent', 'returned', 'approved'] }, ...(type !== undefined && { type }) };
  const all = (await items(strapi).findMany({ where, orderBy: { at: 'asc' } })).filter((item) =>
    isReviewed(settings, item.type),
  );
  const kept = new Set<string>();
  for (const uid of new Set(all.map((item) => item.type))) {
    const only = [...new Set(all.filter((item) => item.type === uid).map(({ entry }) => entry))];
    for (const id of await visible(strapi, rights, { uid, only, town })) kept.add(`${uid} ${id}`);
  }
  const person: Person = { user, rights, settings };
  return { person, seen: all.filter((item) => kept.has(`${item.type} ${item.entry}`)) };
}

const chosen = async (person: Person, tab: Tab, seen: readonly Item[]): Promise<readonly Item[]> => {
  const results = await Promise.all(seen.map((item) => belongs(person, tab, item)));
  return seen.filter((_, index) => results[index]);
};

async function rowOf(strapi: Core.Strapi, rights: Rights, item: Item): Promise<QueueRow | undefined> {
  const { type, entry, language, state } = item;
  const subject = { uid: type, documentId: entry, locale: language };
  const version = await draftVersion(strapi, subject);
  if (version === undefined) return undefined;
  return {
    ...{ type, entry, language, state, version },
    typeName: typeWord(strapi, type),
    languageName: languageWord(language),
    name: await draftName(strapi, subject),
    senderName: item.senderName ?? '',
    byName: item.byName ?? '',
    at: item.at ?? '',
    words: item.words ?? '',
    mayPublish:
      (await rights.may({ action: 'publish', uid: type, documentIds: [entry], locale: language })) === undefined,
  };
}

export const PAGE_SIZE = 20;

/** One page of a tab, oldest first, with the types that occur in it. */
export async function readQueue(
  strapi: Core.Strapi,
  user: User,
  { tab, page, ...filter }: Filter & { readonly tab: Tab; readonly page: number },
): Promise<{ rows: readonly QueueRow[]; total: number }> {
  const { person, seen } = await found(strapi, user, filter);
  const all = await chosen(person, tab, seen);
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const rows: QueueRow[] = [];
  for (const item of shown) {
    const row = await rowOf(strapi, person.rights, item);
    if (row) rows.push(row);
  }
  return { rows, total: all.length };
}

/** How many entries each tab has for the person. */
export async function readCounts(strapi: Core.Strapi, user: User): Promise<Readonly<Record<Tab, number>>> {
  const { person, seen } = await found(strapi, user);
  const counts = { pending: 0, mine: 0, returned: 0, approved: 0 };
  for (const tab of tabs) counts[tab] = (await chosen(person, tab, seen)).length;
  return counts;
}
