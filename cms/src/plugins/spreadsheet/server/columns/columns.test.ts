import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf } from './columns-of';
import { sheetUids, type Attributes } from './content';

const source = join(__dirname, '..', '..', '..', '..');
const schemas = (uid: string): Attributes => {
  const type = /^api::(.+?)\./.exec(uid)?.[1];
  const [category, name] = uid.split('.');
  const path = type ? `api/${type}/content-types/${type}/schema.json` : `components/${category}/${name}.json`;
  return (JSON.parse(readFileSync(join(source, path), 'utf8')) as { attributes: Attributes }).attributes;
};

describe.each(sheetUids)('the columns of %s', (uid) => {
  const columns = columnsOf(uid, schemas);

  it('have headings and keys of their own', () => {
    for (const list of [columns.map(({ heading }) => heading), columns.map(({ key }) => key)]) {
      expect(list.filter((entry, index) => list.indexOf(entry) !== index)).toEqual([]);
    }
  });

  it('cover every attribute but pictures', () => {
    const covered = new Set(columns.map(({ path }) => path[0]));
    expect(Object.keys(schemas(uid)).filter((name) => !covered.has(name))).toEqual(['images']);
  });

  it('have Chinese headings and help', () => {
    for (const { heading, help } of columns)
      expect([heading, /\p{Script=Han}/u.test(heading + help)]).toEqual([heading, true]);
  });
});
