import type { Core } from '@strapi/strapi';
import type { User } from '../../../../acting';
import { visibleFiles } from '../media/visible-files';
import { ownDocuments } from '../own/documents';
import type { Kind } from '../own/ownership';
import { readScope, type Scope } from '../own/scope';

/** Strapi hands a condition the person, and the permission that it stands at. */
interface Question extends User {
  readonly permission: { readonly subject: string | null; readonly action: string };
}

const NOTHING = { $in: [] as string[] };

const scopes = new WeakMap<object, Promise<Scope>>();
const answers = new WeakMap<object, Map<string, Promise<object>>>();

/** Strapi evaluates every condition of every permission in every request: one answer a type is enough. */
function once(strapi: Core.Strapi, key: string, ask: () => Promise<object>): Promise<object> {
  const request = strapi.requestContext.get();
  if (request === undefined) return ask();
  const known = answers.get(request) ?? new Map<string, Promise<object>>();
  answers.set(request, known);
  const found = known.get(key) ?? ask();
  known.set(key, found);
  return found;
}

function scopeOf(strapi: Core.Strapi, userId: number): Promise<Scope> {
  const request = strapi.requestContext.get();
  const found = (request && scopes.get(request)) ?? readScope(strapi, userId);
  if (request) scopes.set(request, found);
  return found;
}

/** What a person may touch, as a filter that works in queries and on single entries alike. */
async function own(strapi: Core.Strapi, kind: Kind, { id, permission }: Question): Promise<object> {
  const uid = permission.subject;
  const scope = await scopeOf(strapi, id);
  if (uid?.startsWith('api::')) return { documentId: { $in: await ownDocuments(strapi, { kind, scope, uid }) } };
  if (!permission.action.startsWith('plugin::upload.')) return { documentId: NOTHING };
  const isAsked = strapi.requestContext.get()?.path.startsWith('/upload') ?? true;
  return isAsked ? { id: { $in: await visibleFiles(strapi, kind, scope) } } : { 'createdBy.id': id };
}

const definitions = [
  { name: 'own-town', kind: 'town', displayName: '只限本人负责的镇街' },
  { name: 'own-entries', kind: 'entries', displayName: '只限本人新建或分给本人的' },
] as const;

/** Puts the two conditions beside Strapi's own, where an administrator can use them in roles of their own too. */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').conditionProvider.registerMany(
    definitions.map(({ name, kind, displayName }) => ({
      name,
      displayName,
      plugin: 'people',
      category: '负责范围',
      handler: (question: Question) => {
        const subject = question.permission.subject ?? 'plugin::upload.file';
        return once(strapi, `${kind} ${subject}`, () => own(strapi, kind, question));
      },
    })),
  );
}
