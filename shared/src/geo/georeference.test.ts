import * as fc from 'fast-check';
import type { ControlPoint } from '../contract/drawn-map';
import { withinRing } from './bounds';
import { distanceMetres } from './distance';
import { georeference } from './georeference';
import { GeoreferenceError } from './georeference-errors';
import { cornersOf, edgeOf, meshOf, whereOn } from './georeference-mesh';

const METRES_NORTH = 110_968;
const METRES_EAST = 89_600;
/** A turned and stretched drawing around Yanshen: what the fits have to find again. */
interface Truth {
  readonly width: number;
  readonly height: number;
  readonly turn: number;
}
const ground = ({ width, height, turn }: Truth, x: number, y: number) => {
  const [e, n] = [(x - 0.5) * width, (0.5 - y) * height];
  const [east, north] = [e * Math.cos(turn) - n * Math.sin(turn), e * Math.sin(turn) + n * Math.cos(turn)];
  return { lon: 117.862 + east / METRES_EAST, lat: 36.462 + north / METRES_NORTH };
};
const on = (truth: Truth, spots: readonly (readonly [number, number])[]): ControlPoint[] =>
  spots.map(([x, y]) => ({ x, y, point: ground(truth, x, y) }));

const plain: Truth = { width: 900, height: 1200, turn: 0 };
const corners = [
  [0.1, 0.1],
  [0.9, 0.15],
  [0.85, 0.9],
  [0.12, 0.85],
] as const;

const truths = fc.record({
  width: fc.double({ min: 200, max: 20_000, noNaN: true }),
  height: fc.double({ min: 200, max: 2_000, noNaN: true }).map((height) => height),
  turn: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
});
const sound = truths
  .map(({ width, height, turn }) => ({ width, height: Math.max(height, width / 8), turn }))
  .filter(({ width, height }) => height < width * 8);
const spot = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});

const refusal = (points: readonly ControlPoint[], kind: 'affine' | 'thin-plate' = 'affine'): GeoreferenceError => {
  try {
    georeference(points, kind);
  } catch (error) {
    if (error instanceof GeoreferenceError) return error;
    throw error;
  }
  throw new Error('the fit was accepted');
};
const at = (x: number, y: number, lon: number, lat: number): ControlPoint => ({ x, y, point: { lon, lat } });

describe('an affine fit', () => {
  it('finds the truth again from exact points, everywhere on the drawing, and comes back (property)', () => {
    fc.assert(
      fc.property(sound, spot, (truth, { x, y }) => {
        const found = georeference(on(truth, corners), 'affine');
        expect(distanceMetres(found.toGround({ x, y }), ground(truth, x, y))).toBeLessThan(1e-3);
        const back = found.toDrawing(ground(truth, x, y))!;
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
        expect(found.rms).toBeLessThan(1e-3);
      }),
    );
  });

  it('says in metres how far each point is off, and more without that point', () => {
    const points = on(plain, [...corners, [0.5, 0.5]]);
    const moved = { ...points[4]!, point: { ...points[4]!.point, lat: points[4]!.point.lat + 50 / METRES_NORTH } };
    const found = georeference([...points.slice(0, 4), moved], 'affine');
    expect(found.residuals[4]).toBeGreaterThan(35);
    expect(found.residuals[4]).toBeLessThan(50);
    expect(found.leftOut[4]).toBeCloseTo(50, 0);
    expect(found.rms).toBeGreaterThan(10);
    expect(found.size.widthMetres).toBeCloseTo(900, -1);
  });

  it('knows nothing about its error from three points', () => {
    const found = georeference(on(plain, corners.slice(0, 3)), 'affine');
    expect(found.leftOut).toEqual([undefined, undefined, undefined]);
    expect(found.rms).toBeLessThan(1e-6);
  });
});

