import type { Core } from '@strapi/strapi';
import { AsyncLocalStorage } from 'node:async_hooks';
import { actingUser } from '../../../acting';
import { auditLog } from '../../audit/server/log';
import { refuse } from '../../people/server/rights/guard';
import { mayPublishHeld, type Grounds } from './gate';
import { isReviewed, readSettings } from './settings';
import { next as nextState, type State } from './state/machine';
import { findItem, forget, itemsOf, lockItem, noteStep, saveItem } from './store';
import { draftLocales, draftName, draftVersion, publishedVersion, type Subject } from './version';

interface Params {
  readonly documentId?: string;
  readonly locale?: unknown;
  readonly status?: unknown;
}
interface Write extends Params {
  readonly uid: string;
  readonly run: () => Promise<unknown>;
}

const ZH = 'zh-Hans';
const writes: ReadonlySet<string> = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft']);
/** What follows from a write (a town's English version …) is the system's. */
const inside = new AsyncLocalStorage<true>();

const loggedAs: Readonly<Partial<Record<Grounds, string>>> = {
  direct: 'publish-unreviewed',
  urgent: 'publish-urgent',
};

async function localesOf(strapi: Core.Strapi, { uid, documentId = '', locale }: Write): Promise<readonly string[]> {
  const all = await draftLocales(strapi, uid, documentId);
  if (locale === '*') return all;
  const wanted: readonly unknown[] = Array.isArray(locale) ? locale : [locale ?? ZH];
  return all.filter((each) => wanted.includes(each));
}

/** Writes down that a draft is now what visitors see. */
async function notePublished(strapi: Core.Strapi, subject: Subject, grounds: Grounds): Promise<void> {
  const version = (await draftVersion(strapi, subject)) ?? '';
  const user = actingUser(strapi);
  await noteStep(strapi, subject, { step: 'publish', state: 'published', version, user });
  const action = loggedAs[grounds];
  if (action === undefined) return;
  const { uid: type, documentId: target, locale: language } = subject;
  await auditLog(strapi).record({ action, type, target, language, name: await draftName(strapi, subject) });
}

async function publish(strapi: Core.Strapi, write: Write): Promise<unknown> {
  const subjects = (await localesOf(strapi, write)).map((locale): Subject => {
    const { uid, documentId = '' } = write;
    return { uid, documentId, locale };
  });
  const grounds = new Map<Subject, Grounds>();
  for (const subject of subjects) {
    const verdict = await mayPublishHeld(strapi, subject);
    if (!verdict.allowed) refuse(verdict.refusal);
    else grounds.set(subject, verdict.grounds);
  }
  const result = await write.run();
  for (const [subject, each] of grounds) if (each !== 'unchanged') await notePublished(strapi, subject, each);
  return result;
}

/** After a save: who changed the draft last, and where an approval ends because of it. */
async function noteEdit(strapi: Core.Strapi, subject: Subject, version: string): Promise<void> {
  const user = actingUser(strapi);
  const item = await lockItem(strapi, subject);
  const state: State = item?.state ?? 'draft';
  const after = nextState(state, 'edit') ?? 'draft';
  const more = { editor: user?.id ?? null };
  if (state === 'sent' || state === 'approved') {
    await noteStep(strapi, subject, { step: 'edit', state: after, version, user, more });
  } else await saveItem(strapi, subject, { state: after, version, ...more });
}

async function save(strapi: Core.Strapi, write: Write): Promise<unknown> {
  const { uid } = write;
  const versions = async (documentId: string | undefined): Promise<ReadonlyMap<string, string | undefined>> => {
    const locales = documentId === undefined ? [] : await draftLocales(strapi, uid, documentId);
    const found = new Map<string, string | undefined>();
    for (const locale of locales) {
      found.set(locale, await draftVersion(strapi, { uid, documentId: documentId ?? '', locale }));
    }
    return found;
  };
  const before = await versions(write.documentId);
  const locale = typeof write.locale === 'string' ? write.locale : ZH;
  const shown = write.documentId && (await publishedVersion(strapi, { uid, documentId: write.documentId, locale }));
  const result = await write.run();
  const { documentId } = { documentId: write.documentId, ...(result as { documentId?: string } | null) };
  if (documentId === undefined) return result;
  for (const [language, version] of await versions(documentId)) {
    if (version === undefined || version === before.get(language)) continue;
    await noteEdit(strapi, { uid, documentId, locale: language }, version);
  }
  if (write.status !== 'published') return result;
  // Saved and published in one: judged afterwards by what was shown before, and rolled back where it may not be.
  const subject: Subject = { uid, documentId, locale };
  const verdict = await mayPublishHeld(strapi, subject, async () => shown);
  if (verdict.allowed) await notePublished(strapi, subject, verdict.grounds);
  else refuse(verdict.refusal);
  return result;
}

/** Taken back, or the draft thrown away: known entries follow. */
async function moveOn(strapi: Core.Strapi, write: Write, step: 'discard' | 'unpublish'): Promise<unknown> {
  const result = await write.run();
  const { uid, documentId = '' } = write;
  for (const locale of await localesOf(strapi, write)) {
    const subject: Subject = { uid, documentId, locale };
    const item = await findItem(strapi, subject);
    const after = item && nextState(item.state, step);
    const version = await draftVersion(strapi, subject);
    if (!after || version === undefined) continue;
    // Nothing is published that the draft could have gone back to.
    if (step === 'discard' && (await publishedVersion(strapi, subject)) === undefined) continue;
    await noteStep(strapi, subject, { step, state: after, version, user: actingUser(strapi) });
  }
  return result;
}

async function remove(strapi: Core.Strapi, write: Write): Promise<unknown> {
  const { uid, documentId = '' } = write;
  const result = await write.run();
  if ((await itemsOf(strapi, uid, documentId)).length > 0) {
    await forget(strapi, uid, documentId, await draftLocales(strapi, uid, documentId));
  }
  return result;
}

function follow(strapi: Core.Strapi, action: string, write: Write): Promise<unknown> {
  switch (action) {
    case 'publish':
      return publish(strapi, write);
    case 'create':
    case 'update':
      return save(strapi, write);
    case 'discardDraft':
      return moveOn(strapi, write, 'discard');
    case 'unpublish':
      return moveOn(strapi, write, 'unpublish');
    default:
      return remove(strapi, write);
  }
}

/**
 * Goes along with every write of a type under review, whichever way it comes, in its transaction: refuses to publish what
 * is not approved, and ends an approval with the first change. The initial content, which nobody writes, passes.
 */
export function followDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (!uid.startsWith('api::') || !writes.has(action) || inside.getStore()) return next();
    if (!strapi.isLoaded && !actingUser(strapi)) return next();
    if (!isReviewed(await readSettings(strapi), uid)) return next();
    const run = () => inside.run(true, next as () => Promise<unknown>);
    return strapi.db.transaction(() => follow(strapi, action, { ...(context.params as Params), uid, run })) as never;
  });
}
