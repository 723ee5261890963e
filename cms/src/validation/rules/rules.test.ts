import { rules } from '.';
import type { Document, RuleContext } from '../issue';

const context = (more: Partial<RuleContext> = {}): RuleContext => ({
  uid: 'api::scenic-spot.scenic-spot',
  publishing: false,
  unknownPlaces: new Set(),
  ...more,
});

const found = (document: Document, more?: Partial<RuleContext>): readonly string[] =>
  rules.flatMap((rule) => rule(document, context(more)).map(({ level, path }) => `${level} ${path.join('.')}`));

const location = (longitude: number | null, latitude: number | null, more: Document = {}): Document => ({
  location: { longitude, latitude, accuracyMetres: 20, ...more },
});
const publishing = { publishing: true };
const route = { uid: 'api::tour-route.tour-route', publishing: true };

const view = { uid: 'api::panorama.panorama', publishing: true };
const drawing = { uid: 'api::drawn-map.drawn-map', publishing: true };
const tied = (...points: readonly (readonly [x: number, y: number, lon: number, lat: number])[]): Document => ({
  image: { alt: '手绘图' },
  fit: 'thin-plate',
  controlPoints: points.map(([x, y, lon, lat]) => ({ x, y, point: { lon, lat } })),
});
const corners = [
  [0.1, 0.1, 117.856, 36.466],
  [0.9, 0.1, 117.866, 36.466],
  [0.9, 0.9, 117.866, 36.456],
  [0.1, 0.9, 117.856, 36.456],
] as const;

