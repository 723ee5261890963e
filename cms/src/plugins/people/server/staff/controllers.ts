import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isDocument, textOf } from '../../../../validation/walk';
import { TOWN } from '../own/ownership';
import { writeScope } from '../own/scope';
import { whatOneMay } from '../rights/chinese-refusals';
import type { User } from '../../../../acting';
import { allStaff, allTowns, findEntries } from './staff';

interface Context {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  readonly state: { readonly user: User };
  body: unknown;
}

const invalid = (field: string, message: string): Error =>
  new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });

const bodyOf = ({ request }: Context): Readonly<Record<string, unknown>> =>
  isDocument(request.body) ? request.body : {};

/** A list of texts; anything else is refused with the field's name. */
function textsOf(body: Readonly<Record<string, unknown>>, field: string): readonly string[] {
  const value = body[field] ?? [];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw invalid(field, `“${field}”应当是一个列表。`);
}

async function scopeIn(strapi: Core.Strapi, body: Readonly<Record<string, unknown>>) {
  const towns = textsOf(body, 'towns');
  const known = new Set((await allTowns(strapi)).map(({ key }) => key));
  if (towns.some((town) => !known.has(town))) throw invalid('towns', '有的镇街已经不存在：请刷新页面后重新选择。');
  const entries = textsOf(body, 'entries');
  const isEntry = (key: string): boolean => /^api::[a-z-]+\.[a-z-]+\/[a-z0-9]+$/.test(key) && !key.startsWith(TOWN);
  if (!entries.every(isEntry)) throw invalid('entries', '有的条目无法识别：请从列表里选择。');
  return { towns: new Set(towns), entries: new Set(entries) };
}

interface Role {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

/** The role of a new person. Nobody is invited as owner of the installation by this page. */
async function roleIn(strapi: Core.Strapi, body: Readonly<Record<string, unknown>>): Promise<Role> {
  const code = textOf(body.role) ?? 'boshan-contributor';
  const role: Role | null = await strapi.db.query('admin::role').findOne({ where: { code } });
  if (!role || code === 'strapi-super-admin') throw invalid('role', '没有这个角色：请从列表里选择。');
  return role;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const link = (token: string): string => `/admin/auth/register?registrationToken=${token}`;

async function invite(
  strapi: Core.Strapi,
  body: Readonly<Record<string, unknown>>,
): Promise<{ id: number; link: string }> {
  const name = textOf(body.name)?.trim();
  const email = textOf(body.email)?.trim().toLowerCase();
  if (name === undefined) throw invalid('name', '请填写姓名或单位名称。');
  if (email === undefined || !EMAIL.test(email)) throw invalid('email', '请填写有效的邮箱：登录时要用它。');
  if (await strapi.service('admin::user').exists({ email })) throw invalid('email', '这个邮箱已经有人用了。');
  const role = await roleIn(strapi, body);
  const scope = await scopeIn(strapi, body);
  return strapi.db.transaction(async () => {
    const user: { id: number; registrationToken: string } = await strapi
      .service('admin::user')
      .create({ firstname: name, email, roles: [role.id], preferedLanguage: 'zh-Hans' });
    await writeScope(strapi, { userId: user.id, ...scope });
    return { id: user.id, link: link(user.registrationToken) };
  });
}

/** The page 「人员」, and what everybody may ask about themselves. */
export const staff = ({ strapi }: { strapi: Core.Strapi }) => ({
  async me(context: Context): Promise<void> {
    context.body = { data: { words: await whatOneMay(strapi, context.state.user) } };
  },

  async find(context: Context): Promise<void> {
    const roles: Role[] = await strapi.db
      .query('admin::role')
      .findMany({ select: ['id', 'code', 'name', 'description'], orderBy: { id: 'asc' } });
    context.body = { data: { people: await allStaff(strapi), towns: await allTowns(strapi), roles } };
  },

  async entries(context: Context): Promise<void> {
    const query = textOf(context.query.q)?.trim();
    context.body = { data: query === undefined ? [] : await findEntries(strapi, query) };
  },

  async scope(context: Context): Promise<void> {
    const userId = Number(context.params.id);
    if (!(await strapi.service('admin::user').exists({ id: userId }))) throw new errors.NotFoundError('没有这个人。');
    await writeScope(strapi, { userId, ...(await scopeIn(strapi, bodyOf(context))) });
    context.body = { data: { id: userId } };
  },

  /** A new person, with role and scope, and the link that opens the account. */
  async invite(context: Context): Promise<void> {
    context.body = { data: await invite(strapi, bodyOf(context)) };
  },

  /** The link of somebody who has not used it yet, to send it once more. */
  async link(context: Context): Promise<void> {
    const user: { registrationToken: string | null; isActive: boolean } | null = await strapi.db
      .query('admin::user')
      .findOne({ where: { id: Number(context.params.id) } });
    if (!user?.registrationToken || user.isActive)
      throw new errors.NotFoundError('这个账号已经启用，邀请链接已经作废。');
    context.body = { data: { link: link(user.registrationToken) } };
  },
});

const manage = {
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: ['plugin::people.manage'] } },
  ],
};

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/me', handler: 'staff.me', config: { policies: ['admin::isAuthenticatedAdmin'] } },
      { method: 'GET', path: '/', handler: 'staff.find', config: manage },
      { method: 'GET', path: '/entries', handler: 'staff.entries', config: manage },
      { method: 'PUT', path: '/:id/scope', handler: 'staff.scope', config: manage },
      { method: 'POST', path: '/invitations', handler: 'staff.invite', config: manage },
      { method: 'POST', path: '/:id/link', handler: 'staff.link', config: manage },
    ],
  },
};
