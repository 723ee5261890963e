import * as v from 'valibot';
import { busLine, type BusLine } from '../contract/bus-line';
import { place, type Place } from '../contract/place';
import { tourRoute, type TourRoute } from '../contract/tour-route';
import { encodePolyline } from '../geo/polyline';
import { csvOf } from './csv';
import { placesCollection, placesToGeoJson, routeCollection, routeToGeoJson } from './geojson';
import { placesToGpx, routeToGpx } from './gpx';
import { gtfsOf, type GtfsOptions } from './gtfs';
import { gtfsTime } from './gtfs-trips';
import { placesToKml, routeToKml } from './kml';
import { decimal, escapeXml } from './xml';

const verified = { status: 'verified' } as const;
const scenic = (id: string, zh: string, location: object, more: object = {}): Place =>
  v.parse(place, { kind: 'scenic', id, name: { zh, en: `${id} & co` }, location, verification: verified, ...more });

const places: readonly Place[] = [
  scenic('kiln', '古窑', { point: { lon: 117.8561234567, lat: 36.49 }, accuracyMetres: 30 }),
  scenic(
    'lake',
    '五阳湖',
    { point: { lon: 117.94, lat: 36.398 }, accuracyMetres: 2000, address: { zh: '石马镇' } },
    { summary: { zh: '看水' }, verification: { status: 'unverified' } },
  ),
  scenic('lost', '失踪亭', {}),
];
const line = encodePolyline([
  { lon: 117.85, lat: 36.49 },
  { lon: 117.95, lat: 36.4 },
]);
const route = (track?: object): TourRoute =>
  v.parse(tourRoute, {
    id: 'a-route',
    name: { zh: '一日线', en: 'A day' },
    themeIds: [],
    verification: { status: 'unverified' },
    summary: { zh: '走走' },
    days: [
      {
        title: { zh: '上山' },
        stops: [
          { placeId: 'kiln', stayMinutes: 90, note: { zh: '看窑门' } },
          { placeId: 'lake' },
          { placeId: 'lost' },
          { placeId: 'gone' },
        ],
        ...(track && { track }),
      },
      { stops: [{ placeId: 'lost' }] },
    ],
  });

describe('a route as GPX', () => {
  it('has waypoints, a route for a day that has any, and says what is missing', () => {
    const text = routeToGpx(route(), places, 'zh');
    expect(text).toContain('<wpt lat="36.49" lon="117.8561235">\n<name>古窑</name>');
    expect(text).toContain('第 1 天第 1 站。 建议停留 90 分钟。 看窑门');
    expect(text).toContain('位置误差约 2000 米，不能用于导航。 信息待核实。');
    expect(text).toContain('以下地点没有坐标：失踪亭、gone、失踪亭。');
    expect(text.match(/<rte>/g)?.length).toBe(1);
    expect(text).not.toContain('<trk>');
    expect(text).toContain('<bounds minlat="36.398" minlon="117.8561235" maxlat="36.49" maxlon="117.94"/>');
  });

  it('has the track of a day with its heights and its source', () => {
    const text = routeToGpx(route({ line, elevations: [200, 310.5], source: 'walk.gpx' }), places, 'en');
    expect(text).toContain('<trkpt lat="36.49" lon="117.85"><ele>200</ele></trkpt>');
    expect(text).toContain('<trkpt lat="36.4" lon="117.95"><ele>310.5</ele></trkpt>');
    expect(text).toContain('<desc>Track: walk.gpx.</desc>');
    expect(text).toContain('kiln &amp; co');
    expect(text).toContain('<name>Day 1 · 上山</name>');
    expect(routeToGpx(route({ line, elevations: [1] }), places, 'en')).not.toContain('<ele>');
  });

  it('of places alone names those without a position', () => {
    const text = placesToGpx(places, 'en', {
      publisher: { zh: '甲' },
      licence: { zh: '乙' },
      siteUrl: 'https://x.y/?a&b',
    });
    expect(text).toContain('Without a position: lost &amp; co.');
    expect(text).toContain('<link href="https://x.y/?a&amp;b"/>');
    expect(text).toContain('<copyright author="甲">');
    expect(placesToGpx([], 'zh')).not.toContain('<bounds');
  });
});

