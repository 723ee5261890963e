import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { picklistOf, picklists } from './picklists';

interface Attribute {
  readonly type: string;
  readonly enum?: readonly string[];
}

const source = resolve(__dirname, '../../..');
const schemas = ['api', 'components'].flatMap((folder) =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(source, folder, name)),
);
const enumerations = schemas.flatMap((file) => {
  const { attributes = {} } = JSON.parse(readFileSync(file, 'utf8')) as { attributes?: Record<string, Attribute> };
  return Object.entries(attributes).flatMap(([name, attribute]) =>
    attribute.enum === undefined ? [] : [{ at: `${file.slice(source.length + 1)} ${name}`, values: attribute.enum }],
  );
});

describe('picklists', () => {
  it('name every value of every enumeration', () => {
    expect(enumerations.length).toBeGreaterThan(30);
    expect(enumerations.filter(({ values }) => picklistOf(values) === undefined).map(({ at }) => at)).toEqual([]);
  });

  it('hold nothing that no enumeration has, and Chinese names alone', () => {
    const used = new Set(enumerations.map(({ values }) => picklistOf(values)));
    for (const [name, picklist] of Object.entries(picklists)) {
      expect([name, used.has(picklist)]).toEqual([name, true]);
      for (const label of Object.values(picklist)) expect(label).toMatch(/\p{Script=Han}/u);
    }
  });

  it('fit by the whole set of values', () => {
    expect(picklistOf(['no', 'yes', 'limited'])).toBe(picklists.wheelchair);
    expect(picklistOf(['no', 'yes'])).toBeUndefined();
  });
});
