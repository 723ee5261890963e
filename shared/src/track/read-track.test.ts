import { readTrack, MAX_CHARACTERS, type ReadOptions, type ReadTrack } from './read-track';
import { MAX_POSITIONS, PositionList } from './position-list';
import { BadPositionError, NoLineError, TrackError, UnreadableFileError } from './track-errors';
import { tellTrackIssue } from './track-messages';

const GPX = 'http://www.topografix.com/GPX/1/1';
const gpx = (body: string, root = `version="1.1" creator="test" xmlns="${GPX}"`): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gpx ${root}>\n${body}\n</gpx>\n`;
const trk = (points: string, name = '<name>凤凰山环线</name>'): string =>
  `<trk>${name}<trkseg>${points}</trkseg></trk>`;
const point = (lon: number | string, lat: number | string, more = ''): string =>
  `<trkpt lat="${lat}" lon="${lon}">${more}</trkpt>\n`;
const full = (lon: number, lat: number, height: number, time: string): string =>
  point(lon, lat, `<ele>${height}</ele><time>${time}</time>`);
const two = point(117.85, 36.49) + point(117.852, 36.492);
const good = gpx(
  trk(full(117.85, 36.49, 200, '2026-05-01T01:00:00Z') + full(117.852, 36.492, 215.5, '2026-05-01T01:05:00Z')),
);
const kml = (body: string, ns = 'http://www.opengis.net/kml/2.2'): string =>
  `<kml xmlns="${ns}" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>文档</name><Placemark><name>线</name>${body}</Placemark></Document></kml>`;

const codes = ({ warnings }: ReadTrack): string[] => warnings.map(({ code }) => code);
const failure = (text: string, options?: ReadOptions): TrackError => {
  try {
    readTrack(text, options);
  } catch (error) {
    if (error instanceof TrackError) return error;
    throw error;
  }
  throw new Error('it was accepted');
};

describe('a GPX file', () => {
  it('gives positions, heights, times and name', () => {
    expect(readTrack(good)).toEqual({
      format: 'gpx',
      name: '凤凰山环线',
      points: [
        { lon: 117.85, lat: 36.49 },
        { lon: 117.852, lat: 36.492 },
      ],
      elevations: [200, 215.5],
      times: [Date.UTC(2026, 4, 1, 1), Date.UTC(2026, 4, 1, 1, 5)],
      segments: [{ start: 0, end: 2 }],
      warnings: [],
    });
  });

  it('may be of version 1.0, have a prefix, a byte order mark, blanks before it, CDATA and extensions', () => {
    const old = gpx(trk(two), 'version="1.0" creator="x" xmlns="http://www.topografix.com/GPX/1/0"');
    expect(codes(readTrack(old))).toEqual(['no-heights', 'no-time']);
    const prefixed = `\ufeff \n<g:gpx xmlns:g="${GPX}"><g:trk><g:name><![CDATA[山 & 水]]></g:name><g:trkseg><g:trkpt lat="36.49" lon="117.85"><g:extensions><x:trkpt lat="1" lon="2"/><x:hr>90</x:hr></g:extensions></g:trkpt><g:trkpt lat="36.5" lon="117.85"/></g:trkseg></g:trk></g:gpx>`;
    const read = readTrack(prefixed);
    expect([read.name, read.points.length]).toEqual(['山 & 水', 2]);
    expect(codes(read)).not.toContain('namespace');
  });

  it.each([
    ['a wrong namespace', 'version="1.1" xmlns="http://example.org/other"', 'http://example.org/other'],
    ['no namespace', 'version="1.1"', ''],
  ])('with %s is read with a warning', (_, root, found) => {
    const [warning] = readTrack(gpx(trk(two), root)).warnings;
    expect(warning).toEqual({ code: 'namespace', field: 'gpx.xmlns', values: { found } });
  });

  it('of several segments and tracks is joined in order', () => {
    const far = point(117.87, 36.5) + point(117.871, 36.5);
    const read = readTrack(gpx(trk(two) + trk('') + trk(far)));
    expect(read.segments).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
    expect(read.warnings.find(({ code }) => code === 'several-lines')?.values).toEqual({ count: 2 });
    const gap = read.warnings.find(({ code }) => code === 'gap');
    expect(gap?.field).toBe('position[2]');
    expect(gap?.values['metres']).toBeGreaterThan(1500);
    expect(gap?.values['metres']).toBeLessThan(2000);
  });

  it('without a track gives its route, without a name that of the file', () => {
    const rte = '<rte><rtept lat="36.49" lon="117.85"/><rtept lat="36.5" lon="117.86"/></rte>';
    const read = readTrack(
      gpx(`<metadata><name>总名</name></metadata><wpt lat="36" lon="118"><name>点</name></wpt>${rte}`),
    );
    expect([read.name, read.points.length]).toEqual(['总名', 2]);
    expect(readTrack(gpx(trk(two, '') + rte)).name).toBeUndefined();
  });

  it('keeps no times where one is missing or no time', () => {
    const odd = point(117.853, 36.493, '<time>昨天</time>');
    const read = readTrack(gpx(trk(full(117.85, 36.49, 1, '2026-05-01T01:00:00Z') + odd)));
    expect(read.times).toBeUndefined();
    expect(codes(read)).toContain('no-time');
  });
});

describe('heights', () => {
  const heights = (list: readonly (number | string)[]): ReadTrack =>
    readTrack(
      gpx(
        trk(
          list
            .map((height, index) => point(117.85 + index / 1e4, 36.49, height === '' ? '' : `<ele>${height}</ele>`))
            .join(''),
        ),
      ),
    );

  it('that are all the same were never recorded', () => {
    const read = heights([0, 0, 0]);
    expect(read.elevations).toBeUndefined();
    expect(codes(read)).toContain('flat-heights');
  });

  it('that are few are not made up, and a few that miss are filled from both sides', () => {
    expect(codes(heights([100, '', 'NaN', 130]))).toContain('incomplete-heights');
    const many = Array.from({ length: 60 }, (_, index): number | string => 100 + index);
    many[0] = '';
    many[30] = 65535;
    const read = heights(many);
    expect(read.elevations?.[0]).toBe(101);
    expect(read.elevations?.[30]).toBe(130);
    expect(read.warnings.find(({ code }) => code === 'filled-heights')?.values).toEqual({ count: 2 });
    const last = Array.from({ length: 60 }, (_, index): number | string => (index === 59 ? '' : 100 + index));
    expect(heights(last).elevations?.[59]).toBe(158);
  });
});

describe('a KML file', () => {
  it('gives the lines of its MultiGeometry', () => {
    const line = (text: string): string => `<LineString><coordinates>${text}</coordinates></LineString>`;
    const read = readTrack(
      kml(
        `<MultiGeometry>${line('117.85,36.49,210 117.851,36.49,212\n117.852,36.491,215')}${line(' 117.853,36.491,216 117.854,36.492,218 ')}</MultiGeometry>`,
      ),
    );
    expect(read.points[4]).toEqual({ lon: 117.854, lat: 36.492 });
    expect(read.elevations).toEqual([210, 212, 215, 216, 218]);
    expect(read.segments.length).toBe(2);
    expect([read.format, read.name]).toEqual(['kml', '线']);
  });

  it('gives its gx:Track with times, and knows the old namespaces', () => {
    const track =
      '<gx:Track><when>2026-05-01T01:00:00Z</when><when>2026-05-01T01:01:00Z</when><gx:coord>117.85 36.49 200</gx:coord><gx:coord>117.86 36.49 220</gx:coord></gx:Track>';
    const read = readTrack(kml(track, 'http://earth.google.com/kml/2.1'));
    expect(read.times).toEqual([Date.UTC(2026, 4, 1, 1), Date.UTC(2026, 4, 1, 1, 1)]);
    expect(read.elevations).toEqual([200, 220]);
    expect(codes(read)).not.toContain('namespace');
    expect(codes(readTrack(kml(track, 'urn:x')))).toContain('namespace');
  });

  it('of points and polygons alone has no line', () => {
    const ring =
      '<Polygon><outerBoundaryIs><LinearRing><coordinates>117.8,36.4 117.9,36.4 117.9,36.5</coordinates></LinearRing></outerBoundaryIs></Polygon>';
    const error = failure(
      kml(`<MultiGeometry><Point><coordinates>117.8,36.4</coordinates></Point>${ring}</MultiGeometry>`),
    );
    expect(error).toBeInstanceOf(NoLineError);
    expect([error.code, error.values]).toEqual(['no-line', { waypoints: 1 }]);
  });
});

describe('a GeoJSON file', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [117.85, 36.49, 200],
      [117.86, 36.495, 240],
    ],
  };
  const read = (value: unknown): ReadTrack => readTrack(JSON.stringify(value));

  it('may be a line, lines, a feature, a collection', () => {
    expect(read(line).elevations).toEqual([200, 240]);
    expect(
      read({
        type: 'MultiLineString',
        coordinates: [
          line.coordinates,
          [
            [117.87, 36.49],
            [117.88, 36.49],
          ],
        ],
      }).segments.length,
    ).toBe(2);
    const feature = { type: 'Feature', properties: { name: '齐长城' }, geometry: line };
    const point = {
      type: 'Feature',
      properties: { name: '起点' },
      geometry: { type: 'Point', coordinates: [117.85, 36.49] },
    };
    expect(
      read({
        type: 'FeatureCollection',
        features: [point, feature, { type: 'Feature', properties: null, geometry: null }],
      }).name,
    ).toBe('齐长城');
    expect(
      read({ type: 'GeometryCollection', geometries: [{ type: 'MultiPoint', coordinates: [[1, 2]] }, line] }).points
        .length,
    ).toBe(2);
  });

  it('may say a datum that is as good as WGS-84, and no other', () => {
    const named = (name: string) => ({ ...line, crs: { type: 'name', properties: { name } } });
    expect(read(named('urn:ogc:def:crs:OGC:1.3:CRS84')).points.length).toBe(2);
    expect(read(named('urn:ogc:def:crs:EPSG::4490')).points.length).toBe(2);
    const error = failure(JSON.stringify(named('EPSG:3857')));
    expect([error.code, error.field, error.values]).toEqual(['other-datum', 'crs', { found: 'EPSG:3857' }]);
    expect(failure(JSON.stringify({ ...line, crs: {} })).code).toBe('other-datum');
  });

  it('that nests without end is not followed', () => {
    let deep: unknown = line;
    for (let depth = 0; depth < 500; depth += 1) deep = { type: 'GeometryCollection', geometries: [deep] };
    expect(failure(JSON.stringify(deep)).code).toBe('no-line');
  });
});

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
