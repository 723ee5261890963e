import type { Place } from '@boshan/shared/contract/place';
import { scenicSpot } from '../../testing/content';
import { suggestionsOf } from './list-notes';
import { countLayers, findPlaces, offeredIds, type Standpoint } from './place-filter';
import { priceOf, withinPrice } from './place-price';
import { emptyQuery } from './place-query';

const point = { lon: 117.86, lat: 36.49 };
const places: Place[] = [
  scenicSpot('cave', {
    typeId: 'cave',
    gradeId: '4a',
    themeIds: ['ecology'],
    seasonIds: ['summer'],
    location: { townId: 't1', point },
    hours: { rule: '08:00-17:00' },
    tickets: { free: true, prices: [] },
    verification: { status: 'unverified' },
  }),
  scenicSpot('monday-off', {
    typeId: 'hill',
    location: { townId: 't2', point: { lon: 117.86, lat: 36.53 } },
    hours: { rule: 'Tu-Su 08:00-17:00' },
    family: { suitable: true },
    accessibility: { wheelchair: 'limited' },
    tickets: {
      prices: [
        { audience: 'child', priceCny: 20 },
        { audience: 'adult', priceCny: 60 },
      ],
    },
  }),
  scenicSpot('no-hours', {
    location: { townId: 't1' },
    accessibility: { wheelchair: 'no' },
    family: { suitable: false },
    nightEconomy: true,
  }),
  { ...scenicSpot('inn'), kind: 'lodging', fromCny: 180 },
];
// 2026-11-23 is a Monday.
const now = { day: '2026-11-23', minutes: 600 };
const find = (more: object, standpoint: Standpoint = { now }) =>
  findPlaces(places, { ...emptyQuery, ...more }, standpoint);
const idsFor = (more: object, standpoint?: Standpoint) => find(more, standpoint).places.map(({ id }) => id);

describe('finding places', () => {
  it.each([
    [{}, ['cave', 'monday-off', 'no-hours', 'inn']],
    [{ kinds: ['lodging'] }, ['inn']],
    [{ kinds: ['lodging', 'scenic'] }, ['cave', 'monday-off', 'no-hours', 'inn']],
    [{ type: 'hill' }, ['monday-off']],
    [{ town: 't1' }, ['cave', 'no-hours']],
    [{ grade: '4a' }, ['cave']],
    [{ theme: 'ecology' }, ['cave']],
    [{ season: 'winter' }, []],
    [{ price: 'free' }, ['cave']],
    [{ price: '50' }, ['cave']],
    [{ price: '100' }, ['cave', 'monday-off']],
    [{ price: '200' }, ['cave', 'monday-off', 'inn']],
    [{ night: true }, ['no-hours']],
    [{ family: true }, ['monday-off']],
    [{ accessible: true }, ['monday-off']],
    [{ open: 'now' }, ['cave']],
    [{ open: '2026-11-24' }, ['cave', 'monday-off']],
    [{ area: { west: 117.8, south: 36.48, east: 117.9, north: 36.5 } }, ['cave']],
    [{ near: { metres: 1_000, of: point } }, ['cave']],
    [{ near: { metres: 5_000, of: point } }, ['cave', 'monday-off']],
    [{ town: 't1', price: 'free', open: 'now' }, ['cave']],
  ])('%j', (query, ids) => expect(idsFor(query)).toEqual(ids));

  it('goes by the clock', () => expect(idsFor({ open: 'now' }, { now: { ...now, minutes: 1020 } })).toEqual([]));

  it('measures from the reader once it is known where that is, and asks nothing before', () => {
    const near = { metres: 1_000, of: 'me' };
    expect(idsFor({ near })).toHaveLength(4);
    const position = { lon: 117.86, lat: 36.53, accuracyMetres: 10 };
    expect(idsFor({ near }, { now, position })).toEqual(['monday-off']);
  });

  it('keeps what nobody has confirmed, and counts it', () =>
    expect(find({ grade: '4a' })).toMatchObject({ unverified: 1, places: [{ id: 'cave' }] }));

  it('counts what a record does not say, filter by filter, instead of calling it a no', () => {
    expect(find({ kinds: ['scenic'], open: 'now' })).toMatchObject({ unknown: { open: 1 }, withoutPosition: 0 });
    expect(find({ kinds: ['scenic'], price: 'free' }).unknown).toEqual({ price: 1 });
    expect(find({ accessible: true }).unknown).toEqual({ accessible: 2 });
    expect(find({ near: { metres: 5_000, of: point } }).unknown).toEqual({ near: 2 });
    // Two things unsaid: no single filter is the reason.
    expect(find({ kinds: ['scenic'], open: 'now', price: 'free', family: true }).unknown).toEqual({ family: 1 });
    expect(find({})).toMatchObject({ unknown: {}, withoutPosition: 2 });
  });

  it('knows which filter to take off where nothing is left, the best first', () => {
    const found = find({ kinds: ['lodging'], town: 't1', open: 'now' });
    expect(found.places).toEqual([]);
    expect(suggestionsOf(found)).toEqual([['kinds', 1]]);
    expect(suggestionsOf(find({ town: 't1', type: 'hill' }))).toEqual([
      ['type', 2],
      ['town', 1],
    ]);
    expect(suggestionsOf(find({ season: 'winter', theme: 'x', type: 'y' }))).toEqual([]);
  });
});

describe('a price', () => {
  it('is what an adult pays, at least', () => {
    expect(places.map(priceOf)).toEqual([0, 60, undefined, 180]);
    expect(priceOf({ ...scenicSpot('e'), kind: 'eatery', averageCny: 45 })).toBe(45);
    expect(priceOf(scenicSpot('c', { tickets: { prices: [{ audience: 'child', priceCny: 8 }] } }))).toBe(8);
  });

  it('that is not known is no answer', () => {
    expect(withinPrice(undefined, 'free')).toBeUndefined();
    expect([withinPrice(50, '50'), withinPrice(51, '50'), withinPrice(0, 'free'), withinPrice(1, 'free')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('what is offered', () => {
  it('is only what some place has', () => {
    expect([...offeredIds(places, ['scenic'], 'type')]).toEqual(['cave', 'hill']);
    expect([...offeredIds(places, ['lodging'], 'town')]).toEqual([]);
    expect([...offeredIds(places, [], 'town')]).toEqual(['t1', 't2']);
    expect(countLayers(places)).toEqual({ scenic: 3, lodging: 1, night: 1, family: 1, accessible: 1 });
  });
});

describe('ten thousand places', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    scenicSpot(`p${index}`, {
      location: { point: { lon: 117.7 + (index % 100) / 250, lat: 36.3 + index / 40_000 }, townId: `t${index % 10}` },
      hours: { rule: index % 2 ? '08:00-17:00' : 'Tu-Su 09:00-18:00; Mo off' },
      tickets: { prices: [{ audience: 'adult', priceCny: index % 120 }] },
    }),
  );
  it('are filtered by everything at once within a tenth of a second', () => {
    const query = { ...emptyQuery, open: 'now', price: '50', near: { metres: 8_000, of: point } } as const;
    findPlaces(many, query, { now });
    const started = performance.now();
    const found = findPlaces(many, query, { now });
    expect(performance.now() - started).toBeLessThan(100);
    expect(found.places.length).toBeGreaterThan(100);
  });
});
