import type { Core } from '@strapi/strapi';
import { bootstrap, builderOf, destroy } from './server/bootstrap';
import { queueEntry } from './server/content-types';
import type { BuilderStatus } from './server/publish/builder';

/** What other parts of the CMS may ask of the snapshot: `strapi.plugin('snapshot').service('publisher')`. */
export interface Publisher {
  /** Resolves when everything published so far stands in the manifest. */
  flush(): Promise<{ version: number }>;
  /** Holds builds back while `work` runs; for seeding and imports. */
  pausedWhile<T>(work: () => Promise<T>): Promise<T>;
  /** Compares everything again soon: for what changed beside the documents, such as files. */
  recheck(): void;
  status(): BuilderStatus;
}

const publisher = ({ strapi }: { strapi: Core.Strapi }): Publisher => ({
  flush: () => builderOf(strapi).flush(),
  pausedWhile: (work) => builderOf(strapi).pausedWhile(work),
  recheck: () => builderOf(strapi).recheck(),
  status: () => builderOf(strapi).status(),
});

const status = ({ strapi }: { strapi: Core.Strapi }) => ({
  read(context: { body: unknown }): void {
    context.body = { data: builderOf(strapi).status() };
  },
});

const routes = {
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: '/status',
        handler: 'status.read',
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  },
};

export default {
  bootstrap,
  destroy,
  contentTypes: { 'queue-entry': queueEntry },
  services: { publisher },
  controllers: { status },
  routes,
};