describe('a route as KML', () => {
  it('has a folder for each day, and a straight line that says so', () => {
    const text = routeToKml(route(), places, 'zh');
    expect(text.match(/<Folder>/g)?.length).toBe(2);
    expect(text).toContain('<styleUrl>#straight</styleUrl>');
    expect(text).toContain('各站之间的直线连接，不是实际道路。');
    expect(text).toContain('<coordinates>117.8561235,36.49</coordinates>');
    expect(text).toContain('<address>石马镇</address>');
    expect(text).toContain('<Data name="datum"><value>WGS-84</value></Data>');
  });

  it('has the recorded line with heights instead', () => {
    const text = routeToKml(route({ line, elevations: [200, 310.5] }), places, 'zh');
    expect(text).toContain('<styleUrl>#track</styleUrl>');
    expect(text).toContain('117.85,36.49,200\n117.95,36.4,310.5');
    expect(text).not.toContain('直线连接');
    expect(
      placesToKml(places, 'en', { publisher: { zh: '甲' }, licence: { zh: '乙' }, siteUrl: 'https://x.y' }),
    ).toContain('<atom:link href="https://x.y"/>');
  });
});

describe('a route as GeoJSON', () => {
  it('has a feature for each stop, without geometry where it has no position', () => {
    const { features, bbox } = routeCollection(route(), places, 'zh');
    expect(features.map(({ id, geometry }) => [id, geometry?.type])).toEqual([
      ['stop-1', 'Point'],
      ['stop-2', 'Point'],
      ['stop-3', undefined],
      ['stop-5', undefined],
      ['day-1', 'LineString'],
    ]);
    expect(bbox).toEqual([117.8561235, 36.398, 117.94, 36.49]);
    expect(features[0]!.properties).toMatchObject({ number: 1, day: 1, stayMinutes: 90, accuracyMetres: 30 });
    expect(features[4]!.properties['recorded']).toBe(false);
    expect(JSON.parse(routeToGeoJson(route(), places, 'zh'))).toEqual(routeCollection(route(), places, 'zh'));
  });

  it('tells a recorded way', () => {
    const { features } = routeCollection(route({ line, elevations: [1, 2], source: 's' }), places, 'en');
    const day = features.find(({ id }) => id === 'day-1')!;
    expect(day.geometry?.coordinates).toEqual([
      [117.85, 36.49, 1],
      [117.95, 36.4, 2],
    ]);
    expect(day.properties).toMatchObject({ recorded: true, description: 'Track: s.' });
  });

  it('of nothing has no box', () => {
    expect(placesCollection([], 'zh').bbox).toBeUndefined();
    expect(JSON.parse(placesToGeoJson(places, 'zh')).features.length).toBe(3);
    const bare = placesCollection(places, 'zh', { publisher: { zh: '甲' }, licence: { zh: '乙' } });
    expect(bare.licenceUrl).toBeUndefined();
  });
});

describe('texts in files', () => {
  it('are escaped, without what XML cannot hold', () => {
    expect(escapeXml('a<b>&"c"\u0000\u000b\ud800x😀')).toBe('a&lt;b&gt;&amp;&quot;c&quot;x😀');
  });

  it('have numbers without exponents', () => {
    expect([decimal(1e-7), decimal(1e-9), decimal(-0.5), decimal(36)]).toEqual(['0.0000001', '0', '-0.5', '36']);
  });

  it('are quoted in tables where they must', () => {
    expect(csvOf(['a', 'b'], [{ a: 'x, "y"', b: 1 }, { a: '一\n二' }])).toBe('a,b\n"x, ""y""",1\n一 二,\n');
  });
});

