import type { Core } from '@strapi/strapi';
import { item, step } from './server/content-types';
import { review, routes, settings } from './server/controllers';
import { followDocuments } from './server/follow-documents';
import { gate } from './server/gate';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    followDocuments(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const actions = [
      ['use', '送审，查看审核进度和差异'],
      ['approve', '通过和退回'],
      ['settings', '修改审核设置'],
    ] as const;
    const declared = actions.map(([uid, displayName]) => ({
      ...{ section: 'plugins', displayName, uid, pluginName: 'review' },
    }));
    await strapi.service('admin::permission').actionProvider.registerMany(declared);
  },
  contentTypes: { item, step },
  services: { gate },
  controllers: { review, settings },
  routes,
};
