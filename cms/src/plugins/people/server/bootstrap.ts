import type { Core } from '@strapi/strapi';
import { countOwnOnly } from './gate/own-counts';
import { placeGate } from './gate/gate';
import { registerConditions } from './rights/conditions';
import { refuseInChinese } from './rights/chinese-refusals';
import { guardDocuments } from './rights/guard';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  refuseInChinese(strapi);
  guardDocuments(strapi);
  placeGate(strapi);
}

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerConditions(strapi);
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany([
      { section: 'plugins', displayName: '管理人员', uid: 'manage', pluginName: 'people' },
    ]);
  countOwnOnly(strapi);
}
