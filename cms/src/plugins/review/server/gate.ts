import type { Core } from '@strapi/strapi';
import { actingUser, type User } from '../../../acting';
import type { PeopleService } from '../../people/server/service';
import { languageWord } from '../../audit/server/words';
import { isReviewed, readSettings, type Settings } from './settings';
import { holding } from './state/machine';
import { findItem, lockItem } from './store';
import { draftName, draftVersion, publishedVersion, type Subject } from './version';

/** On what grounds something is published. */
export type Grounds = 'not-reviewed' | 'approved' | 'unchanged' | 'urgent' | 'direct';

export type Verdict =
  | { readonly allowed: true; readonly grounds: Grounds }
  /** `refusal` says why, and what to do, in Chinese. */
  | { readonly allowed: false; readonly refusal: string };

/** What other parts of the CMS may ask: `strapi.plugin('review').service('gate')`. */
export interface GateService {
  /**
   * Whether the review lets the draft, exactly as it is now, be published: it has been approved in this version, is what
   * visitors see already, is of a type without review, or the person may go without (`urgent`, `direct`). Rights to
   * publish are not judged here, but by the guard. Ask in the transaction that publishes; what is published through
   * `strapi.documents(uid).publish` in a request or `actAs` is asked about already, and refused with a PolicyError.
   * @param user in whose name; without one only what is approved, unchanged or not reviewed passes. Work that runs for
   *   nobody is not asked about by itself: a schedule has to ask, with or without the person who made it.
   * @param subject `uid` of the content type, `documentId`, `locale` (`zh-Hans` or `en`)
   */
  mayPublish(user: User | undefined, subject: Subject): Promise<Verdict>;
}

const SUPER = 'strapi-super-admin';
const NOTICE = 'api::notice.notice';

export async function rolesOf(strapi: Core.Strapi, user: User): Promise<readonly string[]> {
  const people: PeopleService = strapi.plugin('people').service('rights');
  return ((await people.scopeOf(user)).rights.user.roles ?? []).map(({ code }) => code);
}

async function isUrgent(strapi: Core.Strapi, { urgent }: Settings, { uid, documentId }: Subject): Promise<boolean> {
  if (uid !== NOTICE) return false;
  // What languages share is read from the Chinese version: so is a notice's kind.
  const where = { documentId, locale: 'zh-Hans', publishedAt: null };
  const notice: { kind?: string } | null = await strapi.db.query(NOTICE).findOne({ where, select: ['kind'] });
  return notice?.kind !== undefined && urgent.kinds.includes(notice.kind);
}

async function refusalFor(strapi: Core.Strapi, subject: Subject, wasReviewed: boolean): Promise<string> {
  const who = `“${await draftName(strapi, subject)}”（${languageWord(subject.locale)}）`;
  return wasReviewed
    ? `${who}在审核通过之后又改过，不能发布：请重新送审。`
    : `${who}还没有审核通过，不能发布：请先在右侧“审核”里送审，由另一位同事通过后再发布。`;
}

/** How a person who needs no approval is let through. */
async function exemption(
  strapi: Core.Strapi,
  user: User | undefined,
  { settings, subject }: { settings: Settings; subject: Subject },
): Promise<Grounds | undefined> {
  if (user === undefined) return undefined;
  const roles = await rolesOf(strapi, user);
  if (settings.urgent.roles.some((role) => roles.includes(role)) && (await isUrgent(strapi, settings, subject))) {
    return 'urgent';
  }
  return roles.includes(SUPER) || settings.direct.roles.some((role) => roles.includes(role)) ? 'direct' : undefined;
}

/** @param shown what visitors see; asked of the database where it is left out */
export async function mayPublish(
  strapi: Core.Strapi,
  user: User | undefined,
  subject: Subject,
  shown: () => Promise<string | undefined> = () => publishedVersion(strapi, subject),
): Promise<Verdict> {
  const settings = await readSettings(strapi);
  if (!isReviewed(settings, subject.uid)) return { allowed: true, grounds: 'not-reviewed' };
  const item = await findItem(strapi, subject);
  const version = await draftVersion(strapi, subject);
  if (version === undefined) return { allowed: false, refusal: '没有可以发布的草稿：它可能刚刚被删除了。' };
  if (item && holding(item, version) === 'approved') return { allowed: true, grounds: 'approved' };
  if (version === (await shown())) return { allowed: true, grounds: 'unchanged' };
  const grounds = await exemption(strapi, user, { settings, subject });
  if (grounds) return { allowed: true, grounds };
  return { allowed: false, refusal: await refusalFor(strapi, subject, item?.state === 'approved') };
}

/** Asked by the middleware: holds the item, so that nobody changes the draft between question and publication. */
export async function mayPublishHeld(
  strapi: Core.Strapi,
  subject: Subject,
  shown?: () => Promise<string | undefined>,
): Promise<Verdict> {
  await lockItem(strapi, subject);
  const user = actingUser(strapi);
  // A token of the API is nobody: what it publishes has to be approved like everything else.
  if (user === undefined && strapi.requestContext.get() === undefined)
    return { allowed: true, grounds: 'not-reviewed' };
  return mayPublish(strapi, user, subject, shown);
}

export const gate = ({ strapi }: { strapi: Core.Strapi }): GateService => ({
  mayPublish: (user, subject) => mayPublish(strapi, user, subject),
});
