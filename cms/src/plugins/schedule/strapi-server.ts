import type { Core } from '@strapi/strapi';
import { plan } from './server/content-types';
import { plans } from './server/controllers';
import { routes } from './server/routes';
import { Timer } from './server/timer';

const timers = new WeakMap<Core.Strapi, Timer>();

export default {
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    const timer = new Timer(strapi);
    timers.set(strapi, timer);
    // Not before the server listens: a process that only loads the CMS, such as a script, publishes nothing.
    strapi.server.httpServer.once('listening', () => timer.start());
  },
  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await timers.get(strapi)?.stop();
  },
  contentTypes: { plan },
  controllers: { plans },
  routes,
};
