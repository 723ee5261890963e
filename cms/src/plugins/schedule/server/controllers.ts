import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { User } from '../../../acting';
import { draftsOf } from '../../../entry/content';
import { isDocument, textOf } from '../../../validation/walk';
import { auditLog, personOf } from '../../audit/server/log';
import { languageWord, typeWord } from '../../audit/server/words';
import { momentWords } from '../../history/server/words';
import { refuse } from '../../people/server/rights/guard';
import { peopleOf } from '../../people/server/service';
import { faultOf, instantOf, localOf } from './moment';
import { PlanStore, type Plan, type PlanAction } from './store';

interface Context {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  readonly state: { readonly user: User };
  body: unknown;
}

const MOST = 200;
const RECENT = 6;

const invalid = (field: string, message: string): Error =>
  new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });
const missing = (): never => {
  throw new errors.NotFoundError('没有这一条，或没有这个语言的版本：请刷新页面。');
};
const tooLate = (): never => {
  throw new errors.ApplicationError('这次定时已经执行、取消或正在执行：请刷新页面。');
};

const bodyOf = ({ request }: Context): Readonly<Record<string, unknown>> =>
  isDocument(request.body) ? request.body : {};

function dueIn(context: Context): number {
  const due = instantOf(bodyOf(context)['due']);
  const fault = faultOf(due, Date.now());
  if (due === undefined || fault !== undefined) throw invalid('due', fault ?? '');
  return due;
}

const shown = (strapi: Core.Strapi, plan: Plan) => ({
  id: plan.id,
  uid: plan.type,
  documentId: plan.target,
  locale: plan.language,
  type: typeWord(strapi, plan.type),
  language: languageWord(plan.language),
  name: plan.name,
  action: plan.action,
  due: localOf(plan.due),
  dueWords: momentWords(new Date(plan.due).toISOString()),
  state: plan.state,
  owner: plan.ownerName,
  settled: plan.settled > 0 ? momentWords(new Date(plan.settled).toISOString()) : '',
  message: plan.message,
});

/** A publication has to come before the take-back that ends it. */
function checkOrder(others: readonly Plan[], action: PlanAction, due: number): void {
  for (const other of others.filter(({ state }) => state === 'waiting')) {
    const when = momentWords(new Date(other.due).toISOString());
    if (action === 'unpublish' && other.action === 'publish' && due <= other.due) {
      throw invalid('due', `撤回要晚于定时发布（${when}）：请改一个更晚的时间。`);
    }
    if (action === 'publish' && other.action === 'unpublish' && due >= other.due) {
      throw invalid('due', `发布要早于定时撤回（${when}）：请改一个更早的时间，或先修改撤回的时间。`);
    }
  }
}

/** Who may publish an entry in a language may schedule it. */
async function demandPublish(
  strapi: Core.Strapi,
  user: User,
  { type, target, language }: Pick<Plan, 'type' | 'target' | 'language'>,
) {
  const write = { action: 'publish', uid: type, documentId: target, locale: language } as const;
  refuse(await peopleOf(strapi).mayChange(user, write));
}

const note = (
  strapi: Core.Strapi,
  plan: Omit<Plan, 'id' | 'state' | 'attempts' | 'settled' | 'message'>,
  action: string,
) =>
  auditLog(strapi).record({
    action,
    type: plan.type,
    target: plan.target,
    language: plan.language,
    name: plan.name,
    details: {
      what: `${plan.action === 'publish' ? '发布' : '撤回'}，定在 ${momentWords(new Date(plan.due).toISOString())}`,
    },
  });

async function planIn(strapi: Core.Strapi, { params, state }: Context): Promise<Plan> {
  const id = Number(params['plan']);
  const plan = Number.isSafeInteger(id) ? await new PlanStore(strapi.db.connection).find(id) : undefined;
  if (plan?.type !== params['model'] || plan?.target !== params['id'] || plan === undefined) return missing();
  await demandPublish(strapi, state.user, plan);
  return plan;
}

