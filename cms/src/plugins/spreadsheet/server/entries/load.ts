import type { Core, UID } from '@strapi/strapi';
import type { Entry, Version } from './entry';

export const ZH = 'zh-Hans';

type Populate = Record<string, true | { populate: Populate } | { fields: readonly string[] }>;

/** Components, and of what relations point to as much as columns need. */
export function populateOf(strapi: Core.Strapi, uid: string): Populate {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid as UID.Schema).attributes)) {
    if (attribute.type === 'component') {
      const inner = populateOf(strapi, attribute.component);
      populate[name] = Object.keys(inner).length > 0 ? { populate: inner } : true;
    } else if (attribute.type === 'relation' && !uid.startsWith('plugin::') && 'target' in attribute) {
      if (String(attribute.target).startsWith('api::')) populate[name] = { fields: ['name', 'slug'] };
    }
  }
  return populate;
}

interface Query {
  readonly [name: string]: unknown;
}

/** Loads drafts with their English versions, in the order of the query. */
export async function loadEntries(strapi: Core.Strapi, uid: string, query: Query): Promise<readonly Entry[]> {
  const documents = strapi.documents(uid as 'api::grade.grade') as unknown as {
    findMany(parameters: Query): Promise<Version[]>;
  };
  const populate = populateOf(strapi, uid);
  const zh = await documents.findMany({ ...query, populate, locale: ZH, status: 'draft' });
  if (zh.length === 0) return [];
  const documentIds = zh.map(({ documentId }) => documentId);
  const filters = { documentId: { $in: documentIds } };
  const en = await documents.findMany({ filters, populate, locale: 'en', status: 'draft', limit: documentIds.length });
  const english = new Map(en.map((version) => [version.documentId, version]));
  return zh.map((version) => ({ zh: version, en: english.get(version.documentId) }));
}

export async function loadEntry(strapi: Core.Strapi, uid: string, documentId: string): Promise<Entry | undefined> {
  const [entry] = await loadEntries(strapi, uid, { filters: { documentId }, limit: 1 });
  return entry;
}

/** When the drafts of both languages were last saved; changes with every save. */
export const stampOf = ({ zh, en }: Entry): string =>
  [zh, en].map((version) => (version ? new Date(version.updatedAt).toISOString() : '-')).join(' ');
