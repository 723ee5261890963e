import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scoreWalk, summarize } from './score';
import { simulate, writeWalk } from './simulate';
import { speedAt } from './speed';
import { readWalks, type Walk } from './traces';

const folder = mkdtempSync(join(tmpdir(), 'boshan-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const walk: Walk = {
  name: 'w',
  fixes: Array.from({ length: 200 }, (_, t) => ({ t, lon: 117.8 + t * 0.0001, lat: 36.4, accuracyMetres: 5 })),
  zones: [],
  expected: [
    { zone: 'a', t: 100, optional: false },
    { zone: 'b', t: 100, optional: true },
    { zone: 'c', t: 150, optional: false },
  ],
  route: [
    { lon: 117.8, lat: 36.4 },
    { lon: 117.83, lat: 36.4 },
  ],
  truth: undefined,
};

const figures = (starts: [string, number][], alarms: number[] = []) =>
  summarize([scoreWalk(walk, { starts: starts.map(([zone, t]) => ({ zone, t })), alarms })]);

describe('the score', () => {
  it('takes a start for right from 10 s before to 30 s after', () => {
    for (const t of [90, 100, 130]) expect(figures([['a', t]])).toMatchObject({ precision: 1, right: 1, missed: 1 });
    for (const t of [89, 131]) expect(figures([['a', t]])).toMatchObject({ precision: 0, right: 0, missed: 2 });
  });

  it('does not count what is optional, and an event takes one start', () => {
    expect(figures([['a', 105], ['b', 105], ['c', 150]])).toMatchObject({ precision: 1, recall: 1, median_delay_s: 2.5 }); // prettier-ignore
    expect(figures([['a', 105], ['a', 106]])).toMatchObject({ precision: 0.5, double_starts: 1 }); // prettier-ignore
    expect(figures([['b', 140]])).toMatchObject({ precision: 0, recall: 0, wrong: 1 });
    expect(figures([])).toMatchObject({ precision: 1, recall: 0, median_delay_s: null });
  });

  it('reckons the speed from fixes, through a jump, where no truth is told', () => {
    const jumped = { ...walk, fixes: walk.fixes.map((fix) => (fix.t === 101 ? { ...fix, lat: 36.43 } : fix)) };
    expect(speedAt(jumped, 100)).toBeCloseTo(8.95, 1);
    expect(figures([['a', 105]]).bus_starts).toBe(1);
    const slow = { ...walk, fixes: walk.fixes.map((fix) => ({ ...fix, lon: 117.8 + fix.t * 0.00001 })) };
    expect(summarize([scoreWalk(slow, { starts: [{ zone: 'a', t: 105 }], alarms: [] })]).bus_starts).toBe(0);
  });

  it('blames an alarm on the way, not one beside it', () => {
    expect(figures([], [50]).off_route_false).toBe(1);
    const beside = { ...walk, fixes: walk.fixes.map((fix) => ({ ...fix, lat: 36.401 })) };
    expect(summarize([scoreWalk(beside, { starts: [], alarms: [50] })])).toMatchObject({
      off_route_false: 0,
      off_route_alarms: 1,
    });
  });
});

describe('the reader', () => {
  it('reads what the simulator writes, the same each time', () => {
    const simulated = simulate(0, 'canyon', 5);
    expect(simulate(0, 'canyon', 5).fixes).toEqual(simulated.fixes);
    writeWalk(join(folder, 'own'), simulated);
    const [read] = readWalks(join(folder, 'own'));
    expect(read!.fixes).toHaveLength(simulated.fixes.length);
    expect(read!.expected).toEqual(simulated.expected);
    expect(read!.zones.map(({ id }) => id)).toEqual(simulated.scenario.zones.map(({ id }) => id));
    expect(read!.route).toHaveLength(simulated.scenario.route!.length);
    expect(read!.truth).toHaveLength(simulated.scenario.truth.length);
  });

  const write = (name: string, files: Record<string, string>): string => {
    const at = join(folder, name);
    mkdirSync(at, { recursive: true });
    Object.entries(files).forEach(([suffix, text]) => writeFileSync(join(at, `x.${suffix}`), text));
    return at;
  };
  const zones = (geometry: object, properties: object): string =>
    JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] });
  const square = [[117, 36], [117.1, 36], [117.1, 36.1], [117, 36]]; // prettier-ignore
  const good = {
    csv: '\uFEFFt,lon,lat,accuracy\r\n0,117.8,36.4,5\r\n1,117.8,36.4,\r\n',
    'expected.csv': 'zone,t,optional\nz,3,true\n',
    'zones.geojson': zones({ type: 'MultiPolygon', coordinates: [[square], [square]] }, { id: 7 }),
  };

  it('takes several parts, numbers as ids, Windows line ends', () => {
    const [read] = readWalks(write('good', good));
    expect(read!.zones).toMatchObject([{ id: '7', zone: { type: 'area' } }]);
    expect(read!.fixes).toHaveLength(2);
    expect(read!.expected).toEqual([{ zone: 'z', t: 3, optional: true }]);
    const disc = zones({ type: 'Point', coordinates: [117, 36] }, { id: 'd', metres: '25' });
    expect(readWalks(write('disc', { ...good, 'zones.geojson': disc }))[0]!.zones[0]!.zone).toMatchObject({
      metres: 25,
    });
  });

  it('says what is wrong, and where', () => {
    const told = (name: string, change: Record<string, string>) => () => readWalks(write(name, { ...good, ...change }));
    expect(() => readWalks(join(folder, 'nowhere'))).toThrow('there is no folder');
    expect(told('header', { csv: 'time,lon,lat\n' })).toThrow('x.csv: the header has no t');
    expect(told('time', { 'expected.csv': 'zone,t\nz,soon\n' })).toThrow('x.expected.csv, line 2: t is "soon"');
    expect(told('point', { 'zones.geojson': zones({ type: 'Point', coordinates: [1, 2] }, { id: 1 }) })).toThrow(
      'radius',
    );
    expect(told('id', { 'zones.geojson': zones({ type: 'Polygon', coordinates: [square] }, {}) })).toThrow(
      'id is missing',
    );
    expect(told('kind', { 'zones.geojson': zones({ type: 'LineString', coordinates: square }, { id: 1 }) })).toThrow('LineString'); // prettier-ignore
    expect(() => readWalks(write('alone', { 'zones.geojson': good['zones.geojson'] }))).toThrow('no x.csv beside it');
  });
});
