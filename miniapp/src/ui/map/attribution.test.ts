import { attribution } from './attribution';

describe('the small print of a map', () => {
  it('says that a drawing is a drawing, and shows the review number where it is set', () => {
    expect(attribution({ language: 'zh-Hans', drawn: true, reviewNumber: '鲁SG（2026）001号' })).toBe(
      '示意地图，不作导航依据 · 审图号：鲁SG（2026）001号',
    );
    expect(attribution({ language: 'en', drawn: false, reviewNumber: 'X1' })).toBe('Map review no. X1');
  });

  it('says how wide the squares are where a grid is seen', () => {
    expect(attribution({ language: 'zh-Hans', drawn: true, gridMetres: 100 })).toBe(
      '示意地图，不作导航依据 · 方格约 100 米',
    );
    expect(attribution({ language: 'en', drawn: true, gridMetres: 100 })).toContain('grid of about 100 m');
  });

  it('invents no number', () => {
    expect(attribution({ language: 'zh-Hans', drawn: true, reviewNumber: ' ' })).toBe('示意地图，不作导航依据');
    expect(attribution({ language: 'en', drawn: false })).toBe('');
  });
});