/** Points pulled about by up to a twelfth of the drawing: hand-drawn, but not torn. */
const pulled = fc.record({
  truth: sound,
  pulls: fc.array(
    fc.record({
      x: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      y: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
    }),
    { minLength: 6, maxLength: 6 },
  ),
});
const scattered = [...corners, [0.5, 0.5], [0.5, 0.12]] as const;
const bent = ({ truth, pulls }: { truth: Truth; pulls: readonly { x: number; y: number }[] }): ControlPoint[] =>
  scattered.map(([x, y], index) => ({ x, y, point: ground(truth, x + pulls[index]!.x, y + pulls[index]!.y) }));

describe('a thin plate', () => {
  it('goes through each of its points (property)', () => {
    fc.assert(
      fc.property(pulled, (input) => {
        const points = bent(input);
        const found = georeference(points, 'thin-plate');
        expect(Math.max(...found.residuals)).toBeLessThan(1e-3);
        for (const { x, y, point } of points)
          expect(distanceMetres(found.toGround({ x, y }), point)).toBeLessThan(0.01);
      }),
    );
  });

  it('comes back from the ground to the drawing (property)', () => {
    fc.assert(
      fc.property(pulled, spot, (input, { x, y }) => {
        const found = georeference(bent(input), 'thin-plate');
        const back = found.toDrawing(found.toGround({ x, y }))!;
        expect(back.x).toBeCloseTo(x, 4);
        expect(back.y).toBeCloseTo(y, 4);
      }),
    );
  });

  it('is flat where the points are, whatever the proportions of the paper (property)', () => {
    fc.assert(
      fc.property(sound, spot, (truth, { x, y }) => {
        const found = georeference(on(truth, scattered), 'thin-plate');
        expect(distanceMetres(found.toGround({ x, y }), ground(truth, x, y))).toBeLessThan(0.01);
      }),
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['too-few', [], 'controlPoints', '至少要三个'],
    ['too-few', on(plain, corners.slice(0, 2)), 'controlPoints', '现有 2 个'],
    ['not-a-point', [...on(plain, corners), at(1.2, 0.5, 117.86, 36.46)], 'controlPoints.4', '第 5 个对应点不完整'],
    ['not-a-point', [at(0.5, 0.5, Number.NaN, 36.46)], 'controlPoints.0', '填好它的经纬度'],
    ['outside', [at(0.5, 0.5, 116.4, 39.9)], 'controlPoints.0.point', '山东省以外'],
    ['outside', [at(0.5, 0.5, 36.49, 117.86)], 'controlPoints.0.point', '填反了：请改为经度 117.86，纬度 36.49'],
    ['duplicate', [...on(plain, corners), ...on(plain, [[0.1, 0.101]])], 'controlPoints', '第 1、5 个对应点在图上'],
    [
      'duplicate',
      [...on(plain, corners), { ...on(plain, corners)[1]!, x: 0.5, y: 0.5 }],
      'controlPoints',
      '第 2、5 个对应点的经纬度',
    ],
    [
      'collinear',
      on(plain, [
        [0.1, 0.1],
        [0.5, 0.5],
        [0.9, 0.9],
      ]),
      'controlPoints',
      '第 1、2、3 个对应点在图上几乎排成一条线',
    ],
    [
      'collinear',
      on(plain, [
        [0.1, 0.1],
        [0.5, 0.51],
        [0.9, 0.9],
      ]),
      'controlPoints',
      '线外较远处',
    ],
    [
      'collinear',
      [at(0.1, 0.1, 117.86, 36.46), at(0.9, 0.1, 117.861, 36.461), at(0.5, 0.9, 117.862, 36.462)],
      'controlPoints',
      '的经纬度几乎排成一条线',
    ],
    [
      'mirrored',
      [at(0.1, 0.1, 117.87, 36.47), at(0.9, 0.1, 117.86, 36.47), at(0.5, 0.9, 117.865, 36.46)],
      'controlPoints',
      '左右翻转',
    ],
    ['scale', on({ width: 8, height: 10, turn: 0 }, corners), 'controlPoints', '不合常理'],
    ['scale', on({ width: 300_000, height: 200_000, turn: 0 }, corners), 'controlPoints', '公里、高 200.0 公里'],
  ] as const)('%s', (code, points, field, remedy) => {
    const error = refusal(points);
    expect([error.code, error.field]).toEqual([code, field]);
    expect(error.remedy).toContain(remedy);
  });

  it('is a bent sheet, not a folded one: two points inside changed places', () => {
    const inner = [...corners, [0.45, 0.5], [0.55, 0.5]] as const;
    const points = on(plain, inner);
    const swapped = [
      ...points.slice(0, 4),
      { ...points[4]!, point: points[5]!.point },
      { ...points[5]!, point: points[4]!.point },
    ];
    const error = refusal(swapped, 'thin-plate');
    expect(error.code).toBe('fold');
    expect(error.points).toEqual([4, 5]);
    expect(error.remedy).toContain('第 5、6 个对应点之间折叠了');
    // The same points pass where they are right, and where the fit cannot fold.
    expect(() => georeference(points, 'thin-plate')).not.toThrow();
    expect(() => georeference(swapped, 'affine')).not.toThrow();
  });

  it('is every line, however it lies and wherever its points are on it (property)', () => {
    const line = fc.record({
      from: spot,
      to: spot,
      parts: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 6 }),
    });
    fc.assert(
      fc.property(line, sound, ({ from, to, parts }, truth) => {
        fc.pre(Math.hypot(from.x - to.x, from.y - to.y) > 0.3);
        const spots = parts.map((part): [number, number] => {
          const share = part / 20;
          return [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
        });
        expect(refusal(on(truth, spots)).code).toBe('collinear');
      }),
    );
  });
});

