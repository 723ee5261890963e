import type { Core } from '@strapi/strapi';
import { ensureAdministrator } from './administrator';
import { ensureLocales } from './locales';
import { configureViews } from './plugins/workspace/server/views';
import { useValidation } from './validation/middleware';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    useValidation(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await ensureLocales(strapi);
    await configureViews(strapi);
    await ensureAdministrator(strapi);
    // SEED: `await seedOnce(strapi)` from './seed' goes here.
  },
};
