import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentTypeOf, contentTypes } from './content-types';
import { isObject, type Attributes } from './field';
import { gate, toAttributes, toRaw } from './mapping';
import { PendingRelation } from './reference-fields';
import { PendingFile } from './special-fields';

const content = resolve(__dirname, '../../../../../../assets/content');

interface Item {
  readonly slug?: string;
  readonly record: Readonly<Record<string, unknown>>;
}

const itemsOf = (uid: string): readonly Item[] => {
  const value: unknown = JSON.parse(readFileSync(`${content}/${uid.slice(uid.lastIndexOf('.') + 1)}.json`, 'utf8'));
  return (Array.isArray(value) ? value : [value]) as readonly Item[];
};

/** What the database would give back for written attributes. */
const stored = (value: unknown, many = true): unknown => {
  if (value instanceof PendingRelation) {
    const rows = value.slugs.map((slug) => ({ slug, documentId: `document-${slug}` }));
    return many ? rows : rows[0];
  }
  if (value instanceof PendingFile) return { url: value.url };
  if (Array.isArray(value)) return value.map((part) => stored(part));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, stored(part, name.endsWith('s'))]));
};

/** Days that a lunar rule gives reach further than the file's, and instants come back in UTC. */
const comparable = (record: Attributes): Attributes => {
  const { occurrences, ...rest } = record;
  const lunar = isObject(record['recurrence']) && record['recurrence']['type'] === 'lunar';
  const days = lunar ? expect.arrayContaining(occurrences as unknown[]) : occurrences;
  const instants = ['start', 'end'].filter((name) => typeof record[name] === 'string');
  return {
    ...rest,
    ...(occurrences !== undefined && { occurrences: days }),
    ...Object.fromEntries(instants.map((name) => [name, new Date(String(record[name])).toISOString()])),
  };
};

const everything = (): boolean => true;

describe.each(contentTypes)('$uid', (map) => {
  it('comes back from the CMS as the initial content has it', () => {
    for (const { slug, record } of itemsOf(map.uid)) {
      const full = map.single === true ? record : { ...record, id: slug };
      const { zh, en } = toAttributes(map, full);
      const source = { zh: stored(zh) as Attributes, en: Object.keys(en).length > 0 ? en : undefined };
      const { record: published, problem } = gate(map, toRaw(map, source), everything);
      expect(problem).toBeUndefined();
      expect(published).toMatchObject(comparable(full));
    }
  });
});

describe('the gate', () => {
  const spot = contentTypeOf('api::scenic-spot.scenic-spot')!;
  const zh = { slug: 'spot', name: '颜神古镇', location: {}, staffNote: 'secret', createdBy: { email: 'a@b.c' } };

  it('lets nothing through that is not mapped', () => {
    const { record } = gate(spot, toRaw(spot, { zh }), everything);
    expect(record).toEqual({
      id: 'spot',
      kind: 'scenic',
      name: { zh: '颜神古镇' },
      pinyin: 'yan shen gu zhen',
      location: {},
      verification: { status: 'unverified' },
    });
  });

  it('says which field is wrong', () => {
    const { problem } = gate(spot, toRaw(spot, { zh: { ...zh, slug: 'Not An Id' } }), everything);
    expect(problem).toMatch(/^id：/);
  });

  it('drops stops, days and routes that nothing is left of', () => {
    const route = contentTypeOf('api::tour-route.tour-route')!;
    const days = [{ stops: [{ place: 'here' }, { place: 'gone' }] }, { stops: [{ place: 'gone' }] }];
    const raw = toRaw(route, { zh: { slug: 'route', name: '一日游', days } });
    const { record } = gate(route, raw, (_, id) => id === 'here');
    expect(record).toMatchObject({ days: [{ stops: [{ placeId: 'here' }] }], themeIds: [] });
    expect(gate(route, raw, () => false).problem).toMatch(/^days：/);
  });
});
