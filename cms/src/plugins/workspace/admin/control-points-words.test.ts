import type { FitReport } from '../fit-report';
import { fitWords, metresWords, pointError } from './control-points-words';

const fit = (more: Partial<Extract<FitReport, { kind: 'fit' }>> = {}): FitReport => ({
  kind: 'fit',
  residuals: [3, 12, 80, 3],
  leftOut: [6, 20, 160, 5],
  rms: 41,
  widthMetres: 600,
  heightMetres: 900,
  gridMetres: 200,
  grid: [],
  ...more,
});
const exact = fit({ residuals: [0, 0, 0, 0], rms: 0 });
const refusal: FitReport = { kind: 'refusal', message: '第 1、3 个对应点重合：请移开一个。', points: [0, 2] };

describe('the words about control points', () => {
  it.each([
    [fit(), 0, '误差 3.0 米', 'good'],
    [fit(), 1, '误差 12 米', 'good'],
    [fit(), 2, '误差 80 米', 'bad'],
    [exact, 1, '不靠它时偏 20 米', 'fair'],
    [fit({ residuals: [0, 0, 0], leftOut: [null, null, null], rms: 0 }), 0, '对上了', 'unknown'],
    [fit(), 9, '', 'unknown'],
    [refusal, 2, '有问题', 'bad'],
    [refusal, 1, '', 'unknown'],
    [undefined, 0, '', 'unknown'],
  ] as const)('of a point (%#)', (report, index, words, grade) => {
    expect(pointError(report, index)).toEqual({ words, grade });
  });

  it('say the size, the error and the grid, or the remedy', () => {
    expect(fitWords(fit())).toBe(
      '整张图约宽 600 米、高 900 米。整体误差（均方根）41 米。图上的方格边长 200 米，竖线指向正北。',
    );
    expect(fitWords(fit({ residuals: [0, 0, 0], rms: 0 }))).toContain('再添一个点就能检查');
    expect(fitWords(exact)).toContain('每个点都对上了');
    expect(fitWords(refusal)).toBe('第 1、3 个对应点重合：请移开一个。');
    expect(metresWords(2_345)).toBe('2.35 公里');
  });
});
