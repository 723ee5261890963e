import type { Core, UID } from '@strapi/strapi';
import { isDocument } from '../../../../validation/walk';
import { placeField } from '../own/ownership';

type Attributes = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Data = Readonly<Record<string, unknown>>;

/** What a document points to in what is about to be stored. */
export interface References {
  /** documentIds or row ids, by content type. */
  readonly documents: ReadonlyMap<string, ReadonlySet<string | number>>;
  readonly files: ReadonlySet<number>;
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The targets that a relation's value adds; what it takes away does not matter. */
export function addedTargets(value: unknown): readonly (string | number)[] {
  if (isDocument(value) && ('connect' in value || 'disconnect' in value || 'set' in value)) {
    return [...addedTargets(value.connect), ...addedTargets(value.set)];
  }
  return listOf(value).flatMap((each) => {
    const target = isDocument(each) ? (each.documentId ?? each.id) : each;
    return typeof target === 'string' || typeof target === 'number' ? [target] : [];
  });
}

/** Walks data by its schema: relations and files, also inside components. */
export function referencesIn(strapi: Pick<Core.Strapi, 'getModel'>, uid: string, data: Data): References {
  const documents = new Map<string, Set<string | number>>();
  const files = new Set<number>();
  const visit = (model: string, part: Data): void => {
    const { attributes } = strapi.getModel(model as UID.Schema) as unknown as { attributes: Attributes };
    for (const [name, value] of Object.entries(part)) {
      const attribute = attributes[name];
      if (attribute?.type === 'media') {
        for (const id of addedTargets(value)) if (Number.isInteger(Number(id))) files.add(Number(id));
      } else if (attribute?.type === 'relation' && String(attribute.target).startsWith('api::')) {
        const targets = documents.get(String(attribute.target)) ?? new Set();
        for (const target of addedTargets(value)) targets.add(target);
        documents.set(String(attribute.target), targets);
      } else if (attribute?.type === 'component') {
        for (const member of listOf(value)) if (isDocument(member)) visit(String(attribute.component), member);
      }
    }
  };
  visit(uid, data);
  return { documents, files };
}

/** documentIds of targets, which Strapi's forms give as documentId or as id of a row. */
export async function documentIdsOf(
  strapi: Core.Strapi,
  uid: string,
  targets: ReadonlySet<string | number>,
): Promise<readonly string[]> {
  const isRow = (target: string | number): boolean => /^\d+$/.test(String(target));
  const rows = [...targets].filter(isRow).map(Number);
  const found: { documentId: string }[] =
    rows.length === 0
      ? []
      : await strapi.db.query(uid as UID.Schema).findMany({ where: { id: { $in: rows } }, select: ['documentId'] });
  return [...[...targets].filter((target) => !isRow(target)).map(String), ...found.map(({ documentId }) => documentId)];
}

/** Places that the data names as what it is about. */
export const placesNamed = (uid: string, data: Data): readonly string[] => {
  const field = placeField(uid);
  return field === undefined ? [] : listOf(data[field]).filter((slug): slug is string => typeof slug === 'string');
};
