import * as fc from 'fast-check';
import type { CollectionDelta } from '../contract/delta';
import { canonicalJson } from './canonical';
import {
  applyCollectionDelta,
  applyMergePatch,
  DeltaMismatchError,
  diffRecord,
  makeCollectionDelta,
  manifestContentHash,
} from './delta';
import { sameJson, type SnapshotRecord } from './record';

/** JSON values that share many keys, so that patches nest; objects hold no null. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(0, 1, true, '', '山'),
    fc.array(fc.oneof(fc.constant(null), fc.nat({ max: 2 })), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), tie('value'), { maxKeys: 4 }),
  ),
}));
const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { maxKeys: 3 });
const record = fields.map((members): SnapshotRecord => ({ ...members, id: 'x' }));
const collection = fc.dictionary(fc.constantFrom('p', 'q', 'r', 's'), fields, { noNullPrototype: true });
const toMap = (content: Record<string, Record<string, unknown>>): Map<string, SnapshotRecord> =>
  new Map(Object.entries(content).map(([id, members]) => [id, { ...members, id }]));

describe('merge patches', () => {
  it('lead from one record to the other (property)', () => {
    fc.assert(
      fc.property(record, record, (before, after) => {
        const patch = diffRecord(before, after)!;
        const kept = canonicalJson(before);
        expect(canonicalJson(applyMergePatch(before, patch))).toBe(canonicalJson(after));
        expect(canonicalJson(before)).toBe(kept);
        expect(Object.keys(patch).length === 0).toBe(sameJson(before, after));
      }),
      { numRuns: 500 },
    );
  });

  it('follow the examples of RFC 7396', () => {
    const apply = (target: unknown, patch: unknown): string => canonicalJson(applyMergePatch(target, patch));
    expect(apply({ a: 'b', c: { d: 'e', f: 'g' } }, { a: 'z', c: { f: null } })).toBe('{"a":"z","c":{"d":"e"}}');
    expect(apply({ a: [{ b: 'c' }] }, { a: [1] })).toBe('{"a":[1]}');
    expect(apply(['a', 'b'], ['c', 'd'])).toBe('["c","d"]');
    expect(apply({ a: 'foo' }, null)).toBe('null');
    expect(apply({ a: 'foo' }, 'bar')).toBe('"bar"');
    expect(apply({ e: null }, { a: 1 })).toBe('{"a":1,"e":null}');
    expect(apply([1, 2], { a: 'b', c: null })).toBe('{"a":"b"}');
    expect(apply({}, { a: { bb: { ccc: null } } })).toBe('{"a":{"bb":{}}}');
  });

  it('cannot express a null within objects', () => {
    expect(diffRecord({ id: 'x' }, { id: 'x', a: { b: null } })).toBeUndefined();
    expect(diffRecord({ id: 'x', a: null }, { id: 'x' })).toBeUndefined();
    expect(diffRecord({ id: 'x' }, { id: 'x', a: [null] })).toEqual({ a: [null] });
  });

  it("never reach an object's prototype", () => {
    const patched = applyMergePatch({ id: 'x' }, JSON.parse('{"__proto__":{"polluted":true}}')) as object;
    expect('polluted' in patched).toBe(false);
    expect(diffRecord({ id: 'x' }, { id: 'x', a: JSON.parse('{"__proto__":1}') as unknown })).toBeUndefined();
  });
});

describe('collection deltas', () => {
  it('lead from one collection to the other and touch exactly what differs (property)', () => {
    fc.assert(
      fc.property(collection, collection, (a, b) => {
        const [before, after] = [toMap(a), toMap(b)];
        const ids = [...new Set([...before.keys(), ...after.keys()])];
        const delta = makeCollectionDelta(ids.map((id) => ({ before: before.get(id), after: after.get(id) })));
        const different = ids.filter((id) => !sameJson(before.get(id), after.get(id)));
        if (!delta) {
          expect(different).toEqual([]);
          return;
        }
        const applied = applyCollectionDelta(before, JSON.parse(canonicalJson(delta)) as typeof delta);
        const sorted = (map: ReadonlyMap<string, SnapshotRecord>): string => canonicalJson(Object.fromEntries(map));
        expect(sorted(applied.records)).toBe(sorted(after));
        expect([...applied.touched].sort()).toEqual(different.sort());
      }),
    );
  });

  it('shares what it does not touch', () => {
    const records = new Map(
      Array.from({ length: 100 }, (_, index) => [`r${index}`, { id: `r${index}`, n: { v: index } }]),
    );
    const { records: next } = applyCollectionDelta(records, { patch: { r7: { m: 1 } } });
    expect([...next].filter(([id, value_]) => records.get(id) !== value_).map(([id]) => id)).toEqual(['r7']);
    expect(next.get('r7')?.['n']).toBe(records.get('r7')?.n);
  });

  it('sends a record whole where a patch would be longer or cannot be', () => {
    const before = { id: 'x', aaaaaaaaaaaaaaa: 1, bbbbbbbbbbbbbbbb: 2 };
    expect(makeCollectionDelta([{ before, after: { id: 'x' } }])).toEqual({ put: [{ id: 'x' }] });
    const after = { id: 'x', n: { deep: null } };
    expect(makeCollectionDelta([{ before: { id: 'x' }, after }])).toEqual({ put: [after] });
    expect(() => makeCollectionDelta([{ before: { id: 'x' }, after: { id: 'y' } }])).toThrow(RangeError);
    expect(makeCollectionDelta([{}])).toBeUndefined();
  });

  it.each<CollectionDelta>([{ patch: { y: { a: 1 } } }, { patch: { x: { id: 'y' } } }, { remove: ['y'] }])(
    'refuses %j where it does not fit',
    (delta) => {
      expect(() => applyCollectionDelta(new Map([['x', { id: 'x' }]]), delta)).toThrow(DeltaMismatchError);
    },
  );
});

describe('manifestContentHash', () => {
  const shard = (prefix: string, hash: string) => ({ prefix, hash, count: 1, bytes: 5 });
  it('depends on the content, not on order or sizes', () => {
    const [a, b] = [shard('0', 'aa'), shard('1', 'bb')];
    const hash = manifestContentHash({ x: { shards: [a, b] }, y: { shards: [] } });
    expect(manifestContentHash({ y: { shards: [] }, x: { shards: [{ ...b, bytes: 9 }, a] } as never })).toBe(hash);
    expect(manifestContentHash({ x: { shards: [a, shard('1', 'cc')] }, y: { shards: [] } })).not.toBe(hash);
    expect(manifestContentHash({ x: { shards: [a] }, y: { shards: [b] } })).not.toBe(hash);
  });
});
