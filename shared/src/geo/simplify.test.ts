import * as fc from 'fast-check';
import type { Wgs84 } from './datum';
import { simplifyLine } from './simplify';

const METRE_NORTH = 1 / 111_195;
const METRE_EAST = METRE_NORTH / Math.cos((36.5 * Math.PI) / 180);
/** Metres east and north of a place in Boshan. */
const at = (east: number, north: number): Wgs84 => ({
  lon: 117.86 + east * METRE_EAST,
  lat: 36.5 + north * METRE_NORTH,
});

/** How far a position lies from a line, in metres, computed otherwise than the code does: by trying places on it. */
const metresFromLine = ({ lon, lat }: Wgs84, line: readonly Wgs84[]): number => {
  let nearest = Infinity;
  for (let index = 1; index < line.length; index += 1) {
    const [a, b] = [line[index - 1]!, line[index]!];
    for (let step = 0; step <= 200; step += 1) {
      const part = step / 200;
      const east = (a.lon + part * (b.lon - a.lon) - lon) / METRE_EAST;
      const north = (a.lat + part * (b.lat - a.lat) - lat) / METRE_NORTH;
      nearest = Math.min(nearest, Math.hypot(east, north));
    }
  }
  return nearest;
};

const walk = fc
  .array(fc.tuple(fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ min: -30, max: 30, noNaN: true })), {
    minLength: 2,
    maxLength: 60,
  })
  .map((steps) => {
    let [east, north] = [0, 0];
    return steps.map(([x, y]) => at((east += x), (north += y)));
  });

describe('simplifying a line', () => {
  it('leaves out what lies on the way and keeps corners', () => {
    const line = [at(0, 0), at(50, 0.5), at(100, 0), at(100, 50), at(100.5, 80), at(100, 100)];
    expect(simplifyLine(line, { toleranceMetres: 2 })).toEqual({ indices: [0, 2, 5], toleranceMetres: 2 });
  });

  it('keeps every position within the tolerance, and the ends (property)', () => {
    fc.assert(
      fc.property(walk, fc.integer({ min: 1, max: 25 }), (points, tolerance) => {
        const { indices, toleranceMetres } = simplifyLine(points, { toleranceMetres: tolerance });
        expect([indices[0], indices[indices.length - 1]]).toEqual([0, points.length - 1]);
        expect([...indices].sort((a, b) => a - b)).toEqual(indices);
        expect(toleranceMetres).toBe(tolerance);
        const line = indices.map((index) => points[index]!);
        for (const point of points) expect(metresFromLine(point, line)).toBeLessThan(tolerance + 0.4);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to a number of positions and says the tolerance that this took (property)', () => {
    fc.assert(
      fc.property(walk, fc.integer({ min: 2, max: 12 }), (points, maxPoints) => {
        const { indices, toleranceMetres } = simplifyLine(points, { toleranceMetres: 1, maxPoints });
        expect(indices.length).toBeLessThanOrEqual(maxPoints);
        const line = indices.map((index) => points[index]!);
        for (const point of points) expect(metresFromLine(point, line)).toBeLessThan(toleranceMetres + 0.4);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a summit on a straight way where heights are given', () => {
    const line = [at(0, 0), at(100, 0), at(200, 0)];
    expect(simplifyLine(line, { toleranceMetres: 2 }).indices).toEqual([0, 2]);
    expect(simplifyLine(line, { toleranceMetres: 2, elevations: [300, 360, 300] }).indices).toEqual([0, 1, 2]);
    expect(simplifyLine(line, { toleranceMetres: 2, elevations: [300, 303, 300] }).indices).toEqual([0, 2]);
  });

  it('leaves short lines alone', () => {
    expect(simplifyLine([], { toleranceMetres: 2 }).indices).toEqual([]);
    expect(simplifyLine([at(0, 0)], { toleranceMetres: 2 }).indices).toEqual([0]);
    expect(simplifyLine([at(0, 0), at(0, 0)], { toleranceMetres: 2 }).indices).toEqual([0, 1]);
    expect(simplifyLine([at(0, 0), at(0, 0), at(0, 0)], { toleranceMetres: 2 }).indices).toEqual([0, 2]);
  });

  it('takes a spiral, the worst there is, of 200,000 positions in seconds', () => {
    const spiral = Array.from({ length: 200_000 }, (_, index) =>
      at(index * 0.02 * Math.cos(index / 2000), index * 0.02 * Math.sin(index / 2000)),
    );
    const before = Date.now();
    const { indices, toleranceMetres } = simplifyLine(spiral, { toleranceMetres: 2, maxPoints: 4000 });
    expect(Date.now() - before).toBeLessThan(10_000);
    expect(indices.length).toBeLessThanOrEqual(4000);
    expect(toleranceMetres).toBeLessThan(10);
  });
});
