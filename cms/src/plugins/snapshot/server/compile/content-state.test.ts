import * as fc from 'fast-check';
import { ContentState, type ReadDocument } from './content-state';

const SPOT = 'api::scenic-spot.scenic-spot';
const ROUTE = 'api::tour-route.tour-route';
const ARTICLE = 'api::article.article';
const text = { name: '名字', body: '正文', location: {} };

const spot = (documentId: string, slug: string): ReadDocument => ({
  uid: SPOT,
  documentId,
  source: { zh: { ...text, slug } },
});
const route = (documentId: string, slug: string, places: readonly string[]): ReadDocument => ({
  uid: ROUTE,
  documentId,
  source: { zh: { ...text, slug, days: [{ stops: places.map((place) => ({ place })) }] } },
});
const article = (
  documentId: string,
  slug: string,
  routes: readonly string[],
  places: readonly string[],
): ReadDocument => ({
  uid: ARTICLE,
  documentId,
  source: {
    zh: { ...text, slug, places, routes: routes.map((name) => ({ documentId: `r-${name}`, slug: name })) },
  },
});
const gone = ({ uid, documentId }: ReadDocument): ReadDocument => ({ uid, documentId });

const contentOf = (state: ContentState) =>
  [...state.records()]
    .map(([collection, record]) => [collection, record] as const)
    .sort((a, b) => (`${a[0]}/${a[1].id}` < `${b[0]}/${b[1].id}` ? -1 : 1));

const ids = fc.constantFrom('a', 'b', 'c');
const document: fc.Arbitrary<ReadDocument> = fc.oneof(
  fc.tuple(ids, ids).map(([id, slug]) => spot(`s-${id}`, slug)),
  fc.tuple(ids, ids, fc.array(ids, { maxLength: 2 })).map(([id, slug, places]) => route(`r-${id}`, slug, places)),
  fc
    .tuple(ids, fc.array(ids, { maxLength: 2 }), fc.array(ids, { maxLength: 2 }))
    .map(([id, routes, places]) => article(`a-${id}`, id, routes, places)),
);
const step = fc.array(
  fc.tuple(document, fc.boolean()).map(([read, there]) => (there ? read : gone(read))),
  { maxLength: 4 },
);

describe('ContentState', () => {
  it('one change at a time leads to what a full compile gives', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const state = new ContentState();
        const last = new Map<string, ReadDocument>();
        for (const documents of steps) {
          state.apply(documents);
          for (const read of documents) last.set(`${read.uid}/${read.documentId}`, read);
        }
        const full = new ContentState();
        full.apply([...last.values()]);
        expect(contentOf(state)).toEqual(contentOf(full));
        expect(
          state
            .problems()
            .map(({ documentId }) => documentId)
            .sort(),
        ).toEqual(
          full
            .problems()
            .map(({ documentId }) => documentId)
            .sort(),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reports exactly what changed', () => {
    const state = new ContentState();
    state.apply([spot('s-a', 'a'), spot('s-b', 'b'), route('r-a', 'way', ['a', 'b'])]);
    const { changes } = state.apply([gone(spot('s-b', 'b'))]);
    expect([...changes].map(([collection, records]) => [collection, [...records.keys()]])).toEqual([
      ['places', ['b']],
      ['routes', ['way']],
    ]);
    expect(changes.get('places')?.get('b')).toBeUndefined();
    expect(state.apply([spot('s-a', 'a')]).changes.size).toBe(0);
  });

  it('names relatives that still know an old slug', () => {
    const state = new ContentState();
    state.apply([spot('s-a', 'a'), route('r-way', 'way', ['a']), article('a-a', 'tip', ['way'], [])]);
    expect(state.apply([route('r-way', 'path', ['a'])]).stale).toEqual([{ uid: ARTICLE, documentId: 'a-a' }]);
    expect(state.apply([article('a-a', 'tip', ['path'], [])]).stale).toEqual([]);
  });

  it('gives a slug that two places claim to one of them, always the same', () => {
    const [one, other] = [spot('s-a', 'same'), spot('s-b', 'same')];
    const forth = new ContentState();
    forth.apply([one]);
    forth.apply([other]);
    const back = new ContentState();
    back.apply([other]);
    back.apply([one]);
    expect(forth.problems()).toEqual(back.problems());
    expect(forth.problems()).toMatchObject([{ documentId: 's-b', reason: expect.stringContaining('已被另一条内容') }]);
    forth.apply([gone(one)]);
    expect(forth.problems()).toEqual([]);
  });
});
