import fc from 'fast-check';
import type { Attribute } from '../entry/content';
import { unequalPairs } from './align';
import { changeWithin } from './change-within';
import type { Vocabulary } from './describe';
import { differencesOf } from './differences';

const schemas: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  spot: {
    name: { type: 'string' },
    free: { type: 'boolean' },
    level: { type: 'enumeration', enum: ['high', 'low'] },
    opens: { type: 'datetime' },
    town: { type: 'relation', target: 'town' },
    near: { type: 'json', customField: 'plugin::workspace.place-refs' },
    track: { type: 'json', customField: 'plugin::workspace.track' },
    location: { type: 'component', component: 'location' },
    images: { type: 'component', component: 'image', repeatable: true },
  },
  location: { longitude: { type: 'decimal' }, latitude: { type: 'decimal' } },
  image: { alt: { type: 'string' }, file: { type: 'media' } },
};
const labels: Readonly<Record<string, string>> = {
  name: '名称',
  free: '免费',
  level: '程度',
  opens: '开始时间',
  town: '所属镇街',
  near: '附近',
  track: '轨迹',
  location: '位置',
  longitude: '经度',
  images: '图片',
  alt: '说明',
  file: '文件',
};
const names: Readonly<Record<string, string>> = { 'town/t1': '池上镇', 'file/3': '门楼.jpg', 'place/lake': '五阳湖' };
const words: Vocabulary = {
  attributes: (uid) => schemas[uid]!,
  label: (_, field) => labels[field] ?? field,
  choice: (_, value) => (value === 'high' ? '高' : '低'),
  name: (kind, id) => names[`${kind}/${id}`],
};
const compare = (before: object, after: object) =>
  differencesOf('spot', before as never, after as never, words).map(({ label, before: was, after: is }) => [
    label,
    was,
    is,
  ]);

describe('the difference of two contents', () => {
  it('is told in words, for every kind of field', () => {
    expect(compare({ name: '古镇', free: null }, { name: '颜神古镇', free: true })).toEqual([
      ['名称', '古镇', '颜神古镇'],
      ['免费', '', '是'],
    ]);
    expect(compare({ level: 'high' }, { level: 'low' })).toEqual([['程度', '高', '低']]);
    expect(compare({ opens: '2026-12-01T00:30:00.000Z' }, { opens: null })).toEqual([
      ['开始时间', '2026年12月1日 08:30', ''],
    ]);
    expect(compare({ town: { documentId: 't1' } }, { town: { documentId: 'gone' } })).toEqual([
      ['所属镇街', '池上镇', '（已删除）'],
    ]);
    expect(compare({ near: ['lake'] }, { near: [] })).toEqual([['附近', '五阳湖', '']]);
  });

  it('is none for equal contents, however their keys stand, and none for a field that neither has', () => {
    const location = { longitude: 117.8, latitude: 36.5 };
    expect(compare({ location }, { location: { latitude: 36.5, longitude: 117.8 } })).toEqual([]);
    expect(compare({}, {})).toEqual([]);
  });

  it('goes into components, and names members of lists', () => {
    expect(compare({ location: { longitude: 1, latitude: 2 } }, { location: { longitude: 3, latitude: 2 } })).toEqual([
      ['位置 › 经度', '1', '3'],
    ]);
    const [gate, lake, tower] = ['门楼', '湖面', '塔'].map((alt) => ({ alt, file: { id: 3 } }));
    expect(compare({ images: [gate, lake] }, { images: [tower, gate, { ...lake, alt: '湖' }] })).toEqual([
      ['图片 › 第 1 项', '', '说明：塔；文件：门楼.jpg'],
      ['图片 › 第 3 项 › 说明', '湖面', '湖'],
    ]);
    expect(compare({ images: [gate, lake] }, { images: [lake] })).toEqual([
      ['图片 › 第 1 项', '说明：门楼；文件：门楼.jpg', ''],
    ]);
  });

  it('is marked where both read alike', () => {
    expect(compare({ track: { points: [1] } }, { track: { points: [2] } })).toEqual([
      ['轨迹', '轨迹', '轨迹（有改动）'],
    ]);
  });
});

const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

describe('the alignment of two lists', () => {
  it('names every member that is not in common once, in order, and nothing for equal lists', () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const pairs = unequalPairs(before, after);
        const [removed, added] = [pairs.flatMap(([was]) => was ?? []), pairs.flatMap(([, is]) => is ?? [])];
        const left = before.filter((_, at) => !removed.includes(at));
        const kept = after.filter((_, at) => !added.includes(at));
        expect(left).toEqual(kept);
        expect([...removed].sort((a, b) => a - b)).toEqual(removed);
        expect(unequalPairs(before, before)).toEqual([]);
      }),
    );
  });
});

describe('the change within a text', () => {
  it('puts both texts together again', () => {
    const text = fc.string({ unit: fc.constantFrom('古', '镇', 'a', '🏯'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { start, before, after, end } = changeWithin(one, other);
        expect([start + before + end, start + after + end]).toEqual([one, other]);
      }),
    );
    expect(changeWithin('颜神古镇', '颜神老镇')).toEqual({ start: '颜神', before: '古', after: '老', end: '镇' });
  });
});
