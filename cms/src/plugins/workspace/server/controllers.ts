import type { Core } from '@strapi/strapi';
import { actingUser } from '../../../acting';
import type { PeopleService } from '../../people/server/service';
import { placeRefs } from '../../../validation/rules/place-refs';
import { findIssues } from '../../../validation/middleware';
import { unknownPlaces } from '../../../validation/store';
import { isDocument } from '../../../validation/walk';
import { advise } from './advice';
import { drawings } from './drawings';
import { allPlaces, matchPlaces } from './places';

interface RequestContext {
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  body: unknown;
  badRequest(message: string): void;
}

const LIMIT = 30;

const places = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `?q=` searches, `?slugs=a,b` looks up; places that do not exist are left out. */
  async find(context: RequestContext): Promise<void> {
    const { q, slugs } = context.query;
    const people: PeopleService = strapi.plugin('people').service('rights');
    const user = actingUser(strapi);
    const readable = user && (await people.readablePlaces(user));
    const all = (await allPlaces(strapi)).filter(({ slug }) => readable?.has(slug) ?? true);
    if (typeof slugs === 'string') {
      const wanted = new Set(slugs.split(','));
      context.body = { data: all.filter(({ slug }) => wanted.has(slug)) };
      return;
    }
    context.body = { data: matchPlaces(all, typeof q === 'string' ? q : '', LIMIT) };
  },
});

const check = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Runs the rules over what stands in the form now, saved or not. */
  async run(context: RequestContext): Promise<void> {
    const { body } = context.request;
    if (!isDocument(body) || !isDocument(body.document) || typeof body.uid !== 'string') {
      context.badRequest('uid and document are required');
      return;
    }
    const { uid, document } = body;
    const slugs = placeRefs(document).map(([, slug]) => slug);
    const issues = findIssues(document, { uid, publishing: true, unknownPlaces: await unknownPlaces(strapi, slugs) });
    const advice = advise(document, { hasEnglish: body.hasEnglish === true });
    context.body = { data: [...issues.map((issue) => ({ ...issue, urgent: true })), ...advice] };
  },
});

export const controllers = { places, check, drawings };

const config = { policies: ['admin::isAuthenticatedAdmin'] };

/** Under `/workspace`, for signed-in administrators alone. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/places', handler: 'places.find', config },
      { method: 'POST', path: '/check', handler: 'check.run', config },
      { method: 'POST', path: '/drawing-fit', handler: 'drawings.fit', config },
      { method: 'GET', path: '/position', handler: 'drawings.position', config },
    ],
  },
};
