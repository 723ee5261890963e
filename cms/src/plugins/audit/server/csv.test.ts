import { cell, chinaTime, heading, row } from './csv';
import { isDay, whereOf } from './read';

describe('the export', () => {
  it('begins with the mark by which Excel knows UTF-8', () => {
    expect(heading().charCodeAt(0)).toBe(0xfeff);
    expect(heading()).toContain('序号,时间（北京时间）');
  });

  it('quotes what needs it and lets nothing be a formula', () => {
    expect(cell('a,"b"\n')).toBe('"a,""b""\n"');
    expect(cell('=1+1')).toBe("'=1+1");
    expect(cell('@x')).toBe("'@x");
    expect(cell(3)).toBe('3');
  });

  it('tells China’s time', () => {
    expect(chinaTime('2026-01-31T18:00:01.000Z')).toBe('2026-02-01 02:00:01');
    const entry = {
      number: 1,
      at: '2026-01-31T18:00:01.000Z',
      userId: 1,
      person: '小红 <a@b.cn>',
      action: 'publish',
      type: 't',
      target: 'x',
      name: '颜神古镇',
      language: 'zh-Hans',
      details: '{}',
      ip: '::1',
      previous: '0',
      hash: '1',
    };
    expect(row(entry, () => '景区景点')).toBe(
      '1,2026-02-01 02:00:01,小红 <a@b.cn>,发布,景区景点,颜神古镇,x,中文,,::1,0,1\r\n',
    );
  });
});

describe('filters by day', () => {
  it('mean days in China', () => {
    expect(whereOf({ from: '2026-02-01', to: '2026-02-01' })).toEqual({
      at: { $gte: '2026-01-31T16:00:00.000Z', $lt: '2026-02-01T16:00:00.000Z' },
    });
    expect(isDay('2026-02-30x')).toBe(false);
    expect(isDay('2026-13-01')).toBe(false);
  });
});
