import type { Core, UID } from '@strapi/strapi';
import { ownDocuments } from '../own/documents';
import type { Kind } from '../own/ownership';
import type { Scope } from '../own/scope';

type Populate = Record<string, unknown>;

/** Asks for every picture and recording of a type, however deep; undefined for a type without. */
function mediaPopulate(strapi: Core.Strapi, uid: string): Populate | undefined {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid as UID.Schema).attributes)) {
    if (attribute.type === 'media') populate[name] = { select: ['id'] };
    if (attribute.type !== 'component') continue;
    const inner = mediaPopulate(strapi, attribute.component);
    if (inner) populate[name] = { populate: inner };
  }
  return Object.keys(populate).length > 0 ? populate : undefined;
}

/** Ids of the files in what was populated: everything that is not a component of the populate. */
function filesIn(value: unknown, populate: Populate): readonly number[] {
  const rows = (Array.isArray(value) ? value : [value]).filter(
    (row): row is Record<string, unknown> => typeof row === 'object' && row !== null,
  );
  return rows.flatMap((row) =>
    Object.entries(populate).flatMap(([name, wish]) => {
      const inner = (wish as { populate?: Populate }).populate;
      if (inner) return filesIn(row[name], inner);
      const files = Array.isArray(row[name]) ? (row[name] as unknown[]) : [row[name]];
      return files.flatMap((file) => (file ? [(file as { id: number }).id] : []));
    }),
  );
}

/** Ids of the files that a person may see: its own uploads, and what its own entries show. */
export async function visibleFiles(strapi: Core.Strapi, kind: Kind, scope: Scope): Promise<readonly number[]> {
  const uploaded: { id: number }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { createdBy: { id: scope.userId } }, select: ['id'] });
  const ids = new Set(uploaded.map(({ id }) => id));
  for (const uid of Object.keys(strapi.contentTypes).filter((each) => each.startsWith('api::'))) {
    const populate = mediaPopulate(strapi, uid);
    if (!populate) continue;
    const own = await ownDocuments(strapi, { kind, scope, uid });
    if (own.length === 0) continue;
    const rows: unknown[] = await strapi.db
      .query(uid as UID.Schema)
      .findMany({ where: { documentId: { $in: own } }, select: ['id'], populate: populate as never });
    for (const id of filesIn(rows, populate)) ids.add(id);
  }
  return [...ids];
}
