import type { Core } from '@strapi/strapi';
import type { User } from '../../../../acting';

interface Refused {
  readonly error?: { message?: string };
}

const CHINESE = /\p{Script=Han}/u;

/** What a person may do, in one sentence; the roles' descriptions are what an administrator has written there. */
export async function whatOneMay(strapi: Core.Strapi, user: User): Promise<string> {
  const roles: { name: string; description: string | null }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { users: { id: user.id } }, select: ['name', 'description'] });
  const words = roles.map(
    ({ name, description }) => `“${name}”${description ? `（${description.replace(/。$/, '')}）` : ''}`,
  );
  return `您的角色是${words.join('和')}，没有做这件事的权限。需要时请联系局管理员。`;
}

/** Strapi refuses in English and without a reason: staff read Chinese, and want to know what they may do. */
export function refuseInChinese(strapi: Core.Strapi): void {
  strapi.server.use(async (context, next) => {
    await next();
    if (context.status !== 403) return;
    const { error } = (context.body ?? {}) as Refused;
    const { user, userAbility } = context.state as { user?: User; userAbility?: unknown };
    if (!error || !user || userAbility === undefined || CHINESE.test(error.message ?? '')) return;
    error.message = await whatOneMay(strapi, user);
  });
}