describe('bus lines as GTFS', () => {
  const near = { kind: 'scenic', id: 'near', name: { zh: '近' }, verification: verified } as const;
  const options: GtfsOptions = {
    agency: { name: { zh: '公交' }, url: 'https://example.org' },
    places: [
      v.parse(place, { ...near, location: { point: { lon: 117.9, lat: 36.4 }, accuracyMetres: 80 } }),
      ...places,
    ],
    period: { from: '2026-01-01', to: '2026-06-30' },
    holidays: ['2026-05-01', '2026-05-01', '2027-01-01'],
    version: '7',
  };
  const departure = { direction: 'outbound', time: '08:00', days: ['sa'] };
  const stop = (zh: string, more: object = {}): object => ({ name: { zh }, point: { lon: 117.8, lat: 36.4 }, ...more });
  const bus = (more: object): BusLine =>
    v.parse(busLine, {
      id: 'bus',
      name: { zh: '一路' },
      verification: verified,
      stops: [stop('甲'), stop('乙', { minutesFromStart: 30 })],
      departures: [departure],
      ...more,
    });
  const codes = (more: object): readonly string[] => gtfsOf([bus(more)], options).report.gaps.map(({ code }) => code);

  it.each([
    ['nothing', {}, []],
    [
      'a stop without position',
      { stops: [{ name: { zh: '甲' } }, stop('乙', { minutesFromStart: 1 })] },
      ['stop-without-position'],
    ],
    [
      'a stop at a place known to 2 km',
      { stops: [{ name: { zh: '湖' }, placeId: 'lake' }, stop('乙', { minutesFromStart: 1 })] },
      ['stop-without-position'],
    ],
    ['a last stop without time', { stops: [stop('甲'), stop('乙')] }, ['last-stop-without-time']],
    [
      'times that fall',
      { stops: [stop('甲'), stop('乙', { minutesFromStart: 9 }), stop('丙', { minutesFromStart: 8 })] },
      ['times-not-ascending'],
    ],
    ['no departure', { departures: [] }, ['no-departure']],
    ['an old departure', { departures: [{ ...departure, validTo: '2025-12-31' }] }, ['departure-expired']],
    ['a departure of next year', { departures: [{ ...departure, validFrom: '2027-01-01' }] }, ['departure-not-yet']],
    ['a departure on no day', { departures: [{ ...departure, days: [] }] }, ['departure-on-no-day']],
  ])('report %s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
    expect(gtfsOf([bus(more)], options).files === undefined).toBe(expected.length > 0);
  });

  it('leave out one departure and keep the others', () => {
    const feed = gtfsOf(
      [bus({ departures: [departure, { ...departure, time: '09:00', validTo: '2025-01-01' }] })],
      options,
    );
    expect(feed.report.lines).toEqual(['bus']);
    expect(feed.report.gaps.map(({ departure: which }) => which)).toEqual(['outbound 09:00']);
  });

  it('borrow the position of a place that is known well enough, and say so', () => {
    const feed = gtfsOf(
      [bus({ stops: [{ name: { zh: '近' }, placeId: 'near' }, stop('乙', { minutesFromStart: 5 })] })],
      options,
    );
    expect(feed.report.borrowedPositions).toEqual([
      { lineId: 'bus', stop: { zh: '近' }, placeId: 'near', accuracyMetres: 80 },
    ]);
    expect(feed.files?.['stops.txt']).toContain('bus-1,近,位置取自景点，误差约 80 米,36.4,117.9');
  });

  it('share stops of the same name at the same place, and trips that were entered twice', () => {
    const feed = gtfsOf([bus({ departures: [departure, departure] }), bus({ id: 'other', fareCny: 2 })], options);
    expect(feed.files?.['stops.txt']?.trim().split('\n').length).toBe(3);
    expect(feed.files?.['trips.txt']?.trim().split('\n').length).toBe(3);
    expect(feed.files?.['routes.txt']).toContain('票价 2 元。');
    expect(feed.files?.['translations.txt']).toBeUndefined();
  });

  it('run on holidays alone where no day of the week is given', () => {
    const feed = gtfsOf([bus({ departures: [{ ...departure, days: [], publicHolidays: true }] })], options);
    expect(feed.files?.['calendar.txt']).toContain('none-ph-20260101-20260630,0,0,0,0,0,0,0,20260101,20260630');
    expect(feed.files?.['calendar_dates.txt']).toBe(
      'service_id,date,exception_type\nnone-ph-20260101-20260630,20260501,1\n',
    );
  });

  it('come back with the minutes of the way out, and say so', () => {
    const stops = [stop('甲'), stop('乙'), stop('丙', { minutesFromStart: 20 }), stop('丁', { minutesFromStart: 30 })];
    const feed = gtfsOf([bus({ stops, departures: [{ ...departure, direction: 'inbound' }] })], options);
    expect(feed.report.mirroredLines).toEqual(['bus']);
    const rows = feed.files?.['stop_times.txt']?.trim().split('\n').slice(1) ?? [];
    expect(rows.map((row) => row.split(',').slice(1).join(' '))).toEqual([
      '08:00:00 08:00:00 bus-4 1 1',
      '08:10:00 08:10:00 bus-3 2 0',
      '  bus-2 3 0',
      '08:30:00 08:30:00 bus-1 4 0',
    ]);
  });

  it('count hours past midnight', () => {
    expect([gtfsTime('23:30', 45), gtfsTime('08:05', 0), gtfsTime('24:10', 5)]).toEqual([
      '24:15:00',
      '08:05:00',
      '24:15:00',
    ]);
  });
});
