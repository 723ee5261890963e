import {
  activeFilters,
  emptyQuery,
  paramsOfQuery,
  queryFromParams,
  withKind,
  withoutFilter,
  withoutFilters,
} from './place-query';

describe('the explore address', () => {
  it.each([
    [{ kind: 'museum' }],
    [{ kind: 'scenic', type: 'cave', town: '370304111', theme: 'food', season: 'winter', grade: '4a' }],
    [{ open: 'now', free: '1', family: '1', accessible: '1', view: 'map', sort: 'name' }],
    [{ open: '2026-11-24' }],
  ])('%j comes back as it was', (params) => {
    const query = queryFromParams(params);
    expect(query && paramsOfQuery(query)).toEqual(params);
  });

  it('asks for nothing where it names nothing that is known', () => {
    expect(queryFromParams({})).toBeUndefined();
    expect(queryFromParams({ kind: 'spaceport', open: 'someday', free: 'yes', view: 'globe' })).toBeUndefined();
  });

  it('leads to eateries from dishes', () => {
    expect(queryFromParams({ show: 'dishes' })?.kind).toBe('eatery');
  });

  it('never carries a position', () => {
    expect(paramsOfQuery({ ...emptyQuery, sort: 'near' })).toEqual({});
  });
});

describe('filters', () => {
  const query = {
    ...emptyQuery,
    kind: 'scenic',
    type: 'cave',
    town: '1',
    free: true,
    view: 'map',
    sort: 'name',
  } as const;

  it('are listed when set, and come off one by one or all at once', () => {
    expect(activeFilters(query)).toEqual(['type', 'town', 'free']);
    expect(activeFilters(withoutFilter(query, 'town'))).toEqual(['type', 'free']);
    expect(withoutFilters(query)).toEqual({ kind: 'scenic', view: 'map', sort: 'name' });
  });

  it('that belong to a kind go with it', () => {
    expect(withKind({ ...query, grade: '4a' }, 'museum')).toMatchObject({
      kind: 'museum',
      town: '1',
      type: undefined,
      grade: undefined,
    });
  });
});
