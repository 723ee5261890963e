import { freeSlug, slugOf, toPinyin } from './naming';
import { slugPattern } from './rules/slug';

describe('toPinyin', () => {
  it.each([
    ['颜神古镇', 'yan shen gu zhen'],
    ['1954陶瓷文化创意园', '1954 tao ci wen hua chuang yi yuan'],
    ['绿山', 'lv shan'],
    ['  Glass 馆 ', 'glass guan'],
  ])('%s', (name, expected) => expect(toPinyin(name)).toBe(expected));
});

describe('slugOf', () => {
  it.each(['颜神古镇', '博山陶瓷琉璃艺术中心暨中国陶琉大师工作室', '——', 'A'.repeat(60), '1954'])('%s', (name) => {
    expect(slugOf(name)).toMatch(slugPattern);
  });
});

describe('freeSlug', () => {
  it('counts up until a slug is free and stays within 28 characters', async () => {
    const base = 'a'.repeat(28);
    const taken = new Set([base, `${'a'.repeat(26)}-2`]);
    const slug = await freeSlug(base, (candidate) => Promise.resolve(taken.has(candidate)));
    expect(slug).toBe(`${'a'.repeat(26)}-3`);
    expect(slug).toMatch(slugPattern);
  });
});
