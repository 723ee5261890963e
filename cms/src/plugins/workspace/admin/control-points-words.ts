import type { FitReport } from '../fit-report';

/** How good a point's error is for a drawing of this size. */
export type Grade = 'good' | 'fair' | 'bad' | 'unknown';

const GOOD_SHARE = 0.015;
const FAIR_SHARE = 0.04;

export const metresWords = (metres: number): string =>
  metres < 1000 ? `${metres < 10 ? metres.toFixed(1) : Math.round(metres)} 米` : `${(metres / 1000).toFixed(2)} 公里`;

/** Error of a point and what to call it: its residual, or for an exact fit how far off it is without itself. */
export function pointError(
  report: FitReport | undefined,
  index: number,
): { readonly words: string; readonly grade: Grade } {
  if (!report) return { words: '', grade: 'unknown' };
  if (report.kind === 'refusal') {
    return report.points.includes(index) ? { words: '有问题', grade: 'bad' } : { words: '', grade: 'unknown' };
  }
  const residual = report.residuals[index];
  if (residual === undefined) return { words: '', grade: 'unknown' };
  const exact = report.rms < 0.005;
  const leftOut = report.leftOut[index];
  const gradeOf = (metres: number): Grade => {
    const share = metres / Math.max(report.widthMetres, report.heightMetres);
    return share < GOOD_SHARE ? 'good' : share < FAIR_SHARE ? 'fair' : 'bad';
  };
  if (!exact) return { words: `误差 ${metresWords(residual)}`, grade: gradeOf(residual) };
  if (leftOut === null || leftOut === undefined) return { words: '对上了', grade: 'unknown' };
  return { words: `不靠它时偏 ${metresWords(leftOut)}`, grade: gradeOf(leftOut) };
}

/** One line about the fit as a whole. */
export function fitWords(report: FitReport): string {
  if (report.kind === 'refusal') return report.message;
  const size = `整张图约宽 ${metresWords(report.widthMetres)}、高 ${metresWords(report.heightMetres)}`;
  const grid = `图上的方格边长 ${metresWords(report.gridMetres)}，竖线指向正北。`;
  if (report.residuals.length === 3) return `${size}。三个点总能对上，看不出误差：再添一个点就能检查。${grid}`;
  const error =
    report.rms < 0.005
      ? '每个点都对上了，看每个点“不靠它时偏”多少。'
      : `整体误差（均方根）${metresWords(report.rms)}。`;
  return `${size}。${error}${grid}`;
}
