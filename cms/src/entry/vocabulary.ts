import type { Core, UID } from '@strapi/strapi';
import type { Vocabulary } from '../difference/describe';
import { choiceNames } from '../plugins/workspace/admin/choice-names';
import { picklistOf } from '../plugins/workspace/admin/picklists';
import { componentLabels, contentTypeLabels } from '../plugins/workspace/server/labels';
import { placeUids } from '../validation/place-kinds';
import { attributesOf, FIRST_LOCALE, type Content } from './content';
import { referencesOf, type Reference } from './references';

const labels = new Map([...contentTypeLabels, ...componentLabels].map(({ uid, fields }) => [uid, fields]));

/** What staff call a field of a content type or component. */
export const labelOf = (uid: string, field: string): string => labels.get(uid)?.[field]?.[0] ?? '技术栏目';

interface Named {
  readonly name?: unknown;
  readonly slug?: unknown;
  readonly documentId: string;
}

async function namesOf(
  strapi: Core.Strapi,
  uid: string,
  key: 'documentId' | 'slug',
  keys: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const where = { [key]: { $in: keys }, locale: FIRST_LOCALE, publishedAt: null };
  const has = (name: string): boolean => name in attributesOf(strapi, uid);
  const select = ['documentId', ...['name', 'slug'].filter(has)];
  const rows: Named[] = await strapi.db.query(uid as UID.Schema).findMany({ where, select: select as never });
  return rows.map((row) => [String(row[key]), String(row.name ?? row.slug ?? '')]);
}

async function fileNames(strapi: Core.Strapi, ids: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const where = { id: { $in: ids.map(Number) } };
  const rows: { id: number; name: string }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where, select: ['id', 'name'] });
  return rows.map(({ id, name }) => [String(id), name]);
}

/** Names of those of the references that are there, as `kind/id`. */
export async function existingNames(
  strapi: Core.Strapi,
  references: readonly Reference[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const kind of new Set(references.map((each) => each.kind))) {
    const ids = [...new Set(references.flatMap((each) => (each.kind === kind ? [each.id] : [])))];
    const names =
      kind === 'file'
        ? await fileNames(strapi, ids)
        : kind === 'place'
          ? (await Promise.all(placeUids.map((uid) => namesOf(strapi, uid, 'slug', ids)))).flat()
          : await namesOf(strapi, kind, 'documentId', ids);
    for (const [id, name] of names) found.set(`${kind}/${id}`, name);
  }
  return found;
}

/**
 * Words for a comparison of contents of a type.
 * @param remembered names, as `kind/id`, of what may be gone by now
 */
export async function vocabularyFor(
  strapi: Core.Strapi,
  uid: string,
  contents: readonly Content[],
  remembered: Readonly<Record<string, string>> = {},
): Promise<Vocabulary> {
  const references = contents.flatMap((content) => referencesOf(strapi, uid, content));
  const names = await existingNames(strapi, references);
  return {
    attributes: (model) => attributesOf(strapi, model),
    label: labelOf,
    choice: (attribute, value) => (attribute.enum ? picklistOf(attribute.enum)?.[value] : choiceNames[value]) ?? value,
    name: (kind, id) => {
      const key = `${kind}/${id}`;
      const known = remembered[key];
      return names.get(key) ?? (known === undefined ? undefined : `${known}（已删除）`);
    },
  };
}