/** What goes in, what must be found. An empty list: nothing may be found. A new case is a new line. */
const cases: readonly (readonly [
  name: string,
  document: Document,
  expected: readonly string[],
  Partial<RuleContext>?,
])[] = [
  ['a place in Boshan', location(117.8619, 36.4947), []],
  ['no position at all', location(null, null, { accuracyMetres: null }), []],
  ['Zhangdian, in Shandong but not in Boshan', location(118.018, 36.807), ['warning location.longitude']],
  ['Zhangdian, said to lie outside', location(118.018, 36.807, { outsideDistrict: true }), []],
  ['Beijing', location(116.4, 39.9), ['error location.longitude']],
  [
    'Beijing, said to lie outside the district',
    location(116.4, 39.9, { outsideDistrict: true }),
    ['error location.longitude'],
  ],
  ['longitude and latitude swapped', location(36.49, 117.86), ['error location.longitude', 'error location.latitude']],
  ['zero, zero', location(0, 0), ['error location.longitude']],
  ['only a longitude', location(117.86, null), ['error location.latitude']],
  ['only a latitude', location(null, 36.49), ['error location.longitude']],
  [
    'a point without accuracy',
    location(117.8619, 36.4947, { accuracyMetres: null }),
    ['error location.accuracyMetres'],
  ],
  ['accuracy zero', location(117.8619, 36.4947, { accuracyMetres: 0 }), []],
  ['a bus stop in Beijing', { stops: [{ longitude: 116.4, latitude: 39.9 }] }, ['error stops.0.longitude']],
  ['a zone without radius', { zone: { type: 'radius', longitude: 117.86, latitude: 36.49 } }, ['error zone.metres']],
  ['a polygon of two points', { zone: { type: 'polygon', ring: [{ lon: 117.8, lat: 36.5 }] } }, ['error zone.ring']],

  ['a notice that ends first', { start: '2026-11-23T08:00:00Z', end: '2026-11-22T08:00:00Z' }, ['error end']],
  ['a notice without end', { start: '2026-11-23T08:00:00Z', end: null }, []],
  ['an offer on one day', { validFrom: '2026-05-01', validTo: '2026-05-01' }, []],
  ['an offer that ends first', { validFrom: '2026-05-02', validTo: '2026-05-01' }, ['error validTo']],
  [
    'an occurrence that ends first',
    { occurrences: [{ start: '2026-05-02', end: '2026-05-01' }] },
    ['error occurrences.0.end'],
  ],
  ['ages the wrong way round', { ageFrom: 12, ageTo: 6 }, ['error ageTo']],

  ['a route with no day, published', { days: [] }, ['error days'], route],
  ['a route with no day, as a draft', { days: [] }, [], { ...route, publishing: false }],
  ['a day with no stop', { days: [{ stops: [{ place: 'a' }] }, { stops: [] }] }, ['error days.1.stops'], route],
  [
    'a bus line with one stop',
    { stops: [{ name: '甲' }] },
    ['error stops'],
    { uid: 'api::bus-line.bus-line', publishing: true },
  ],

  ['an unknown place', { places: ['a', 'b'] }, ['error places'], { unknownPlaces: new Set(['b']) }],
  [
    'an unknown stop',
    { days: [{ stops: [{ place: 'x' }] }] },
    ['error days.0.stops.0.place'],
    { unknownPlaces: new Set(['x']) },
  ],
  [
    'an unknown alternative',
    { alternativePlaces: ['x'] },
    ['error alternativePlaces'],
    { unknownPlaces: new Set(['x']) },
  ],

  ['hours that parse', { hours: { rule: 'Apr 01-Oct 31 Tu-Su 09:00-17:00; PH off' } }, []],
  ['hours in Chinese', { hours: { rule: '早上九点到下午五点' } }, ['error hours.rule']],
  ['hours by the sun, which no phone evaluates', { hours: { rule: 'sunrise-sunset' } }, ['error hours.rule']],
  ['hours of the first Monday', { hours: { rule: 'Mo[1] 09:00-12:00' } }, ['error hours.rule']],
  ['hours of one year', { hours: { rule: '2027 Mo-Fr 09:00-17:00' } }, ['error hours.rule']],
  ['hours of a tour that do not parse', { guidedTour: { rule: '25 o clock' } }, ['error guidedTour.rule']],
  ['no hours', { hours: { rule: null } }, []],

  ['a good slug', { slug: 'yan-shen-gu-zhen' }, []],
  ['a slug in capitals', { slug: 'YanShen' }, ['error slug']],
  ['a slug that ends in a hyphen', { slug: 'yan-' }, ['error slug']],
  ['a slug of 29', { slug: 'a'.repeat(29) }, ['error slug']],

  ['a lunar rule', { recurrence: 'lunar', lunarRule: { startMonth: 12, startDay: 30, endMonth: 1, endDay: 15 } }, []],
  [
    'a thirteenth month',
    { lunarRule: { startMonth: 13, startDay: 1, endMonth: 1, endDay: 31 } },
    ['error lunarRule.startMonth', 'error lunarRule.endDay'],
  ],
  ['lunar without a rule', { recurrence: 'lunar' }, ['error lunarRule'], publishing],

  ['free', { fromCny: 0 }, []],
  ['a negative price', { tickets: { prices: [{ priceCny: -1 }] } }, ['error tickets.prices.0.priceCny']],
  ['a price of three decimals', { averageCny: 9.999 }, ['error averageCny']],
  ['a price that binary fractions cannot hold', { averageCny: 1.15 }, []],

  ['a website without scheme', { contact: { website: 'www.boshan.gov.cn' } }, ['error contact.website']],
  ['a script for a website', { contact: { website: 'javascript:alert(1)' } }, ['error contact.website']],
  ['a phone number', { contact: { phone: '0533-4180000' } }, []],
  ['words for a phone number', { contact: { phone: '请打前台' } }, ['error contact.phone']],
  ['a time of one digit', { departures: [{ time: '8:30' }] }, ['error departures.0.time']],
  ['a time past midnight', { departures: [{ time: '24:10' }] }, []],

  ['a view all the way round', { image: { media: { width: 4096, height: 2048 } } }, [], view],
  ['a view that is not yet measured', { image: { media: 7 } }, [], view],
  ['a view without a picture', { image: null }, ['error image'], view],
  ['a photograph for a view', { image: { media: { width: 4000, height: 3000 } } }, ['error image.media'], view],
  [
    'a photograph for a view, as a draft',
    { image: { media: { width: 4000, height: 3000 } } },
    [],
    { ...view, publishing: false },
  ],
  ['a drawing tied by its corners', tied(...corners), [], drawing],
  [
    'a drawing whose points stand as text',
    { ...tied(), controlPoints: JSON.stringify(tied(...corners).controlPoints) },
    [],
    drawing,
  ],
  ['a drawing without a picture', { ...tied(...corners), image: null }, ['error image'], drawing],
  ['a drawing with two points', tied(...corners.slice(0, 2)), ['error controlPoints'], drawing],
  ['a drawing with two points, as a draft', tied(...corners.slice(0, 2)), [], { ...drawing, publishing: false }],
  [
    'a drawing tied by a line',
    tied([0.1, 0.1, 117.856, 36.466], [0.5, 0.5, 117.861, 36.461], [0.9, 0.9, 117.866, 36.456]),
    ['error controlPoints'],
    drawing,
  ],
  [
    'a drawing that folds',
    tied(...corners, [0.45, 0.5, 117.8625, 36.461], [0.55, 0.5, 117.8595, 36.461]),
    ['error controlPoints'],
    drawing,
  ],
  [
    'a drawing with points that are no points',
    { ...tied(), controlPoints: [1, null, 'x', { x: 0.5 }] },
    ['error controlPoints'],
    drawing,
  ],

  ['a script in a text', { summary: '好看<script>alert(1)</script>' }, ['error summary']],
  ['markup within a component', { hours: { note: '<b>雨天停开</b>' } }, ['error hours.note']],
  ['an arrow and a comparison', { summary: '海拔 < 800 米 > 500 米，A<B' }, []],
  ['the credit of a basemap', { basemap: { attribution: '<a href="https://a.cn">© 甲</a>' } }, []],

  ['aliases twice', { aliases: ['甲', '甲'] }, ['error aliases']],
  ['aliases as text', { aliases: '甲' }, ['error aliases']],
  ['a padded name', { name: ' 颜神古镇' }, ['error name']],
  ['no name, published', { name: '' }, ['error name'], publishing],
];

describe('the rules', () => {
  const named = cases.map(([name, document, expected, more]) => ({ name, document, expected, more }));

  it.each(named)('$name', ({ document, expected, more }) => {
    expect(found(document, more)).toEqual(expected);
  });

  it('name the field and the remedy in Chinese', () => {
    for (const [, document, , more] of cases) {
      for (const rule of rules) {
        for (const { path, message } of rule(document, context(more))) {
          expect(path.length).toBeGreaterThan(0);
          expect(message).toMatch(/\p{Script=Han}.*[。]$/u);
        }
      }
    }
  });
});
