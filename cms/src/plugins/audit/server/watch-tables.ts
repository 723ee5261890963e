import type { Core } from '@strapi/strapi';
import { actingUser } from '../../../acting';
import { auditLog } from './log';

type Row = Readonly<Record<string, unknown>>;

interface Watched {
  readonly type: string;
  readonly name: (row: Row) => unknown;
}

/** What is changed beside the Document Service: people, roles, keys and files. */
const tables: Readonly<Record<string, Watched>> = {
  'admin::user': { type: 'person', name: (row) => row.email },
  'admin::role': { type: 'role', name: (row) => row.name },
  'admin::api-token': { type: 'token', name: (row) => row.name },
  'admin::transfer-token': { type: 'token', name: (row) => row.name },
  'strapi::webhook': { type: 'webhook', name: (row) => row.name },
  'plugin::upload.file': { type: 'media', name: (row) => row.name },
  'plugin::upload.folder': { type: 'media', name: (row) => row.name },
  'plugin::people.scope': { type: 'scope', name: (row) => `编号 ${String(row.userId)}` },
};

const QUIET: ReadonlySet<string> = new Set([
  'updatedBy',
  'createdBy',
  'updatedAt',
  'createdAt',
  'documentId',
  'locale',
]);

interface LifecycleEvent {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: { readonly data?: Row };
  readonly result?: Row | null;
}

/** Names of the fields that were sent; a password is told by its name alone. */
const fieldsOf = ({ data }: LifecycleEvent['params']): readonly string[] =>
  Object.entries(data ?? {}).flatMap(([name, value]) => (value === undefined || QUIET.has(name) ? [] : [name]));

/** Writes down what administrators do to people, roles, keys and files, by whichever route. */
export function watchTables(strapi: Core.Strapi): void {
  const note = async (event: LifecycleEvent): Promise<void> => {
    // Starting up and Strapi's own housekeeping have nobody behind them.
    if (!actingUser(strapi)) return;
    const { result, model, params } = event;
    const watched = tables[model.uid];
    if (!watched || !result) return;
    const action = event.action.replace('after', '').toLowerCase();
    const fields = action === 'delete' ? [] : fieldsOf(params);
    if (action === 'update' && fields.length === 0) return;
    await auditLog(strapi).record({
      action,
      type: watched.type,
      target: String(result.id),
      name: String(watched.name(result) ?? ''),
      ...(fields.length > 0 && { details: { fields } }),
    });
  };
  strapi.db.lifecycles.subscribe({
    models: Object.keys(tables),
    afterCreate: (event) => note(event as unknown as LifecycleEvent),
    afterUpdate: (event) => note(event as unknown as LifecycleEvent),
    afterDelete: (event) => note(event as unknown as LifecycleEvent),
  });
}
