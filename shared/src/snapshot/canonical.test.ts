import * as fc from 'fast-check';
import { canonicalJson, NotCanonicalError } from './canonical';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

describe('canonicalJson', () => {
  it('reads back as what it was, and does not depend on the order of keys (property)', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('sorts keys by code unit and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, a: [true, null, '山'], B: undefined, é: -0 })).toBe(
      '{"a":[true,null,"山"],"b":1,"é":0}',
    );
  });

  it('lets one object stand in two places', () => {
    const shared = { x: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"x":1},{"x":1}]');
  });

  const cycle: Record<string, unknown> = {};
  cycle['self'] = [cycle];
  it.each([
    [{ a: [1, NaN] }, '$.a[1]'],
    [{ a: Infinity }, '$.a'],
    [() => 1, '$'],
    [[undefined], '$[0]'],
    [{ at: new Date(0) }, '$.at'],
    [new Map(), '$'],
    [{ n: 1n }, '$.n'],
    [cycle, '$.self[0]'],
  ])('refuses %p and says where', (value, path) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonicalError);
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ path }));
  });
});
