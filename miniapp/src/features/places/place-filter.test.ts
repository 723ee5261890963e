import type { Place } from '@boshan/shared/contract/place';
import { scenicSpot } from '../../testing/content';
import { countByKind, findPlaces, offeredFlags, offeredIds } from './place-filter';
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
  }),
  scenicSpot('monday-off', {
    typeId: 'hill',
    location: { townId: 't2' },
    hours: { rule: 'Tu-Su 08:00-17:00' },
    family: { suitable: true },
    accessibility: { wheelchair: 'limited' },
  }),
  scenicSpot('no-hours', {
    location: { townId: 't1' },
    accessibility: { wheelchair: 'no' },
    family: { suitable: false },
  }),
  { ...scenicSpot('inn'), kind: 'lodging' },
];
// 2026-11-23 is a Monday.
const now = { day: '2026-11-23', minutes: 600 };
const idsFor = (more: object, at = now) =>
  findPlaces(places, { ...emptyQuery, ...more }, at).places.map(({ id }) => id);

describe('finding places', () => {
  it.each([
    [{}, ['cave', 'monday-off', 'no-hours', 'inn']],
    [{ kind: 'lodging' }, ['inn']],
    [{ type: 'hill' }, ['monday-off']],
    [{ town: 't1' }, ['cave', 'no-hours']],
    [{ grade: '4a' }, ['cave']],
    [{ theme: 'ecology' }, ['cave']],
    [{ season: 'winter' }, []],
    [{ free: true }, ['cave']],
    [{ family: true }, ['monday-off']],
    [{ accessible: true }, ['monday-off']],
    [{ open: 'now' }, ['cave']],
    [{ open: '2026-11-24' }, ['cave', 'monday-off']],
    [{ town: 't1', free: true, open: 'now' }, ['cave']],
  ])('%j', (query, ids) => expect(idsFor(query)).toEqual(ids));

  it('goes by the clock', () => expect(idsFor({ open: 'now' }, { ...now, minutes: 1020 })).toEqual([]));

  it('counts what it cannot answer for', () => {
    const found = findPlaces(places, { ...emptyQuery, kind: 'scenic', open: 'now' }, now);
    expect(found).toMatchObject({ withoutHours: 1, withoutPosition: 0 });
    expect(findPlaces(places, emptyQuery, now)).toMatchObject({ withoutHours: 0, withoutPosition: 3 });
  });
});

describe('what is offered', () => {
  it('is only what some place has', () => {
    expect([...offeredIds(places, 'scenic', 'type')]).toEqual(['cave', 'hill']);
    expect([...offeredIds(places, 'lodging', 'town')]).toEqual([]);
    expect(offeredFlags(places, 'scenic')).toEqual(['free', 'family', 'accessible']);
    expect(offeredFlags(places, 'lodging')).toEqual([]);
    expect(countByKind(places)).toEqual({ scenic: 3, lodging: 1 });
  });
});
