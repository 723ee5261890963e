import type { Core, UID } from '@strapi/strapi';
import type { User } from '../../../acting';
import { issuesOf } from '../../../validation/middleware';
import { draftsToPublish } from '../../../validation/store';
import { auditLog } from '../../audit/server/log';
import { languageWord } from '../../audit/server/words';
import { rightsInRequest } from '../../people/server/rights/signed-in';
import type { Rights } from '../../people/server/rights/rights';
import { mayPublish } from './gate';
import { Conflict, forbidden, invalid, missing } from './refusals';
import { isReviewed, readSettings } from './settings';
import { hindrance, holding, next, type Action, type Facts, type Reason, type State } from './state/machine';
import { findItem, lockItem, nameOf, noteStep, saveItem, type Item } from './store';
import { draftLocales, draftName, draftVersion, publishedVersion, type Subject } from './version';

export const APPROVE = 'plugin::review.approve';

export const mayJudge = (rights: Rights): boolean => rights.isSuper || rights.for(APPROVE, null).length > 0;

/** Why the person's rights do not allow the action; undefined where they do. */
export async function closed(rights: Rights, action: Action, subject: Subject): Promise<string | undefined> {
  const { uid, documentId, locale } = subject;
  const wish = { uid, documentIds: [documentId] };
  switch (action) {
    case 'send':
    case 'withdraw':
      return rights.may({ ...wish, action: 'update', locale });
    case 'publish':
      return rights.may({ ...wish, action: 'publish', locale });
    default:
      if (!mayJudge(rights)) return '您的角色不能审核：请由审核员来通过或退回。';
      return rights.may({ ...wish, action: 'read', locale });
  }
}

/** Where the entry stands, with the draft as it is; throws where there is no such entry or language. */
export async function standing(
  strapi: Core.Strapi,
  subject: Subject,
  item: Item | null,
): Promise<{ state: State; version: string }> {
  const version = await draftVersion(strapi, subject);
  if (version === undefined) {
    const locales = await draftLocales(strapi, subject.uid, subject.documentId);
    const language = languageWord(subject.locale);
    throw missing(
      locales.length === 0
        ? '这一条已经被删除：请刷新页面。'
        : `这一条还没有${language}版本：请先保存${language}版本，再送审。`,
    );
  }
  if (item) return { state: holding(item, version), version };
  return { state: version === (await publishedVersion(strapi, subject)) ? 'published' : 'draft', version };
}

const stateWords: Readonly<Record<State, string>> = {
  draft: '草稿',
  sent: '已送审',
  returned: '已退回',
  approved: '已通过',
  published: '已发布',
};
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  ...({ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false } as const),
});

const movedOn = (state: State, item: Item | null): string => {
  if (state === 'published' && item === null) return '这一条没有改动，和已发布的一样，不用送审。';
  const who = item?.byName && item.at ? `（${item.byName}，${clock.format(new Date(item.at))}）` : '';
  return `这一条现在是“${stateWords[state]}”${who}，不能再这样操作：请刷新页面，看看最新的情况。`;
};

export const hindranceWords: Readonly<Record<Exclude<Reason, 'state'>, string>> = {
  changed: '您打开之后，内容又被改过：请刷新页面，看过最新的差异再操作。',
  own: '送审人和最后修改人不能审核自己的内容：请由另一位审核员来通过。',
  words: '请写明退回的原因，告诉对方改哪里、怎么改。',
};

function refuseHindrance(reason: Reason | undefined, state: State, item: Item | null): void {
  if (reason === 'state') throw new Conflict(movedOn(state, item));
  if (reason === 'changed') throw new Conflict(hindranceWords.changed);
  if (reason === 'own') throw forbidden(hindranceWords.own);
  if (reason === 'words') throw invalid('words', hindranceWords.words);
}

export interface Request extends Subject {
  readonly action: Action;
  /** Hash of the draft that the person has looked at. */
  readonly seen?: string | undefined;
  readonly words?: string | undefined;
}