describe('on the ground', () => {
  const found = georeference(on(plain, corners), 'affine');

  it('has its corners where the fit puts them', () => {
    const { topLeft, bottomRight } = cornersOf(found);
    expect(distanceMetres(topLeft, ground(plain, 0, 0))).toBeLessThan(0.01);
    expect(distanceMetres(bottomRight, ground(plain, 1, 1))).toBeLessThan(0.01);
  });

  it('is covered by triangles without gap or overlap', () => {
    const mesh = meshOf(
      georeference(bent({ truth: plain, pulls: scattered.map(() => ({ x: 0.02, y: 0.03 })) }), 'thin-plate'),
      8,
    );
    expect(mesh.vertices).toHaveLength(81);
    expect(mesh.triangles).toHaveLength(128);
    const area = ([a, b, c]: readonly [number, number, number], read: (index: number) => readonly [number, number]) => {
      const [p, q, r] = [read(a), read(b), read(c)];
      return ((q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1])) / 2;
    };
    const paper = mesh.triangles.map((triangle) =>
      area(triangle, (index) => [mesh.vertices[index]!.x, mesh.vertices[index]!.y]),
    );
    expect(paper.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
    const earth = mesh.triangles.map((triangle) =>
      area(triangle, (index) => [mesh.vertices[index]!.point.lon, -mesh.vertices[index]!.point.lat]),
    );
    expect(Math.min(...paper, ...earth)).toBeGreaterThan(0);
  });

  it('tells a visitor where on it they are, or how far off and where (property)', () => {
    const ring = edgeOf(found);
    expect(withinRing(ring, ground(plain, 0.5, 0.5))).toBe(true);
    const inside = whereOn(found, ground(plain, 0.25, 0.75));
    expect(inside).toEqual({ inside: true, at: { x: expect.closeTo(0.25, 6), y: expect.closeTo(0.75, 6) } });
    // 1.5 widths to the right of the right edge, and a height above the top.
    expect(whereOn(found, ground(plain, 2.5, 0.5))).toEqual({
      inside: false,
      metres: expect.closeTo(1350, -1),
      bearing: expect.closeTo(90, 0),
    });
    expect(whereOn(found, ground(plain, 0.5, -1))).toMatchObject({ metres: expect.closeTo(1200, -1) });
    fc.assert(
      fc.property(fc.double({ min: -3, max: 4, noNaN: true }), fc.double({ min: -3, max: 4, noNaN: true }), (x, y) => {
        const where = whereOn(found, ground(plain, x, y));
        const beyond = Math.max(-x, x - 1, -y, y - 1);
        if (Math.abs(beyond) > 1e-6) expect(where.inside).toBe(beyond < 0);
        if (!where.inside) expect(where.metres).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
