import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPairs } from './best-known';
import { checkRoutes } from './checker';
import { readInstance } from './instance';

// The depot closes at 100; stop 1 is 10 away, stop 2 10 further; stop 3 opens late; stop 4 is out of reach.
const INSTANCE = `4 1 4 1
0 200
  0 0.00 0.00 0.00 0.00 0 0 0 100
  1 10.00 0.00 5.00 7.00 1 1 1 0 10
  2 20.00 0.00 5.00 9.00 1 1 1 0 50
  3 0.00 10.00 5.00 4.00 1 4 1 2 4 8 80 90
  4 60.00 0.00 5.00 90.00 1 1 1 0 100
`;

describe('the checker of plans', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orienteering-'));
  const file = join(folder, 'tiny.txt');
  beforeAll(() => writeFileSync(file, INSTANCE));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const check = (routes: number[][], days = 1) => checkRoutes(file, 1, days, routes);

  test('scores a plan that holds, waiting included, and arriving at the last moment', () => {
    expect(check([[1, 2, 3]])).toEqual({ ok: true, score: 20 });
    expect(check([[1], [2, 3]], 2)).toEqual({ ok: true, score: 20 });
    expect(check([[]])).toEqual({ ok: true, score: 0 });
  });

  test.each<[string, number[][], number]>([
    ['a closed stop', [[2, 1]], 1],
    ['home too late', [[4]], 1],
    ['a stop twice', [[1, 1]], 1],
    ['a stop on two days', [[1], [1]], 2],
    ['more routes than days', [[1], [2]], 1],
    ['a stop that is not there', [[9]], 1],
    ['the depot in between', [[1, 0, 2]], 1],
  ])('refuses %s', (_, routes, days) => {
    expect(check(routes, days)).toMatchObject({ ok: false });
  });

  test("the solver's reader sees the same windows, stays and rounded distances", () => {
    const { days, visits, matrices } = readInstance(INSTANCE, 'tiny', 2);
    expect(days).toHaveLength(2);
    expect(days[1]).toEqual({ start: { location: 0, at: 0 }, end: { location: 0, by: 1000 }, matrix: 0 });
    expect(visits[2]).toMatchObject({ id: '3', stay: 50, profit: 4, windows: [[{ from: 800, until: 900 }], [{}]] });
    // From 2 (20, 0) to 3 (0, 10): 22.36…, in tenths 223.
    expect(matrices[0]!.times[2 * 5 + 3]).toBe(223);
    expect(readInstance(INSTANCE, 'pr00', 1).matrices[0]!.times[2 * 5 + 3]).toBe(2236);
    expect(() => readInstance('a\nb\n0 1 2 x 4 5 6 7', 'bad', 1)).toThrow('bad is no instance');
  });

  test('reads best known scores, leaves out what is trivial, and names what it cannot read', () => {
    const csv = join(folder, 'best.csv');
    writeFileSync(csv, 'instance,m,best_known,trivial\ntiny,1,20,no\ntiny,4,30,yes\n');
    expect(readPairs(csv)).toEqual([{ instance: 'tiny', m: 1, bestKnown: 20 }]);
    writeFileSync(csv, 'instance,m,best_known\ntiny,1,20\n');
    expect(readPairs(csv)).toHaveLength(1);
    writeFileSync(csv, 'instance,m,best_known\ntiny,1,\n');
    expect(() => readPairs(csv)).toThrow('tiny,1,');
    writeFileSync(csv, 'instance,m\ntiny,1\n');
    expect(() => readPairs(csv)).toThrow('best_known');
  });
});
