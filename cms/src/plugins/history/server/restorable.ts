import { canonicalJson } from '@boshan/shared/snapshot/canonical';
import type { Core } from '@strapi/strapi';
import { attributesOf, type Attribute, type Content } from '../../../entry/content';
import { referenceOf, referencesOf, type Reference } from '../../../entry/references';
import { existingNames, labelOf } from '../../../entry/vocabulary';
import { isOwnField } from '../../../entry/write';
import { isSlugTaken } from '../../../validation/store';
import { isDocument, textOf } from '../../../validation/walk';
import type { Body } from './versions';

type Data = Record<string, unknown>;
type Schemas = Pick<Core.Strapi, 'getModel'>;

/** What a restored version is stored as. */
export interface Restorable {
  /** Fields that differ from the present draft, in the form that the Document Service takes. */
  readonly data: Data;
  /** What could not be brought back, in words. */
  readonly lost: readonly string[];
}

const isPointer = (attribute: Attribute): boolean =>
  ['relation', 'media'].includes(attribute.type) || (attribute.customField ?? '').includes('.place-ref');

/** Turns a content back into what can be saved; what it points to must be there still. */
class Saver {
  constructor(
    private readonly strapi: Schemas,
    private readonly isThere: (reference: Reference) => boolean,
  ) {}

  value(attribute: Attribute, value: unknown): unknown {
    const { component } = attribute;
    if (component !== undefined) return this.component(component, value);
    if (!isPointer(attribute)) return value;
    const kept = (Array.isArray(value) ? value : [value]).filter((each) => {
      const reference = referenceOf(attribute, each);
      return reference !== undefined && this.isThere(reference);
    });
    if (attribute.type === 'relation') return { set: kept };
    const plain = attribute.type === 'media' ? kept.map((each) => (each as { id: unknown }).id) : kept;
    return Array.isArray(value) ? plain : (plain[0] ?? null);
  }

  private component(uid: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.component(uid, each));
    if (!isDocument(value)) return null;
    const attributes = Object.entries(attributesOf(this.strapi, uid)).filter(([name]) => name in value);
    return Object.fromEntries(attributes.map(([name, attribute]) => [name, this.value(attribute, value[name])]));
  }
}

const equal = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

/** `图片 › 文件`: names of fields; positions are left out. */
function labelsOf(strapi: Schemas, uid: string, path: readonly string[]): string {
  const labels: string[] = [];
  let model = uid;
  for (const step of path.filter((each) => !/^\d+$/.test(each))) {
    labels.push(labelOf(model, step));
    model = attributesOf(strapi, model)[step]?.component ?? model;
  }
  return labels.join(' › ');
}

async function withFreeSlug(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  { data, lost }: Restorable,
): Promise<Restorable> {
  const slug = textOf(data['slug']);
  if (slug === undefined || !(await isSlugTaken(strapi, uid, slug, documentId))) return { data, lost };
  const others = Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'slug'));
  return { data: others, lost: [...lost, `${labelOf(uid, 'slug')}：“${slug}”现在是另一条的，没有恢复`] };
}

/**
 * What has to be saved to bring a version back.
 * @param now content of the present draft; undefined where there is none
 */
export async function restorableOf(
  strapi: Core.Strapi,
  { uid, documentId }: { uid: string; documentId: string },
  { content, names }: Body,
  now: Content | undefined,
): Promise<Restorable> {
  const attributes = attributesOf(strapi, uid);
  const fields = Object.keys(content).filter((name) => !now || !equal(content[name], now[name]));
  const known = fields.filter((name) => attributes[name] !== undefined && isOwnField(name));
  const changed = Object.fromEntries(known.map((name) => [name, content[name]]));
  const references = referencesOf(strapi, uid, changed);
  const there = await existingNames(strapi, references);
  const isThere = ({ kind, id }: Reference): boolean => there.has(`${kind}/${id}`);
  const saver = new Saver(strapi, isThere);
  const lost = references.flatMap((reference) => {
    if (isThere(reference)) return [];
    const name = names[`${reference.kind}/${reference.id}`] ?? '';
    return [`${labelsOf(strapi, uid, reference.path)}：“${name}”已被删除，没有恢复`];
  });
  const dropped = fields.filter((name) => !known.includes(name) && (content[name] ?? null) !== null).length;
  if (dropped > 0) lost.push(`有 ${dropped} 个栏目现在已经取消，没有恢复`);
  const data = Object.fromEntries(known.map((name) => [name, saver.value(attributes[name]!, content[name])]));
  return withFreeSlug(strapi, uid, documentId, { data, lost });
}
