import type { Core } from '@strapi/strapi';
import { CleanUp } from './server/clean-up';
import { body, version } from './server/content-types';
import { deleted, entries } from './server/controllers';
import { routes } from './server/routes';
import { watchEntries } from './server/watch-entries';

const cleaners = new WeakMap<Core.Strapi, CleanUp>();

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    watchEntries(strapi);
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    const cleaner = new CleanUp(strapi);
    cleaners.set(strapi, cleaner);
    strapi.server.httpServer.once('listening', () => cleaner.start());
  },
  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await cleaners.get(strapi)?.stop();
  },
  contentTypes: { version, body },
  controllers: { entries, deleted },
  routes,
};
