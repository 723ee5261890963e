import type { Core } from '@strapi/strapi';
import { ensureAdministrator } from './administrator';
import { ensureLocales } from './locales';
import { ensureRoles } from './plugins/people/server/roles/ensure';
import { configureViews } from './plugins/workspace/server/views';
import { keepStatusTrue } from './publication/true-status';
import { completeRenditions } from './renditions/backfill';
import { seedOnce } from './seed';
import { keepTownVersions } from './town-versions';
import { useValidation } from './validation/middleware';

let stopped = false;

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    keepStatusTrue(strapi);
    keepTownVersions(strapi);
    useValidation(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await ensureLocales(strapi);
    await configureViews(strapi);
    await ensureRoles(strapi);
    await ensureAdministrator(strapi);
    await seedOnce(strapi);
    stopped = false;
    completeRenditions(strapi, () => stopped).catch((error: unknown) =>
      strapi.log.warn(`早先上传的图片未能补齐小图，下次启动再试：${String(error)}`),
    );
  },

  destroy(): void {
    stopped = true;
  },
};
