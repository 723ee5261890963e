import * as fc from 'fast-check';
import { idBits, partition, prefixOf, SHARD_MAX, underPrefixes, updateLeaves, type Leaves } from './shards';
import { parseShardText, ShardFormatError, shardText } from './shard-file';

const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `id-${from + index}`);
const entries = (leaves: Leaves): [string, readonly string[]][] => [...leaves];

/** Steps from one set of ids to another: sets grow and shrink across the limit of a shard. */
const history = fc.array(fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 900 })), { minLength: 1, maxLength: 5 });

describe('idBits', () => {
  it('spreads ids that resemble each other', () => {
    const ones = Array.from({ length: 32 }, () => 0);
    for (const id of ids(0, 4000)) [...idBits(id)].forEach((bit, index) => (ones[index]! += Number(bit)));
    for (const count of ones) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('stays as it is: every reader and publisher must agree', () => {
    expect(idBits('scenic-01')).toHaveLength(32);
    expect(['', 'a', 'scenic-01'].map((id) => parseInt(idBits(id), 2))).toMatchInlineSnapshot(`
      [
        2872998923,
        444641715,
        3076853259,
      ]
    `);
  });
});

describe('underPrefixes', () => {
  it('tells the same as the bits do (property)', () => {
    const prefix = fc.string({ unit: fc.constantFrom('0', '1'), maxLength: 32 });
    fc.assert(
      fc.property(fc.array(prefix, { maxLength: 3 }), fc.string(), fc.nat({ max: 32 }), (prefixes, id, length) => {
        const all = [...prefixes, idBits(id).slice(0, length)];
        expect(underPrefixes(all)(id)).toBe(true);
        expect(underPrefixes(prefixes)(id)).toBe(prefixes.some((one) => idBits(id).startsWith(one)));
      }),
    );
  });
});

describe('partition', () => {
  it('deals every id to the one leaf of its prefix, in leaves that are full but not too full (property)', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), (count) => {
        const leaves = partition(ids(0, count));
        expect([...leaves.values()].flat().sort()).toEqual(ids(0, count).sort());
        for (const [prefix, held] of leaves) {
          expect(held.length).toBeGreaterThan(0);
          expect(held.length).toBeLessThanOrEqual(SHARD_MAX);
          expect(held).toEqual([...held].sort());
          expect(held.every((id) => prefixOf(leaves, idBits(id)) === prefix)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('keeps 128 together and splits 129', () => {
    expect(partition(ids(0, 128)).size).toBe(1);
    expect([...partition(ids(0, 129)).keys()]).toEqual(['0', '1']);
    expect(partition([]).size).toBe(0);
  });
});

describe('updateLeaves', () => {
  it('equals the partition from scratch, and names exactly the leaves that differ (property)', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat({ max: 900 }), { maxLength: 5 }), (steps, changed) => {
        let current = new Set<string>();
        let leaves = partition(current);
        for (const [a, b] of steps) {
          const next = new Set(ids(Math.min(a, b), Math.max(a, b)));
          const edited = changed.map((number) => `id-${number}`).filter((id) => next.has(id));
          const put = [...[...next].filter((id) => !current.has(id)), ...edited];
          const removed = [...current].filter((id) => !next.has(id));
          const update = updateLeaves(leaves, { put, removed });
          const expected = partition(next);
          expect(entries(update.leaves)).toEqual(entries(expected));
          const differs = [...expected.keys()].filter(
            (prefix) =>
              expected.get(prefix)!.some((id) => edited.includes(id)) ||
              JSON.stringify(leaves.get(prefix)) !== JSON.stringify(expected.get(prefix)),
          );
          expect(update.touched).toEqual(differs);
          expect(update.vanished).toEqual([...leaves.keys()].filter((prefix) => !expected.has(prefix)).sort());
          leaves = update.leaves;
          current = next;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('touches one leaf for one edit and shares the others', () => {
    const leaves = partition(ids(0, 5000));
    const update = updateLeaves(leaves, { put: ['id-7'] });
    expect(update.touched).toEqual([prefixOf(leaves, idBits('id-7'))]);
    expect(update.vanished).toEqual([]);
    const shared = [...leaves].filter(([prefix, held]) => update.leaves.get(prefix) === held);
    expect(shared).toHaveLength(leaves.size - 1);
  });

  it('ignores the removal of a stranger, and removes an id that is named in both', () => {
    const leaves = partition(ids(0, 3));
    expect(updateLeaves(leaves, { removed: ['stranger'] })).toEqual({ leaves, touched: [], vanished: [] });
    const update = updateLeaves(leaves, { put: ['id-1', 'id-1'], removed: ['id-1'] });
    expect(entries(update.leaves)).toEqual([['', ['id-0', 'id-2']]]);
  });
});

describe('shard files', () => {
  const records = [{ id: 'a', z: 1, b: [2] }, { id: 'b' }];

  it('reads back what it wrote', () => {
    const text = shardText(records);
    expect(text).toBe('[{"b":[2],"id":"a","z":1},{"id":"b"}]');
    expect(parseShardText(text, '')).toEqual(records);
  });

  it('refuses records out of order or twice', () => {
    expect(() => shardText([{ id: 'b' }, { id: 'a' }])).toThrow(ShardFormatError);
    expect(() => shardText([{ id: 'a' }, { id: 'a' }])).toThrow(ShardFormatError);
  });

  it('refuses an id under a prefix that is not its own', () => {
    const other = idBits('a').startsWith('0') ? '1' : '0';
    expect(() => parseShardText('[{"id":"a"}]', other)).toThrow(ShardFormatError);
  });

  it('answers or throws its own error, whatever the text (property)', () => {
    const json = fc.json();
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          fc.string(),
          json.map((text) => text.slice(0, -1)),
        ),
        (text) => {
          try {
            expect(Array.isArray(parseShardText(text, ''))).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(ShardFormatError);
          }
        },
      ),
    );
  });
});
