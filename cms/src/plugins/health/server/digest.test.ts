import { mondayOf, writeDigest, type DigestFacts } from './digest';

const facts: DigestFacts = {
  week: '2026-11-23',
  town: undefined,
  score: 72,
  before: 70,
  entries: 300,
  findings: 12,
  fresh: 3,
  rules: [
    { id: 'stale', count: 4 },
    { id: 'unverified', count: 8 },
  ],
  towns: [{ name: '池上镇', score: 61, findings: 9 }],
};

describe('the weekly digest', () => {
  it('says how things stand, what is wrong most and where', () => {
    const { title, text } = writeDigest(facts);
    expect(title).toBe('全区内容体检周报 2026-11-23');
    expect(text).toContain('得分 72（比上周高 2 分），共 300 条内容，12 个问题，其中本周新发现 3 个。');
    expect(text.indexOf('未核实：8 条')).toBeLessThan(text.indexOf('核实已过期：4 条'));
    expect(text).toContain('池上镇：61 分，9 个问题。');
  });

  it('claims nothing about a week of which nothing was kept', () => {
    const { title, text } = writeDigest({ ...facts, town: '池上镇', before: undefined, rules: [], towns: [] });
    expect(title).toBe('池上镇内容体检周报 2026-11-23');
    expect(text).toContain('上周没有记录');
    expect(text).toContain('没有发现问题。');
    expect(text).not.toContain('镇街：');
  });

  it('belongs to the Monday of its week', () => {
    expect([mondayOf('2026-11-23'), mondayOf('2026-11-29'), mondayOf('2026-11-30')]).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-30',
    ]);
  });
});
