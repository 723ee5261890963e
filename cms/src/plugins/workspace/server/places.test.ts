import { matchPlaces, type PlaceChoice } from './places';

const places: readonly PlaceChoice[] = [
  { slug: 'yan-shen', name: '颜神古镇', type: 'scenic-spot', pinyin: 'yan shen gu zhen' },
  { slug: 'glass', name: '琉璃博物馆', type: 'museum', pinyin: 'liu li bo wu guan' },
  { slug: 'inn', name: '古镇客栈', type: 'lodging', pinyin: 'gu zhen ke zhan' },
];
const slugs = (query: string, limit = 10): readonly string[] =>
  matchPlaces(places, query, limit).map(({ slug }) => slug);

describe('matchPlaces', () => {
  it.each([
    ['颜神', ['yan-shen']],
    ['古镇', ['inn', 'yan-shen']],
    ['ysgz', ['yan-shen']],
    ['liuli', ['glass']],
    ['liu li', ['glass']],
    ['GLASS', ['glass']],
    ['不存在', []],
  ])('%s', (query, expected) => expect(slugs(query)).toEqual(expected));

  it('gives all for an empty query, up to the limit', () => {
    expect(slugs('')).toHaveLength(3);
    expect(slugs('', 2)).toHaveLength(2);
  });
});
