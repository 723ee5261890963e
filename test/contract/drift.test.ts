import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { collectionNames } from '@boshan/shared/contract/collection-names';
import { recordSchemas } from '@boshan/shared/contract/collections';
import { contentTypes } from '../../cms/src/plugins/snapshot/server/compile/content-types';
import type { Field } from '../../cms/src/plugins/snapshot/server/compile/field';

const cms = resolve(__dirname, '../../cms/src');

interface Attribute {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly component?: string;
  readonly options?: { readonly choices?: readonly (string | number)[] };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}
type Attributes = Readonly<Record<string, Attribute>>;

/** Of a valibot schema, as much as is looked at here. */
interface Shape {
  readonly type: string;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly options?: readonly unknown[];
  readonly entries?: Readonly<Record<string, Shape>>;
}

/** Attributes that are the editors' own and must never be mapped. */
const PRIVATE = ['staffNote'];
/** Made of several attributes that the field reads by itself; its parts are covered by the round-trip test. */
const OPAQUE = new Set(['recurrence', 'occurrences', 'zone', 'link']);

const attributesOf = (path: string): Attributes => {
  const schema = JSON.parse(readFileSync(join(cms, path), 'utf8')) as { attributes: Attributes };
  return schema.attributes;
};
const typeAttributes = (uid: string): Attributes => {
  const name = uid.slice(uid.lastIndexOf('.') + 1);
  return attributesOf(`api/${name}/content-types/${name}/schema.json`);
};
const componentAttributes = (uid: string): Attributes => attributesOf(`components/${uid.replace('.', '/')}.json`);

const bare = (shape: Shape): Shape => (shape.wrapped !== undefined ? bare(shape.wrapped) : shape);
const inner = (shape: Shape): Shape => {
  const plain = bare(shape);
  return plain.item !== undefined ? bare(plain.item) : plain;
};

const shapeOf = (collection: keyof typeof recordSchemas, fields: readonly Field[]): Shape => {
  const shape = recordSchemas[collection] as unknown as Shape;
  if (shape.type !== 'variant') return shape;
  const kind = fields.find(({ key }) => key === 'kind')?.read({ zh: {} });
  const found = (shape.options as readonly Shape[]).find(
    ({ entries }) => (entries?.['kind'] as unknown as { literal: unknown }).literal === kind,
  );
  if (found === undefined) throw new Error(`the contract has no kind ${String(kind)}`);
  return found;
};

/** Every way in which a stored form and a shape of the contract differ, by path. */
const differences = (path: string, shape: Shape, fields: readonly Field[], attributes: Attributes): string[] => {
  const found: string[] = [];
  const entries = shape.entries ?? {};
  const keys = new Set(fields.map(({ key }) => key));
  for (const key of Object.keys(entries)) if (!keys.has(key)) found.push(`${path}.${key}: in the contract, not mapped`);
  for (const key of keys) if (!(key in entries)) found.push(`${path}.${key}: mapped, not in the contract`);
  const used = new Set(fields.flatMap((field) => field.attributes));
  for (const name of used) if (!(name in attributes)) found.push(`${path}: no attribute ${name} in schema.json`);
  for (const name of Object.keys(attributes)) {
    if (!used.has(name) && !PRIVATE.includes(name)) found.push(`${path}: attribute ${name} reaches no reader`);
  }
  for (const name of PRIVATE) if (used.has(name)) found.push(`${path}: ${name} is mapped`);
  for (const field of fields) {
    const attribute = attributes[field.attributes[0] ?? ''];
    const value = entries[field.key];
    if (attribute !== undefined && value !== undefined && !OPAQUE.has(field.key)) {
      found.push(...fieldDifferences(`${path}.${field.key}`, inner(value), field, attribute));
    }
  }
  return found;
};

const fieldDifferences = (path: string, shape: Shape, field: Field, attribute: Attribute): string[] => {
  const choices = attribute.enum ?? attribute.options?.choices;
  if (shape.type === 'picklist' || attribute.enum !== undefined) {
    const [ours, theirs] = [[...(choices ?? [])].sort(), [...((shape.options ?? []) as string[])].sort()];
    return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [`${path}: other choices than the contract's`];
  }
  if (attribute.component !== undefined && field.fields !== undefined) {
    return differences(path, shape, field.fields, componentAttributes(attribute.component));
  }
  const bilingual = shape.entries !== undefined && 'zh' in shape.entries;
  const localized = attribute.pluginOptions?.i18n?.localized === true;
  const paired = field.attributes[1] === `${field.attributes[0] ?? ''}En`;
  return bilingual === (localized || paired) ? [] : [`${path}: bilingual on one side alone`];
};

describe.each(contentTypes)('$uid', ({ uid, collection, fields }) => {
  it('stores what the contract sends, and sends what it stores', () => {
    expect(differences(uid, shapeOf(collection, fields), fields, typeAttributes(uid))).toEqual([]);
  });
});

it('every content type is mapped, and every collection filled', () => {
  const names = readdirSync(join(cms, 'api')).filter((name) => existsSync(join(cms, 'api', name, 'content-types')));
  expect(contentTypes.map(({ uid }) => uid).sort()).toEqual(names.map((name) => `api::${name}.${name}`).sort());
  expect(new Set(contentTypes.map(({ collection }) => collection))).toEqual(new Set(collectionNames));
});

it('the comparison itself notices what is missing on either side', () => {
  const grade = contentTypes.find(({ uid }) => uid === 'api::grade.grade')!;
  const attributes = typeAttributes(grade.uid);
  const shape = recordSchemas.grades as unknown as Shape;
  expect(differences('g', shape, grade.fields.slice(1), attributes)).toContain('g.id: in the contract, not mapped');
  expect(differences('g', shape, grade.fields, { ...attributes, extra: { type: 'string' } })).toContain(
    'g: attribute extra reaches no reader',
  );
});
