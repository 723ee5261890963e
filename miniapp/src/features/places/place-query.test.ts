import {
  activeFilters,
  emptyQuery,
  findingOf,
  paramsOfQuery,
  queryFromParams,
  queryOfFinding,
  withKinds,
  withoutFilter,
  withoutFilters,
} from './place-query';

describe('the explore address', () => {
  it.each([
    [{ layer: 'museum' }],
    [{ layer: 'scenic', type: 'cave', town: '370304111', theme: 'food', season: 'winter', grade: '4a' }],
    [{ layer: 'food,shop,night,family,accessible', open: 'now', price: '50', view: 'map', sort: 'name' }],
    [{ open: '2026-11-24', at: 'scenic-10' }],
    [{ area: '117.8,36.4,117.9,36.5', near: '3000,117.860,36.490', price: 'free' }],
  ])('%j comes back as it was', (params) => {
    const query = queryFromParams(params);
    expect(query && paramsOfQuery(query)).toEqual(params);
  });

  it('asks for nothing where it names nothing that is known', () => {
    expect(queryFromParams({})).toBeUndefined();
    expect(
      queryFromParams({ layer: 'spaceport', open: 'someday', free: 'yes', view: 'globe', price: '-1' }),
    ).toBeUndefined();
    expect(queryFromParams({ open: '2026-13-45' })).toBeUndefined();
  });

  it.each(['1,2,3', '118,36,117,37', '117,37,118,36', 'a,b,c,d', '117,36,118,95', ''])(
    'takes no area from “%s”',
    (area) => expect(queryFromParams({ area })).toBeUndefined(),
  );
  it.each(['0,117,36', '3000,me', '3000,200,36', '999999999,117,36', '3000,117'])(
    'takes no distance from “%s”',
    (near) => expect(queryFromParams({ near })).toBeUndefined(),
  );

  it('understands the older forms, and leads to eateries from dishes', () => {
    expect(queryFromParams({ kind: 'lodging', family: '1', free: '1' })).toMatchObject({
      kinds: ['lodging'],
      family: true,
      price: 'free',
    });
    expect(queryFromParams({ show: 'dishes' })?.kinds).toEqual(['eatery']);
  });

  it('has one form for one state, whatever the order of the layers', () => {
    const address = (layer: string) => paramsOfQuery(queryFromParams({ layer }) ?? emptyQuery).layer;
    expect(address('night,shop,food,shop')).toBe('food,shop,night');
  });

  it('never carries where the reader is', () => {
    expect(paramsOfQuery({ ...emptyQuery, sort: 'near', near: { metres: 1000, of: 'me' } })).toEqual({});
  });
});

describe('filters', () => {
  const query = {
    ...emptyQuery,
    kinds: ['scenic'],
    type: 'cave',
    town: '1',
    price: 'free',
    at: 'x',
    view: 'map',
    sort: 'name',
  } as const;

  it('are listed when set, and come off one by one or all at once', () => {
    expect(activeFilters(query)).toEqual(['price', 'type', 'town']);
    expect(activeFilters(withoutFilter(query, 'town'))).toEqual(['price', 'type']);
    expect(withoutFilters(query)).toEqual({ kinds: ['scenic'], view: 'map', sort: 'name' });
  });

  it('that belong to a kind go with it, and so does the card', () => {
    expect(withKinds({ ...query, grade: '4a' }, ['shop', 'museum'])).toMatchObject({
      kinds: ['museum', 'shop'],
      town: '1',
      type: undefined,
      grade: undefined,
      at: undefined,
    });
  });

  it('find the same, however they are looked at', () => {
    const other = { ...query, at: undefined, view: 'list', sort: 'near' } as const;
    expect(findingOf(other)).toBe(findingOf(query));
    expect(findingOf({ ...query, near: { metres: 5, of: 'me' } })).not.toBe(findingOf(query));
    expect(queryOfFinding(findingOf(query))).toMatchObject({ kinds: ['scenic'], type: 'cave', price: 'free' });
  });
});
