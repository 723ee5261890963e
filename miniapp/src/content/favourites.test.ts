import { parseFavourites, toggled } from './favourites';

describe('favourites', () => {
  it('puts the latest in front and takes it away again', () => {
    const two = toggled(toggled({}, 'places', 'a'), 'places', 'b');
    expect(two).toEqual({ places: ['b', 'a'] });
    expect(toggled(two, 'places', 'b')).toEqual({ places: ['a'] });
  });

  it('keeps collections apart', () => {
    expect(toggled({ places: ['a'] }, 'routes', 'a')).toEqual({ places: ['a'], routes: ['a'] });
  });

  it.each([undefined, null, 'x', 7, []])('reads %p as nothing saved', (kept) => {
    expect(parseFavourites(kept)).toEqual({});
  });

  it('drops what is no id of a known collection', () => {
    expect(parseFavourites({ places: ['a', 3, null], planets: ['b'], routes: 'c' })).toEqual({ places: ['a'] });
  });
});
