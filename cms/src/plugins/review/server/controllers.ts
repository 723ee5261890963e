import type { Core } from '@strapi/strapi';
import type { User } from '../../../acting';
import { isDocument, textOf } from '../../../validation/walk';
import { auditLog } from '../../audit/server/log';
import { typeWord } from '../../audit/server/words';
import { rightsInRequest } from '../../people/server/rights/signed-in';
import { allTowns } from '../../people/server/staff/staff';
import { perform, type Request } from './actions';
import { differenceOf } from './difference/difference';
import { readPanel } from './panel';
import { PAGE_SIZE, readCounts, readQueue, tabs, type Tab } from './queue';
import { Conflict, forbidden, invalid } from './refusals';
import { readSettings, reviewableTypes, writeSettings } from './settings';
import { readSent } from './sent-settings';
import { actions, type Action } from './state/machine';
import { draftName, type Subject } from './version';

interface Context {
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  readonly state: { readonly user: User };
  body: unknown;
  status: number;
}

const LIMIT = 50;
const languages = ['zh-Hans', 'en'];

function subjectIn(strapi: Core.Strapi, sent: Readonly<Record<string, unknown>>): Subject {
  const [uid, documentId, locale] = [textOf(sent.type), textOf(sent.entry), textOf(sent.language)];
  if (uid === undefined || !reviewableTypes(strapi).includes(uid)) throw invalid('type', '没有这种内容类型。');
  if (documentId === undefined) throw invalid('entry', '没有说明是哪一条。');
  if (locale === undefined || !languages.includes(locale)) throw invalid('language', '语言只能是中文或英文。');
  return { uid, documentId, locale };
}

async function refuseForeign(strapi: Core.Strapi, user: User, { uid, documentId, locale }: Subject): Promise<void> {
  const rights = await rightsInRequest(strapi, user);
  const refusal = await rights.may({ action: 'read', uid, documentIds: [documentId], locale });
  if (refusal !== undefined) throw forbidden(refusal);
}

const isAction = (value: unknown): value is Action => (actions as readonly unknown[]).includes(value);
const bodyOf = ({ request }: Context) => (isDocument(request.body) ? request.body : {});

function requestsIn(strapi: Core.Strapi, body: Readonly<Record<string, unknown>>): readonly Request[] {
  const { action, items } = body;
  if (!isAction(action)) throw invalid('action', '没有这种操作。');
  const sent = Array.isArray(items) ? items.filter(isDocument) : [];
  if (sent.length === 0 || sent.length > LIMIT) throw invalid('items', `一次请选择 1 到 ${LIMIT} 条。`);
  const words = textOf(body.words);
  return sent.map((each) => ({ ...subjectIn(strapi, each), action, seen: textOf(each.version), words }));
}

/** A clash of two transactions is told like somebody having been faster. */
const isClash = (cause: unknown): boolean =>
  ['SQLITE_CONSTRAINT_UNIQUE', '23505', '40001'].includes(String((cause as { code?: unknown } | null)?.code));

async function outcome(strapi: Core.Strapi, user: User, request: Request) {
  const { uid: type, documentId: entry, locale: language } = request;
  try {
    return { type, entry, language, status: 200, state: await perform(strapi, user, request) };
  } catch (cause) {
    if (cause instanceof Conflict) return { type, entry, language, status: 409, message: cause.message };
    if (isClash(cause)) {
      return { type, entry, language, status: 409, message: '另一位同事正在处理这一条：请刷新页面再看。' };
    }
    const { name, message } = cause as Error;
    const status = { PolicyError: 403, NotFoundError: 404, ValidationError: 400 }[name];
    if (status === undefined) throw cause;
    return { type, entry, language, status, message };
  }
}

const names: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
};

/** The page 「审核」 and the panel beside the form. */
export const review = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** One item answers with its own status; several answer 200 with a result for each. */
  async act(context: Context): Promise<void> {
    const results = [];
    for (const request of requestsIn(strapi, bodyOf(context))) {
      results.push(await outcome(strapi, context.state.user, request));
    }
    const [first] = results;
    if (results.length === 1 && first && first.status !== 200) {
      context.status = first.status;
      const { status, message } = first;
      context.body = { data: null, error: { status, name: names[status], message, details: {} } };
    } else context.body = { data: results };
  },

  async state(context: Context): Promise<void> {
    const subject = subjectIn(strapi, context.query);
    await refuseForeign(strapi, context.state.user, subject);
    context.body = { data: await readPanel(strapi, context.state.user, subject) };
  },

  async difference(context: Context): Promise<void> {
    const subject = subjectIn(strapi, context.query);
    await refuseForeign(strapi, context.state.user, subject);
    const panel = await readPanel(strapi, context.state.user, subject);
    const name = await draftName(strapi, subject);
    context.body = { data: { ...(await differenceOf(strapi, context.state.user, subject)), name, panel } };
  },

  async queue(context: Context): Promise<void> {
    const { query } = context;
    const { user } = context.state;
    const tab = (tabs as readonly unknown[]).includes(query.tab) ? (query.tab as Tab) : 'pending';
    const page = Math.max(1, Math.trunc(Number(query.page)) || 1);
    const filter = { type: textOf(query.type), town: textOf(query.town) };
    const { rows, total } = await readQueue(strapi, user, { tab, page, ...filter });
    const rights = await rightsInRequest(strapi, user);
    const readable = await rights.readable('api::town.town');
    const towns = (await allTowns(strapi)).filter(({ key }) => readable?.includes(key) ?? true);
    const settings = await readSettings(strapi);
    const types = reviewableTypes(strapi).filter((uid) => settings.types[uid]?.review);
    const open = types.filter(
      (uid) => rights.isSuper || rights.for('plugin::content-manager.explorer.read', uid).length,
    );
    const choices = open.map((uid) => ({ key: uid, name: typeWord(strapi, uid) }));
    context.body = { data: rows, meta: { page, pageSize: PAGE_SIZE, total, towns, types: choices } };
  },

  async counts(context: Context): Promise<void> {
    context.body = { data: await readCounts(strapi, context.state.user) };
  },
});

/** 「审核设置」 */
export const settings = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(context: Context): Promise<void> {
    const roles: object[] = await strapi.db
      .query('admin::role')
      .findMany({ select: ['code', 'name'], orderBy: { id: 'asc' } });
    const types = reviewableTypes(strapi).map((uid) => ({ key: uid, name: typeWord(strapi, uid) }));
    context.body = { data: { settings: await readSettings(strapi), roles, types } };
  },

  async save(context: Context): Promise<void> {
    const next = readSent(await readSettings(strapi), bodyOf(context));
    await strapi.db.transaction(async () => {
      await writeSettings(strapi, next);
      await auditLog(strapi).record({ action: 'review-settings', type: 'review' });
    });
    context.body = { data: { settings: next } };
  },
});

const granted = (action: string) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [`plugin::review.${action}`] } },
  ],
});

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/queue', handler: 'review.queue', config: granted('use') },
      { method: 'GET', path: '/counts', handler: 'review.counts', config: granted('use') },
      { method: 'GET', path: '/state', handler: 'review.state', config: granted('use') },
      { method: 'GET', path: '/difference', handler: 'review.difference', config: granted('use') },
      { method: 'POST', path: '/actions', handler: 'review.act', config: granted('use') },
      { method: 'GET', path: '/settings', handler: 'settings.find', config: granted('settings') },
      { method: 'PUT', path: '/settings', handler: 'settings.save', config: granted('settings') },
    ],
  },
};
