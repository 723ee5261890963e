import type { Core, UID } from '@strapi/strapi';
import { actAs, type User } from '../../../acting';
import { auditLog } from '../../audit/server/log';
import { PlanStore, type Plan } from './store';
import { momentWords } from '../../history/server/words';

/** Somebody else has the plan by now; what this worker did is undone. */
export class Lost extends Error {}

/** Something that the person who scheduled has to know. */
class Refused extends Error {}

interface Documents {
  publish(parameters: { documentId: string; locale: string }): Promise<unknown>;
  unpublish(parameters: { documentId: string; locale: string }): Promise<unknown>;
}

/** The person as Strapi's sign-in would find it now. */
async function personOf(strapi: Core.Strapi, { owner }: Plan): Promise<User> {
  const user: User | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: owner, isActive: true, blocked: false }, populate: { roles: true } });
  if (user === null) throw new Refused('安排这次定时的账号已经停用或删除：请由有发布权限的人重新安排。');
  return user;
}

async function hasVersion(strapi: Core.Strapi, { type, target, language }: Plan, published: boolean): Promise<boolean> {
  const where = { documentId: target, locale: language, publishedAt: published ? { $notNull: true } : null };
  return (await strapi.db.query(type as UID.Schema).findOne({ where: where as never, select: ['id'] })) !== null;
}

/** Publishes or takes back through the Document Service, where rights and rules are asked. */
async function perform(strapi: Core.Strapi, plan: Plan): Promise<string> {
  const { type, target: documentId, language: locale, action } = plan;
  if (!(await hasVersion(strapi, plan, false))) throw new Refused('这一条已经被删除：需要时请先从回收站恢复。');
  if (action === 'unpublish' && !(await hasVersion(strapi, plan, true))) return '到时间时已经是未发布状态';
  const documents = strapi.documents(type as 'api::grade.grade') as unknown as Documents;
  await documents[action]({ documentId, locale });
  return '';
}

const record = (strapi: Core.Strapi, plan: Plan, action: string, word: string): Promise<void> =>
  auditLog(strapi).record({
    action,
    type: plan.type,
    target: plan.target,
    language: plan.language,
    name: plan.name,
    details: {
      what: `${plan.action === 'publish' ? '发布' : '撤回'}，定在 ${momentWords(new Date(plan.due).toISOString())}`,
      ...(word && { word }),
    },
  });

/**
 * Does what a plan says, in the name of its owner. The change, its entries in the log and history and the end of the
 * plan are one transaction: it happens once, or not at all.
 * @throws Lost; else what the Document Service refused it with
 */
export async function fire(strapi: Core.Strapi, plan: Plan, worker: string): Promise<void> {
  const user = await personOf(strapi, plan);
  await actAs(user, async () => {
    await strapi.db.transaction(async ({ trx }) => {
      const store = new PlanStore(trx as never);
      // The write comes first: it makes others wait, and tells whether the plan is still held.
      const facts = { state: 'done', settled: Date.now(), message: '' } as const;
      if (!(await store.settle(plan.id, worker, facts))) throw new Lost();
      const message = await perform(strapi, plan);
      if (message !== '') await trx('schedule_plans').where({ id: plan.id }).update({ message });
      await record(strapi, plan, 'schedule-fired', message);
    });
  });
}

/** Writes down why a plan failed; the entry is as it was. */
export async function fail(strapi: Core.Strapi, plan: Plan, worker: string, message: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const facts = { state: 'failed', settled: Date.now(), message } as const;
    const isHeld = await new PlanStore(trx as never).settle(plan.id, worker, facts);
    if (isHeld) await record(strapi, plan, 'schedule-failed', message);
  });
}

const HAN = /\p{Script=Han}/u;

/** Why it was refused, for staff; undefined for a fault of the machine, after which it can be tried again. */
export function refusalOf(error: unknown): string | undefined {
  const { message = '', name = '' } = error as { message?: string; name?: string };
  if (HAN.test(message)) return message;
  const isAnswer = ['ValidationError', 'YupValidationError', 'PolicyError', 'ForbiddenError', 'ApplicationError'];
  if (!isAnswer.includes(name)) return undefined;
  return '有必填的栏目没有填，或内容不合要求：请打开这一条，按提示改好后重新安排。';
}
