import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordSchemas } from '@boshan/shared/contract/collections';
import { parseHours } from '@boshan/shared/hours/parse';
import { copiedPassages, fingerprint, idsByCollection, localizedTexts, references, SHINGLE } from './checks';
import { collectionOf, loadContent } from './load';

const fixture = <T>(name: string): T => JSON.parse(readFileSync(join(__dirname, name), 'utf8')) as T;
const all = loadContent();
const label = ({ type, item }: (typeof all)[number]) => `${type}/${item.slug}`;
const of = (slug: string) => all.find(({ item }) => item.slug === slug)?.item;
const complaints = (check: (entry: (typeof all)[number]) => unknown[]): string[] =>
  all.flatMap((entry) => check(entry).map((problem) => `${label(entry)}: ${String(problem)}`));

interface WithPlace {
  kind?: string;
  location?: { point?: { lon: number; lat: number }; accuracyMetres?: number };
  centre?: { lon: number; lat: number };
  accuracyMetres?: number;
}

describe('initial content', () => {
  it('has only files of known types', () => {
    expect(complaints(({ type }) => (collectionOf[type] ? [] : ['unknown type']))).toEqual([]);
  });

  it('parses with the contract, and holds no key that the contract does not know', () => {
    for (const entry of all) {
      const schema = recordSchemas[collectionOf[entry.type] ?? 'home'];
      const record = { ...entry.item.record, id: entry.item.slug };
      const result = schema['~standard'].validate(record);
      if (result instanceof Promise) throw new Error('the contract is synchronous');
      expect({ at: label(entry), issues: result.issues?.map((issue) => [issue.message, issue.path]) }).toEqual({
        at: label(entry),
        issues: undefined,
      });
      if (!result.issues) expect(result.value).toEqual(record);
    }
  });

  it('uses every id once in its name space', () => {
    const keys = all.map(({ type, item }) => `${collectionOf[type]}/${item.slug}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('resolves every reference, and publishes nothing that points at a draft', () => {
    const known = idsByCollection(all);
    const published = idsByCollection(all, true);
    expect(
      complaints(({ item }) =>
        references(item.record)
          .filter(({ collection, id }) => !(item.publish ? published : known).get(collection)?.has(id))
          .map(({ collection, id, path }) => `${path} → ${collection}/${id}`),
      ),
    ).toEqual([]);
  });

  it('gives each type of place to places of its kind only', () => {
    const kinds = new Map(all.filter(({ type }) => type === 'place-type').map(({ item }) => [item.slug, item.record]));
    expect(
      complaints(({ type, item }) => {
        const typeId = item.record['typeId'];
        if (collectionOf[type] !== 'places') return [];
        return kinds.get(String(typeId))?.['placeKind'] === item.record['kind'] ? [] : [`type ${String(typeId)}`];
      }),
    ).toEqual([]);
  });
});

describe('what the sources hold', () => {
  it('brings every row of the source table', () => {
    const brought = new Set(all.map(({ item }) => item.sourceId));
    const expected = fixture<string[]>('expected-ids.json');
    expect(expected).toHaveLength(167);
    expect(expected.filter((id) => !brought.has(id))).toEqual([]);
  });

  it('keeps each accuracy as the source states it, and makes up no position', () => {
    const accuracy = fixture<Record<string, number | null>>('expected-accuracy.json');
    expect(
      complaints(({ item, type }) => {
        const record = item.record as WithPlace;
        const expected = item.sourceId ? accuracy[item.sourceId] : undefined;
        if (expected === undefined || (!record.location && type !== 'town')) return [];
        const point = record.location?.point ?? record.centre;
        const metres = record.location?.accuracyMetres ?? record.accuracyMetres;
        return (expected === null ? !point && metres === undefined : point && metres === expected) ? [] : ['position'];
      }),
    ).toEqual([]);
  });

  it('places every point within Shandong', () => {
    expect(
      complaints(({ item }) => {
        const record = item.record as WithPlace;
        const point = record.location?.point ?? record.centre;
        if (!point) return [];
        const inside = point.lon > 114.8 && point.lon < 122.8 && point.lat > 34.3 && point.lat < 38.5;
        return inside ? [] : [`${point.lon}, ${point.lat}`];
      }),
    ).toEqual([]);
  });

  it('takes no prose over', () => {
    const source = new Set(fixture<string[]>('source-shingles.json'));
    expect(
      complaints(({ item }) => localizedTexts(item.record).flatMap(({ zh }) => copiedPassages(zh, source))),
    ).toEqual([]);
  });

  it('would notice prose that was taken over', () => {
    const passage = '一二三四五六七八九十甲乙丙丁';
    expect(passage).toHaveLength(SHINGLE);
    expect(copiedPassages(`前文，一二三四五，六七八九十甲乙丙丁。后文`, new Set([fingerprint(passage)]))).toEqual([
      passage,
    ]);
  });

  it('leaves the name without outside evidence unpublished', () => {
    expect(of('ich-04')?.publish).toBe(false);
    expect(all.filter(({ item }) => !item.publish).map(label)).toEqual(['heritage/ich-04']);
  });
});

describe('what visitors read', () => {
  it('stands in both languages', () => {
    expect(
      complaints(({ item }) =>
        localizedTexts(item.record)
          .filter(({ en }) => !en)
          .map(({ path }) => path),
      ),
    ).toEqual([]);
  });

  it('has a name for every entry, and a summary of one short sentence for every one that opens', () => {
    const vocabulary = new Set(['place-type', 'grade', 'home', 'settings']);
    expect(
      complaints(({ type, item }) => {
        const { name, summary } = item.record as { name?: { zh: string }; summary?: { zh: string; en?: string } };
        if (type === 'home' || type === 'settings') return [];
        if (!name) return ['no name'];
        if (vocabulary.has(type)) return [];
        if (!summary) return ['no summary'];
        return summary.zh.length <= 40 && (summary.en?.length ?? 0) <= 130 ? [] : ['summary too long'];
      }),
    ).toEqual([]);
  });

  it('has a drawing for everything with a card', () => {
    const bare = new Set(['place-type', 'grade', 'home', 'settings', 'town']);
    expect(
      complaints(({ type, item }) => (bare.has(type) || item.record['illustration'] ? [] : ['no drawing'])),
    ).toEqual([]);
  });

  it('calls verified only what the district has in writing or this project made, with source and day', () => {
    const may = new Set(['season', 'theme', 'notice', 'video']);
    expect(
      complaints(({ type, item }) => {
        const state = item.record['verification'] as
          { status: string; source?: string; checkedOn?: string } | undefined;
        if (!state?.source && state) return ['no source'];
        if (state?.status !== 'verified') return [];
        return may.has(type) && state.checkedOn ? [] : ['verified without evidence'];
      }),
    ).toEqual([]);
  });

  it('states opening hours that the app can read', () => {
    const stated = all.flatMap((entry) => {
      const rule = (entry.item.record['hours'] as { rule?: string } | undefined)?.rule;
      return rule ? [{ at: label(entry), rule }] : [];
    });
    expect(stated.length).toBeGreaterThan(10);
    expect(stated.filter(({ rule }) => !parseHours(rule).ok)).toEqual([]);
  });

  it('has six themed routes with stops, each under its theme', () => {
    const themes = all.filter(({ type }) => type === 'theme');
    expect(themes).toHaveLength(6);
    for (const { item } of themes) {
      const routes = (item.record['routeIds'] as string[]).map((id) => of(id)?.record);
      expect(routes.length).toBeGreaterThan(0);
      expect(routes.every((route) => (route?.['themeIds'] as string[]).includes(item.slug))).toBe(true);
    }
  });
});
