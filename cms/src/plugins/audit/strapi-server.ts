import type { Core } from '@strapi/strapi';
import { keepAppendOnly } from './server/append-only';
import { entry } from './server/content-types';
import { entries, routes } from './server/controllers';
import { log } from './server/log';
import { watchDocuments } from './server/watch-documents';
import { watchRequests } from './server/watch-requests';
import { watchTables } from './server/watch-tables';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    watchRequests(strapi);
    watchDocuments(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await keepAppendOnly(strapi);
    watchTables(strapi);
    const reading = { section: 'plugins', displayName: '查看、核对和导出操作日志', uid: 'read', pluginName: 'audit' };
    await strapi.service('admin::permission').actionProvider.registerMany([reading]);
  },
  contentTypes: { entry },
  services: { log },
  controllers: { entries },
  routes,
};
