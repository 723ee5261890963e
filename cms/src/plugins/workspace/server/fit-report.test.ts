import { fitReport } from './fit-report';

const corner = (x: number, y: number, off = 0) => ({
  x,
  y,
  point: { lon: 117.85 + x * 0.01 + off, lat: 36.47 - y * 0.01 },
});
const square = [corner(0.1, 0.1), corner(0.9, 0.1), corner(0.9, 0.9), corner(0.1, 0.9)];

describe('the report of a fit', () => {
  it('has its residuals, its size and a grid of round metres on the drawing', () => {
    const report = fitReport(square, 'affine');
    if (report.kind !== 'fit') throw new Error(report.message);
    expect(Math.max(...report.residuals)).toBeLessThan(0.01);
    expect(report.widthMetres).toBeCloseTo(896, -1);
    expect(report.gridMetres).toBe(200);
    // 896 by 1110 m hold four or five lines one way and five or six the other.
    expect(report.grid.length).toBeGreaterThanOrEqual(9);
    expect(report.grid.length).toBeLessThanOrEqual(11);
    expect(report.grid.flat().every(({ x, y }) => x > -0.05 && x < 1.05 && y > -0.05 && y < 1.05)).toBe(true);
  });

  it('bends its grid with a thin plate', () => {
    const report = fitReport([...square, corner(0.5, 0.5, 0.0008)], 'thin-plate');
    if (report.kind !== 'fit') throw new Error(report.message);
    const bow = report.grid.map((line) => Math.max(...line.map(({ x }) => x)) - Math.min(...line.map(({ x }) => x)));
    expect(Math.min(...bow.filter((width) => width > 0.001))).toBeLessThan(0.2);
    expect(report.leftOut[4]).toBeCloseTo(72, 0);
  });

  it.each([
    [[], 'controlPoints', []],
    [[...square.slice(0, 2), { x: 0.5, y: 0.5, point: null }], 'unfinished', [2]],
    ['nonsense', 'controlPoints', []],
  ])('says what is missing from a form that is not finished (%#)', (points, _what, at) => {
    expect(fitReport(points, 'affine')).toMatchObject({
      kind: 'refusal',
      points: at,
      message: expect.stringMatching(/请/),
    });
  });
});
