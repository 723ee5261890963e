import { readTrack, MAX_CHARACTERS } from './read-track';
import { MAX_POSITIONS, PositionList } from './position-list';
import { BadPositionError, NoLineError, UnreadableFileError } from './track-errors';
import { tellTrackIssue } from './track-messages';
import { codes, failure, good, gpx, kml, point, trk, two } from './track-texts.arbitrary';

const bomb =
  '<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
  gpx(trk(two)).replace(/^<\?xml.*\n/, '');

/** What goes in, and the code, the field and a word that the Chinese message must have. A new case is a new line. */
const refused: readonly (readonly [name: string, text: string, code: string, field: string, word: string])[] = [
  ['nothing', '', 'empty', 'file', '重新导出'],
  ['blanks', ' \n ', 'empty', 'file', '空的'],
  ['a long blank', ' '.repeat(500), 'empty', 'file', '空的'],
  ['a KMZ', 'PK\u0003\u0004…', 'zipped', 'file', '解压'],
  ['prose', '今天爬了山', 'unknown-format', 'file', '今天爬了山'],
  ['a web page', '<html><body>404</body></html>', 'unknown-format', 'html', '<html>'],
  ['a root named like a method', '<constructor/>', 'unknown-format', 'constructor', 'GPX'],
  ['a JSON list', '[1, 2]', 'unknown-format', 'file', 'GeoJSON'],
  ['a GPX cut off in a position', good.slice(0, good.indexOf('215.5')), 'truncated', 'file', '不完整'],
  ['a GPX cut off in a tag', good.slice(0, good.indexOf('lon="117.852"')), 'truncated', 'file', '第 4 行'],
  ['only a declaration', '<?xml version="1.0"?>', 'truncated', 'file', '不完整'],
  ['tags that cross', gpx('<trk><trkseg></trk></trkseg>'), 'malformed', 'file', '第 3 行'],
  ['an unknown entity', gpx(trk(two, '<name>&x;</name>')), 'malformed', 'file', '格式有错'],
  ['an entity bomb', bomb, 'doctype', 'DOCTYPE', 'DOCTYPE'],
  ['a GeoJSON cut off', '{"type":"LineString","coordinates":[[117.85,36.49],[117', 'truncated', 'file', '不完整'],
  ['a broken GeoJSON', '{"type":"LineString",,}', 'malformed', 'file', '格式有错'],
  [
    'waypoints alone',
    gpx('<wpt lat="36.4" lon="117.8"/><wpt lat="36.4" lon="117.8"/>'),
    'no-line',
    'line',
    '2 个单独的点',
  ],
  ['an empty track', gpx(trk('')), 'no-line', 'line', '没有轨迹线'],
  ['one position', gpx(trk(point(117.85, 36.49))), 'too-short', 'line', '两个不同'],
  ['one position ten times', gpx(trk(point(117.85, 36.49).repeat(10))), 'too-short', 'line', '两个不同'],
  ['NaN', gpx(trk(two + point('NaN', 36.49))), 'bad-number', 'trkpt[3].lon', '第 3 个位置'],
  ['infinity', gpx(trk(two + point(117.85, 'Infinity'))), 'bad-number', 'trkpt[3].lat', 'Infinity'],
  ['no latitude', gpx(trk('<trkpt lon="117.85"/>' + two)), 'bad-number', 'trkpt[1].lat', '不是数字'],
  ['an empty longitude', gpx(trk(point('', 36.4) + two)), 'bad-number', 'trkpt[1].lon', '第 3 行'],
  [
    'a comma for a point',
    kml('<LineString><coordinates>117,85 x,y</coordinates></LineString>'),
    'bad-number',
    'coordinates[2].lon',
    '“x”',
  ],
  [
    'GeoJSON with null',
    '{"type":"LineString","coordinates":[[117.8,36.4],[null,36.4]]}',
    'bad-number',
    'coordinates[2].lon',
    '第 2 个位置',
  ],
  ['swapped', gpx(trk(point(36.49, 117.8) + point(36.492, 117.85))), 'swapped', 'position[1].lat', '117.8'],
  ['off the globe', gpx(trk(two + point(117.85, 95))), 'out-of-range', 'position[3]', '纬度 95'],
  ['the antimeridian', gpx(trk(point(179.9, 36) + point(-179.9, 36))), 'antimeridian', 'position[2]', '180°'],
  ['zero, zero in the middle', gpx(trk(two + point(0, 0) + two)), 'outside-shandong', 'position[3]', '第 3 个'],
  ['Beijing', gpx(trk(point(116.4, 39.9) + point(116.41, 39.9))), 'outside-shandong', 'position[1]', '有 2 个位置'],
];

describe('what cannot become a track', () => {
  it.each(refused)('%s', (_, text, code, field, word) => {
    const error = failure(text);
    expect([error.code, error.field]).toEqual([code, field]);
    expect(tellTrackIssue(error, 'zh')).toContain(word);
    expect(tellTrackIssue(error, 'zh')).toMatch(/^\p{Script=Han}.*。$/u);
    expect(tellTrackIssue(error, 'zh')).not.toContain('—');
    expect(error.message).toContain(tellTrackIssue(error, 'en'));
    expect(tellTrackIssue(error, 'en')).not.toMatch(/[—{}]|\p{Script=Han}(?<!今天爬了山)$/u);
  });

  it('comes as a class by cause', () => {
    expect(failure('')).toBeInstanceOf(UnreadableFileError);
    expect(failure(gpx(trk('')))).toBeInstanceOf(NoLineError);
    expect(failure(gpx(trk(two + point(0, 0))))).toBeInstanceOf(BadPositionError);
    expect(failure(good.slice(0, 200)).name).toBe('UnreadableFileError');
    expect(failure(good.slice(0, 200)).cause).toBeInstanceOf(Error);
  });

  it('may be mended: swapped coordinates are read the other way round', () => {
    const text = gpx(trk(point(36.49, 117.8) + point(36.492, 117.85)));
    expect(readTrack(text, { swapped: true }).points).toEqual([
      { lon: 117.8, lat: 36.49 },
      { lon: 117.85, lat: 36.492 },
    ]);
  });

  it('may be fine elsewhere', () => {
    const text = gpx(trk(point(2.35, 48.85) + point(2.36, 48.85)));
    expect(codes(readTrack(text, { region: 'anywhere' }))).toEqual(['gap', 'no-heights', 'no-time']);
  });

  it('is told with the share that lies outside Boshan where Shandong holds it', () => {
    const read = readTrack(gpx(trk(two + point(118.05, 36.81))));
    expect(read.warnings.find(({ code }) => code === 'outside-boshan')?.values).toEqual({ percent: 33, count: 1 });
  });

  it('ends before memory does', () => {
    const long = { length: MAX_CHARACTERS + 1 } as unknown as string;
    expect(failure(long).code).toBe('too-large');
    const list = new PositionList();
    for (let index = 0; index < MAX_POSITIONS; index += 1) list.add(0, 0, 0, 0);
    expect(() => list.add(0, 0, 0, 0)).toThrow(NoLineError);
  });
});
