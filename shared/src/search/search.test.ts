import * as fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import type { CollectionName } from '../contract/collection-names';
import { buildSearchIndex, search, type SearchCard } from './search';

const card = (id: string, zh: string, en?: string, more: Partial<SearchCard> = {}): SearchCard => ({
  id,
  name: { zh, en },
  pinyin: pinyin(zh, { toneType: 'none', nonZh: 'consecutive' }),
  ...more,
});

const cards: [CollectionName, SearchCard][] = [
  ['places', card('yanshen', '颜神古镇', 'Yanshen Ancient Town', { aliases: ['古窑村', 'Guyao Village'] })],
  ['places', card('lushan', '鲁山国家森林公园', 'Lushan National Forest Park')],
  ['places', card('yuanshan', '原山国家森林公园', 'Yuanshan National Forest Park')],
  ['places', card('factory', '1954陶瓷文化创意园', '1954 Ceramics Park')],
  [
    'dishes',
    card('tofu', '博山豆腐箱', "Boshan's Tofu Box", { summary: { zh: '油炸豆腐里藏着馅', en: 'Fried tofu, stuffed' } }),
  ],
  ['places', card('museum', '中国陶瓷琉璃馆', 'China Ceramics & Glass Café')],
  ['towns', { id: 'chishang', name: { zh: '池上镇' } }],
  ['places', { ...card('odd', '石门风景区'), pinyin: 'shi men' }],
  ['places', card('restaurant', '聚乐村饭店(总店)')],
];
const index = buildSearchIndex(cards.map(([collection, record]) => ({ collection, record })));
const ids = (query: string): string[] => search(index, query).map((hit) => hit.id);
const first = (query: string) => search(index, query)[0];

describe('search', () => {
  it.each([
    ['颜神古镇', 'yanshen', 'name'],
    ['古镇', 'yanshen', 'name'],
    ['yanshenguzhen', 'yanshen', 'pinyin'],
    ['yan shen gu zhen', 'yanshen', 'pinyin'],
    ['YAN SHEN GU', 'yanshen', 'pinyin'],
    ['yanshenguz', 'yanshen', 'mixed'],
    ['yanshenguzhe', 'yanshen', 'pinyin'],
    ['guzhen', 'yanshen', 'pinyin'],
    ['ysgz', 'yanshen', 'initials'],
    ['yshgzh', 'yanshen', 'initials'],
    ['gz', 'yanshen', 'initials'],
    ['yansgz', 'yanshen', 'mixed'],
    ['颜神gz', 'yanshen', 'mixed'],
    ['颜 古窑', 'yanshen', 'name'],
    ['古窑', 'yanshen', 'alias'],
    ['guyao vil', 'yanshen', 'alias'],
    ['village', 'yanshen', 'english'],
    ['ancient t', 'yanshen', 'english'],
    ['boshans', 'tofu', 'english'],
    ['dfx', 'tofu', 'initials'],
    ['馅', 'tofu', undefined],
    ['藏着馅', 'tofu', 'summary'],
    ['stuffed', 'tofu', 'summary'],
    ['1954', 'factory', 'name'],
    ['1954taoci', 'factory', 'mixed'],
    ['tcwh', 'factory', 'initials'],
    ['cafe', 'museum', 'english'],
    ['ＣＡＦÉ', 'museum', 'english'],
    ['池上', 'chishang', 'name'],
    ['石门', 'odd', 'name'],
    ['聚乐村饭店总店', 'restaurant', 'name'],
    ['jlcfdzd', 'restaurant', 'initials'],
  ])('%s finds %s by %s', (query, id, reason) => {
    expect(first(query)).toEqual(reason && expect.objectContaining({ id, reason }));
  });

  it.each(['', '  ', '！？', 'zzz', '颜山', 'ysgx', 'ancient forest', 'own'])('%s finds nothing', (query) => {
    expect(ids(query)).toEqual([]);
  });

  it('puts the name before the pinyin, its beginning before its middle, and shorter names first', () => {
    expect(ids('公园')).toEqual(['lushan', 'yuanshan']);
    expect(ids('山').slice(0, 1)).not.toContain('odd');
    expect(ids('national park')).toEqual(['lushan', 'yuanshan']);
    expect(ids('l')[0]).toBe('lushan');
  });

  it('keeps to a limit and to collections', () => {
    expect(search(index, '山', { limit: 2 })).toHaveLength(2);
    expect(search(index, '山', { limit: 2 })).toEqual(search(index, '山').slice(0, 2));
    expect(search(index, '山', { limit: 0 })).toEqual([]);
    expect(search(index, '山', { collections: new Set(['dishes']) }).map((hit) => hit.id)).toEqual(['tofu']);
  });

  it('finds every name by any part of it, by its pinyin and by its initials (property)', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'博山颜神古镇鲁原石门豆腐箱陶瓷重庆长乐'),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(han, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), fc.nat(), (names, pick, a, b) => {
        const records = names.map((name, number) => card(`r${number}`, name));
        const all = buildSearchIndex(records.map((record) => ({ collection: 'places', record })));
        const record = records[pick % records.length]!;
        const syllables = record.pinyin!.split(' ');
        const from = a % syllables.length;
        const to = from + 1 + (b % (syllables.length - from));
        const part = syllables.slice(from, to);
        const queries = [record.name.zh.slice(from, to), part.join(''), part.join(' '), part.map((s) => s[0]).join('')];
        for (const query of queries) expect(search(all, query).map((hit) => hit.id)).toContain(record.id);
      }),
    );
  });

  it('takes any text as a query and any name (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (name, query) => {
        const all = buildSearchIndex([
          { collection: 'places', record: { id: 'x', name: { zh: name }, pinyin: query } },
        ]);
        expect(search(all, query).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
