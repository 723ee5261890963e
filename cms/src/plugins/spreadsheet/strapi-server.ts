import type { Core } from '@strapi/strapi';
import { jobs } from './server/controllers/jobs';
import { sheets } from './server/controllers/sheets';
import { addScopeCheck, type ScopeCheck } from './server/entries/access';
import { job, row } from './server/jobs/content-types';
import { trafficOf } from './server/jobs/traffic';
import { workerOf } from './server/jobs/worker';
import { registerRights, routes } from './server/routes';

/** What other parts of the CMS may ask: `strapi.plugin('spreadsheet').service('access')`. */
export interface AccessService {
  /** Narrows what imports and exports may read and write, for every user. */
  use(check: ScopeCheck): void;
}

const access = ({ strapi }: { strapi: Core.Strapi }): AccessService => ({
  use: (check) => addScopeCheck(strapi, check),
});

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    strapi.server.use(trafficOf(strapi).count);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await registerRights(strapi);
    // Not before the server listens: a process that only loads the CMS, such as a script, works nothing off.
    strapi.server.httpServer.once('listening', () => workerOf(strapi).start());
  },
  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await workerOf(strapi).stop();
  },
  contentTypes: { job, row },
  services: { access },
  controllers: { sheets, jobs },
  routes,
};
