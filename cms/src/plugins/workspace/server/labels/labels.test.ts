import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentLabels, contentTypeLabels } from '.';
import type { Labels } from './field';

const source = join(__dirname, '..', '..', '..', '..');
const attributesOf = (path: string): string[] =>
  Object.keys((JSON.parse(readFileSync(path, 'utf8')) as { attributes: object }).attributes);

const typeSchemas = new Map(
  readdirSync(join(source, 'api')).map((name) => [
    `api::${name}.${name}`,
    attributesOf(join(source, 'api', name, 'content-types', name, 'schema.json')),
  ]),
);
const componentSchemas = new Map(
  readdirSync(join(source, 'components')).flatMap((category) =>
    readdirSync(join(source, 'components', category)).map(
      (file) =>
        [
          `${category}.${file.replace(/\.json$/, '')}`,
          attributesOf(join(source, 'components', category, file)),
        ] as const,
    ),
  ),
);

const chinese = /\p{Script=Han}/u;

describe.each([
  ['content types', typeSchemas, contentTypeLabels],
  ['components', componentSchemas, componentLabels],
] as const)('labels of %s', (_, schemas, labels: readonly Labels[]) => {
  const byUid = new Map(labels.map((entry) => [entry.uid, entry]));

  it('cover exactly the schemas that exist', () => {
    expect([...byUid.keys()].sort()).toEqual([...schemas.keys()].sort());
  });

  it.each([...schemas])('%s: every attribute has a Chinese label and help text, and nothing else has', (uid, names) => {
    const { fields } = byUid.get(uid) as Labels;
    expect(Object.keys(fields).sort()).toEqual([...names].sort());
    for (const [label, help] of Object.values(fields)) {
      expect(label).toMatch(chinese);
      expect(help).toMatch(chinese);
    }
  });

  it.each([...schemas])('%s: columns, main field and half rows name real attributes', (uid, names) => {
    const entry = byUid.get(uid) as Labels;
    const named = [...(entry.list ?? []), ...(entry.half ?? [])];
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
    expect(entry.mainField === 'id' || names.includes(entry.mainField)).toBe(true);
  });
});