export const editorOf = async (
  strapi: Core.Strapi,
  subject: Subject,
  item: Item | null,
): Promise<number | undefined> => {
  if (item?.editor) return item.editor;
  const { uid, documentId, locale } = subject;
  const where = { documentId, locale, publishedAt: null };
  const row = (await strapi.db
    .query(uid as UID.Schema)
    .findOne({ where, populate: { updatedBy: { select: ['id'] } } as never })) as {
    updatedBy?: { id: number } | null;
  } | null;
  return row?.updatedBy?.id;
};

/** What visitors could not be shown is not worth a reviewer's time. */
async function refuseUnfit(strapi: Core.Strapi, { uid, documentId, locale }: Subject): Promise<void> {
  for (const draft of await draftsToPublish(strapi, uid, documentId, locale)) {
    const wrong = (await issuesOf(strapi, draft, { uid, publishing: true })).filter(({ level }) => level === 'error');
    const [first] = wrong;
    if (first) throw invalid(first.path.join('.'), `还不能送审：${wrong.map(({ message }) => message).join(' ')}`);
  }
}

/** Everything that `hindrance` asks about. */
export async function factsOf(
  strapi: Core.Strapi,
  user: User,
  { subject, item }: { subject: Subject; item: Item | null },
): Promise<Facts> {
  const settings = await readSettings(strapi);
  return {
    ...(await standing(strapi, subject, item)),
    person: user.id,
    sender: item?.sender ?? undefined,
    editor: await editorOf(strapi, subject, item),
    fourEyes: settings.types[subject.uid]?.fourEyes === true,
  };
}

async function step(strapi: Core.Strapi, user: User, { action, seen, words, ...subject }: Request): Promise<State> {
  const item = await lockItem(strapi, subject);
  const facts = { ...(await factsOf(strapi, user, { subject, item })), seen, words };
  const { state, version } = facts;
  refuseHindrance(hindrance(action, facts), state, item);
  if (action === 'send') await refuseUnfit(strapi, subject);
  const after = next(state, action) ?? state;
  // Whoever changed it last stays known though it was changed before there was a review.
  const sent = { sender: user.id, senderName: nameOf(user), editor: facts.editor ?? null };
  const more = action === 'send' ? sent : {};
  const said = action === 'return' ? words?.trim() : undefined;
  await noteStep(strapi, subject, { step: action, state: after, version, user, words: said, more });
  const { uid: type, documentId: target, locale: language } = subject;
  const name = await draftName(strapi, subject);
  await auditLog(strapi).record({ action: `review-${action}`, type, target, language, name });
  return after;
}

/** Publishes through the Document Service, where guard and gate judge it and the log notes it. */
async function publish(strapi: Core.Strapi, user: User, { seen, uid, documentId, locale }: Request): Promise<State> {
  const subject: Subject = { uid, documentId, locale };
  const { version } = await standing(strapi, subject, await lockItem(strapi, subject));
  if (seen !== undefined && seen !== version) throw new Conflict(hindranceWords.changed);
  const verdict = await mayPublish(strapi, user, subject);
  if (!verdict.allowed) throw new Conflict(verdict.refusal);
  await strapi.documents(uid as never).publish({ documentId, locale } as never);
  return 'published';
}

/**
 * Does one action in a person's name: all of it, with its entry in the log, or nothing.
 * @throws Conflict where somebody was faster, PolicyError without the right, NotFoundError, ValidationError
 */
export async function perform(strapi: Core.Strapi, user: User, request: Request): Promise<State> {
  const { action, uid, documentId, locale } = request;
  const subject: Subject = { uid, documentId, locale };
  if (!isReviewed(await readSettings(strapi), subject.uid)) throw invalid('type', '这一类内容不用审核，可以直接发布。');
  const rights = await rightsInRequest(strapi, user);
  return strapi.db.transaction(async () => {
    const refusal = await closed(rights, action, subject);
    if (refusal !== undefined) throw forbidden(refusal);
    await standing(strapi, subject, await findItem(strapi, subject));
    if ((await findItem(strapi, subject)) === null) {
      const { state, version } = await standing(strapi, subject, null);
      await saveItem(strapi, subject, { state, version, editor: (await editorOf(strapi, subject, null)) ?? null });
    }
    return action === 'publish' ? publish(strapi, user, request) : step(strapi, user, request);
  });
}
