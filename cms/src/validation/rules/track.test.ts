import { MAX_TRACK_POINTS } from '@boshan/shared/contract/tour-route';
import { encodePolyline } from '@boshan/shared/geo/polyline';
import { dayTrack } from './track';

const context = { uid: 'api::tour-route.tour-route', publishing: false, unknownPlaces: new Set<string>() };
const way = (count: number) =>
  encodePolyline(Array.from({ length: count }, (_, index) => ({ lon: 117.85 + index * 1e-5, lat: 36.49 })));
const found = (track: unknown, uid = context.uid) =>
  dayTrack({ days: [{ stops: [] }, { track }] }, { ...context, uid }).map(({ level, path, message }) => ({
    at: `${level} ${path.join('.')}`,
    message,
  }));

/** What is stored, where the finding is, a word of its message. No finding: the track is fine. */
const cases: readonly (readonly [name: string, track: unknown, word?: string, level?: string])[] = [
  ['no track', null],
  ['none at all', undefined],
  ['a line', { line: way(2) }],
  ['a line as JSON', JSON.stringify({ line: way(3), elevations: [200, 201, 202], source: '山路.gpx' })],
  ['as many positions as a phone takes', { line: way(MAX_TRACK_POINTS) }],
  ['one more', { line: way(MAX_TRACK_POINTS + 1) }, '最多 4000 个'],
  ['text that is no JSON', '{"line":', '没有线路数据'],
  ['a list', [[117.85, 36.49]], '没有线路数据'],
  ['no line', { elevations: [1] }, '没有线路数据'],
  ['an empty line', { line: '' }, '没有线路数据'],
  ['a line that was cut', { line: way(3).slice(0, -1) }, '读不出来'],
  ['a line with other characters', { line: '博山' }, '读不出来'],
  ['one position', { line: way(1) }, '不足两个位置'],
  ['too few heights', { line: way(3), elevations: [1, 2] }, '海拔有 2 个'],
  ['no list of heights', { line: way(3), elevations: 'x' }, '海拔有 0 个'],
  ['a height that is none', { line: way(3), elevations: [1, null, 3] }, '第 2 个位置的海拔'],
  ['a height in space', { line: way(2), elevations: [1, 65535] }, '第 2 个位置的海拔'],
  [
    'Beijing',
    {
      line: encodePolyline([
        { lon: 117.85, lat: 36.49 },
        { lon: 116.4, lat: 39.9 },
      ]),
    },
    '第 2 个位置不在山东省内',
  ],
  [
    'swapped',
    {
      line: encodePolyline([
        { lon: 36.49, lat: 80 },
        { lon: 36.5, lat: 80 },
      ]),
    },
    '写反',
  ],
  ['a source that is no text', { line: way(2), source: 3 }, '轨迹来源'],
  [
    'Zhangdian',
    {
      line: encodePolyline([
        { lon: 118.05, lat: 36.81 },
        { lon: 118.06, lat: 36.81 },
      ]),
    },
    '不在博山区内',
    'warning',
  ],
];

describe("a day's track", () => {
  const named = cases.map(([name, track, word, level = 'error']) => ({ name, track, word, level }));

  it.each(named)('$name', ({ track, word, level }) => {
    const issues = found(track);
    expect(issues.map(({ at }) => at)).toEqual(word === undefined ? [] : [`${level} days.1.track`]);
    for (const { message } of issues) {
      expect(message).toContain(word);
      expect(message).toMatch(/^\p{Script=Han}.*。$/u);
      expect(message).not.toMatch(/[a-z]{4,}/);
    }
  });

  it('is asked of routes alone', () => {
    expect(found('{', 'api::scenic-spot.scenic-spot')).toEqual([]);
  });
});
