import type { Core } from '@strapi/strapi';

export const IMPORT = 'plugin::spreadsheet.import';
export const EXPORT = 'plugin::spreadsheet.export';

const needs = (...actions: readonly string[]) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }],
});
const route = (method: string, path: string, handler: string, ...actions: readonly string[]) => ({
  method,
  path,
  handler,
  config: needs(...actions),
});

/** Under `/spreadsheet`, for administrators whose role has the right. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/types', 'sheets.types'),
      route('GET', '/template', 'sheets.template', IMPORT),
      route('GET', '/export', 'sheets.export', EXPORT),
      route('POST', '/jobs', 'jobs.upload', IMPORT),
      route('GET', '/jobs', 'jobs.list', IMPORT),
      route('GET', '/jobs/:id', 'jobs.one', IMPORT),
      route('DELETE', '/jobs/:id', 'jobs.remove', IMPORT),
      route('GET', '/jobs/:id/rows', 'jobs.rows', IMPORT),
      route('POST', '/jobs/:id/apply', 'jobs.apply', IMPORT),
      route('POST', '/jobs/:id/undo', 'jobs.undo', IMPORT),
      route('POST', '/jobs/:id/swap', 'jobs.swap', IMPORT),
    ],
  },
};

/** Makes both rights known, so that roles can have them. */
export async function registerRights(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', displayName: '用表格导入', uid: 'import', pluginName: 'spreadsheet' },
    { section: 'plugins', displayName: '导出表格', uid: 'export', pluginName: 'spreadsheet' },
  ]);
}
