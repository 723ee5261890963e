import type { Core } from '@strapi/strapi';
import { ensureAdministrator } from './administrator';
import { ensureLocales } from './locales';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await ensureLocales(strapi);
    await ensureAdministrator(strapi);
    // SEED: `await seedOnce(strapi)` from './seed' goes here.
  },
};
