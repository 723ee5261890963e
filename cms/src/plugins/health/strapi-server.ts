import type { Core } from '@strapi/strapi';
import { contentTypes } from './server/content-types';
import { board, choices, management } from './server/controllers';
import { registerRights, routes } from './server/routes';
import { watchDocuments } from './server/watch';
import { workerOf } from './server/worker';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    // Made here, outside of any request.
    workerOf(strapi);
    watchDocuments(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await registerRights(strapi);
    // Not before the server listens: a process that only loads the CMS, such as a script, examines nothing.
    strapi.server.httpServer.once('listening', () => workerOf(strapi).start());
  },
  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await workerOf(strapi).stop();
  },
  contentTypes,
  controllers: { board, choices, management },
  routes,
};
