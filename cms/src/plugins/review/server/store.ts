import type { Core } from '@strapi/strapi';
import { randomInt } from 'node:crypto';
import type { User } from '../../../acting';
import { personOf } from '../../audit/server/log';
import type { State, Step } from './state/machine';
import type { Subject } from './version';

/** A row of `review_items`. */
export interface Item {
  readonly id: number;
  readonly type: string;
  readonly entry: string;
  readonly language: string;
  readonly state: State;
  readonly version: string;
  readonly editor: number | null;
  readonly sender: number | null;
  readonly senderName: string | null;
  readonly byName: string | null;
  readonly at: string | null;
  readonly words: string | null;
}

export interface StoredStep {
  readonly step: string;
  readonly personName: string;
  readonly words: string | null;
  readonly at: string;
}

interface Query<Row> {
  findOne(parameters: object): Promise<Row | null>;
  findMany(parameters: object): Promise<Row[]>;
  create(parameters: object): Promise<Row>;
  update(parameters: object): Promise<Row>;
  deleteMany(parameters: object): Promise<unknown>;
}
const ITEM = 'plugin::review.item';
export const items = (strapi: Core.Strapi): Query<Item> => strapi.db.query(ITEM) as unknown as Query<Item>;
const steps = (strapi: Core.Strapi): Query<StoredStep> =>
  strapi.db.query('plugin::review.step') as unknown as Query<StoredStep>;

const keyOf = ({ uid, documentId, locale }: Subject) => ({ type: uid, entry: documentId, language: locale });

/** What a person is called in the review: the name, or the address where there is none. */
export const nameOf = (user: User | undefined): string => {
  if (user === undefined) return '系统';
  const name = personOf({ ...user, email: null });
  return name === '' ? (user.email ?? '') : name;
};

export const findItem = (strapi: Core.Strapi, subject: Subject): Promise<Item | null> =>
  items(strapi).findOne({ where: keyOf(subject) });

/** All languages of an entry. */
export const itemsOf = (strapi: Core.Strapi, uid: string, documentId: string): Promise<readonly Item[]> =>
  items(strapi).findMany({ where: { type: uid, entry: documentId } });

/** The item, held until the transaction ends: whoever comes second waits and then sees what the first has done. */
export async function lockItem(strapi: Core.Strapi, subject: Subject): Promise<Item | null> {
  const found = await findItem(strapi, subject);
  if (found === null) return null;
  await strapi.db
    .queryBuilder(ITEM)
    .update({ lock: randomInt(2 ** 31 - 1) })
    .where({ id: found.id })
    .execute();
  return findItem(strapi, subject);
}

export async function saveItem(
  strapi: Core.Strapi,
  subject: Subject,
  data: Partial<Omit<Item, 'id' | 'type' | 'entry' | 'language'>>,
): Promise<void> {
  const found = await findItem(strapi, subject);
  if (found) await items(strapi).update({ where: { id: found.id }, data });
  else await items(strapi).create({ data: { state: 'draft', version: '', ...keyOf(subject), ...data } });
}

export async function forget(strapi: Core.Strapi, uid: string, documentId: string, kept: readonly string[]) {
  await items(strapi).deleteMany({ where: { type: uid, entry: documentId, language: { $notIn: [...kept] } } });
}

/** Writes a step down, in the item and in the list of steps. */
export async function noteStep(
  strapi: Core.Strapi,
  subject: Subject,
  note: {
    readonly step: Step;
    readonly state: State;
    readonly version: string;
    readonly user: User | undefined;
    readonly words?: string | undefined;
    readonly more?: Partial<Item>;
  },
): Promise<void> {
  const { step, state, version, user, words, more } = note;
  const at = new Date().toISOString();
  const personName = nameOf(user);
  await saveItem(strapi, subject, { state, version, byName: personName, at, words: words ?? null, ...more });
  const data = { step, person: user?.id ?? null, personName, words: words ?? null, version, at };
  await steps(strapi).create({ data: { ...keyOf(subject), ...data } });
}

/** The steps of one language of an entry, newest first. */
export const stepsOf = (strapi: Core.Strapi, subject: Subject): Promise<readonly StoredStep[]> =>
  steps(strapi).findMany({ where: keyOf(subject), orderBy: { id: 'desc' }, limit: 50 });
