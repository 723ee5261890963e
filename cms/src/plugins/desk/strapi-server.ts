import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { User } from '../../acting';
import { readDay } from './server/day';
import { draftNotice, readNotice } from './server/notice';

interface Context {
  readonly request: { readonly body?: unknown };
  readonly state: { readonly user: User };
  body: unknown;
}

const desk = ({ strapi }: { strapi: Core.Strapi }) => ({
  async day(context: Context): Promise<void> {
    context.body = { data: await readDay(strapi, context.state.user) };
  },

  async addNotice(context: Context): Promise<void> {
    const notice = readNotice(context.request.body);
    if (typeof notice === 'string') throw new errors.ValidationError(notice);
    context.body = { data: { documentId: await draftNotice(strapi, context.state.user.id, notice) } };
  },
});

const config = { policies: ['admin::isAuthenticatedAdmin'] };

/** Under `/desk`: what the home page of the admin shows, cut to what the person may see. */
const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/day', handler: 'desk.day', config },
      { method: 'POST', path: '/notices', handler: 'desk.addNotice', config },
    ],
  },
};

export default { controllers: { desk }, routes };
