import type { Core, UID } from '@strapi/strapi';

/** A document that something belongs to. */
export interface Owner {
  readonly uid: string;
  readonly documentId: string;
}

interface Model {
  readonly uid: string;
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly component?: string }>>;
}

const models = (all: object): readonly Model[] => Object.values(all);

const fieldsWith = (model: Model, component: string): readonly string[] =>
  Object.entries(model.attributes).flatMap(([name, attribute]) =>
    attribute.type === 'component' && attribute.component === component ? [name] : [],
  );

/** The documents that a component belongs to, however deep it lies; drafts and published versions alike. */
export async function ownersOfComponent(strapi: Core.Strapi, component: string, id: number): Promise<readonly Owner[]> {
  const owners: Owner[] = [];
  for (const model of models(strapi.contentTypes)) {
    for (const field of fieldsWith(model, component)) {
      const where = { [field]: { id } };
      const rows: { documentId: string }[] = await strapi.db
        .query(model.uid as UID.Schema)
        .findMany({ where, select: ['documentId'] });
      owners.push(...rows.map(({ documentId }) => ({ uid: model.uid, documentId })));
    }
  }
  for (const model of models(strapi.components)) {
    for (const field of fieldsWith(model, component)) {
      const where = { [field]: { id } };
      const rows: { id: number }[] = await strapi.db.query(model.uid as UID.Schema).findMany({ where, select: ['id'] });
      for (const parent of rows) owners.push(...(await ownersOfComponent(strapi, model.uid, parent.id)));
    }
  }
  return owners;
}

interface Use {
  readonly id: number;
  readonly __type: string;
}

/** The documents that show a file. */
export async function ownersOfFile(strapi: Core.Strapi, fileId: number): Promise<readonly Owner[]> {
  const file: { related?: readonly (Use | null)[] } | null = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id: fileId }, select: ['id'], populate: { related: true } });
  const owners = new Map<string, Owner>();
  for (const use of file?.related ?? []) {
    if (!use) continue;
    for (const owner of await ownersOf(strapi, use.__type, use.id))
      owners.set(`${owner.uid}/${owner.documentId}`, owner);
  }
  return [...owners.values()];
}

async function ownersOf(strapi: Core.Strapi, uid: string, id: number): Promise<readonly Owner[]> {
  if (uid in strapi.components) return ownersOfComponent(strapi, uid, id);
  if (!uid.startsWith('api::')) return [];
  const row: { documentId: string } | null = await strapi.db
    .query(uid as UID.Schema)
    .findOne({ where: { id }, select: ['documentId'] });
  return row ? [{ uid, documentId: row.documentId }] : [];
}