async function within(strapi: Core.Strapi, work: (store: PlanStore) => Promise<void>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await work(new PlanStore(trx as never));
  });
}
const storeOf = (strapi: Core.Strapi): PlanStore => new PlanStore(strapi.db.connection);

async function add(strapi: Core.Strapi, context: Context): Promise<void> {
  const { user } = context.state;
  const [type = '', target = ''] = [context.params['model'], context.params['id']];
  const language = textOf(bodyOf(context)['locale']) ?? 'zh-Hans';
  const action = bodyOf(context)['action'] === 'unpublish' ? 'unpublish' : 'publish';
  if (!type.startsWith('api::')) missing();
  await demandPublish(strapi, user, { type, target, language });
  const [row] = await draftsOf(strapi, type, target, [language]);
  if (row === undefined) return missing();
  const due = dueIn(context);
  const others = await storeOf(strapi).waitingOf({ type, target, language });
  if (others.some((other) => other.action === action)) {
    throw invalid('due', '这一条已经有同样的定时：请修改那一次的时间，或先取消它。');
  }
  checkOrder(others, action, due);
  const name = typeof row['name'] === 'string' ? row['name'] : typeWord(strapi, type);
  const plan = { type, target, language, action, name, due, owner: user.id, ownerName: personOf(user) } as const;
  await within(strapi, async (store) => {
    await store.add(plan);
    await note(strapi, plan, 'schedule');
  });
}

async function change(strapi: Core.Strapi, context: Context): Promise<void> {
  const { user } = context.state;
  const plan = await planIn(strapi, context);
  const due = dueIn(context);
  checkOrder(await storeOf(strapi).waitingOf(plan), plan.action, due);
  await within(strapi, async (store) => {
    const facts = { due, owner: user.id, ownerName: personOf(user) };
    if (!(await store.change(plan.id, Date.now(), facts))) tooLate();
    await note(strapi, { ...plan, ...facts }, 'schedule-change');
  });
}

async function cancel(strapi: Core.Strapi, context: Context): Promise<void> {
  const plan = await planIn(strapi, context);
  await within(strapi, async (store) => {
    if (!(await store.change(plan.id, Date.now(), { state: 'cancelled' }))) tooLate();
    await note(strapi, plan, 'schedule-cancel');
  });
}

/** 「定时发布」 */
export const plans = ({ strapi }: { strapi: Core.Strapi }) => ({
  async all(context: Context): Promise<void> {
    const { rights } = await peopleOf(strapi).scopeOf(context.state.user);
    const found = await storeOf(strapi).all(context.query['which'] === 'settled' ? 'settled' : 'waiting', MOST);
    const data = [];
    for (const plan of found) {
      const wish = { uid: plan.type, documentIds: [plan.target], locale: plan.language };
      if (await rights.may({ ...wish, action: 'read' })) continue;
      const mayChange = (await rights.may({ ...wish, action: 'publish' })) === undefined;
      data.push({ ...shown(strapi, plan), mayChange });
    }
    context.body = { data };
  },

  async ofEntry(context: Context): Promise<void> {
    const [type = '', target = ''] = [context.params['model'], context.params['id']];
    const language = textOf(context.query['locale']) ?? 'zh-Hans';
    const { rights } = await peopleOf(strapi).scopeOf(context.state.user);
    const wish = { uid: type, documentIds: [target], locale: language };
    refuse(await rights.may({ ...wish, action: 'read' }));
    const mayChange = (await rights.may({ ...wish, action: 'publish' })) === undefined;
    const found = await storeOf(strapi).ofEntry({ type, target, language }, RECENT);
    context.body = { data: found.map((plan) => ({ ...shown(strapi, plan), mayChange })), meta: { mayChange } };
  },

  async add(context: Context): Promise<void> {
    await add(strapi, context);
    context.body = { data: true };
  },

  async change(context: Context): Promise<void> {
    await change(strapi, context);
    context.body = { data: true };
  },

  async cancel(context: Context): Promise<void> {
    await cancel(strapi, context);
    context.body = { data: true };
  },
});
