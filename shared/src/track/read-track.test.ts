import { readTrack, type ReadTrack } from './read-track';
import { NoLineError } from './track-errors';
import { GPX, codes, failure, full, good, gpx, kml, point, trk, two } from './track-texts.arbitrary';

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
