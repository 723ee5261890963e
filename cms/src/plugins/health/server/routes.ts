import type { Core } from '@strapi/strapi';

export const MANAGE = 'plugin::health.manage';

const signedIn = ['admin::isAuthenticatedAdmin'];
const managing = [...signedIn, { name: 'admin::hasPermissions', config: { actions: [MANAGE] } }];
const route = (method: string, path: string, handler: string, policies: readonly unknown[] = signedIn) => ({
  method,
  path,
  handler,
  config: { policies },
});

/** Under `/health`. What is answered is cut to what the person may read, and what is written passes the guard. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/board', 'board.find'),
      route('GET', '/findings', 'board.findings'),
      route('GET', '/choices', 'choices.find'),
      route('GET', '/digests', 'board.digests'),
      route('POST', '/edits', 'board.edit'),
      route('GET', '/settings', 'management.settings', managing),
      route('PUT', '/settings', 'management.saveSettings', managing),
      route('POST', '/runs', 'management.run', managing),
    ],
  },
};

/** Makes the right known, so that roles can have it. */
export async function registerRights(strapi: Core.Strapi): Promise<void> {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany([
      { section: 'plugins', displayName: '设置内容体检', uid: 'manage', pluginName: 'health' },
    ]);
}
