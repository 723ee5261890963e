/** A prefix whose ids are more than this splits into two. */
export const SHARD_MAX = 128;
const ID_BITS = 32;

/** The leaves of the trie: prefix → its ids, ascending. Prefixes without ids are left out. */
export type Leaves = ReadonlyMap<string, readonly string[]>;

/** Ids that are new or whose record changed, and ids that are gone. */
export interface IdChanges {
  readonly put?: Iterable<string>;
  readonly removed?: Iterable<string>;
}

/** `touched`: new leaves that hold what they did not hold or a put id; `vanished`: prefixes that are leaves no more. */
export interface LeavesUpdate {
  readonly leaves: Leaves;
  readonly touched: readonly string[];
  readonly vanished: readonly string[];
}

/** 32 well-mixed bits of an id, unsigned: FNV-1a over its UTF-16 code units, then MurmurHash3's finaliser. */
const idHash = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The 32 bits by which an id falls into a leaf, as a string of 0 and 1. */
export const idBits = (id: string): string => idHash(id).toString(2).padStart(ID_BITS, '0');

/** A test whether an id falls under one of some prefixes; quick enough for every id of a collection. */
export const underPrefixes = (prefixes: readonly string[]): ((id: string) => boolean) => {
  // A shift by 32 is a shift by 0 in JavaScript, hence the empty prefix of its own.
  if (prefixes.includes('')) return () => true;
  const tests = prefixes.map((prefix) => ({ shift: ID_BITS - prefix.length, bits: parseInt(prefix, 2) }));
  return (id) => {
    const hash = idHash(id);
    return tests.some(({ shift, bits }) => hash >>> shift === bits);
  };
};

interface Member {
  readonly id: string;
  readonly bits: string;
}

const split = (prefix: string, members: readonly Member[], into: Map<string, readonly string[]>): void => {
  if (members.length === 0) return;
  if (members.length <= SHARD_MAX || prefix.length === ID_BITS) {
    into.set(prefix, members.map((member) => member.id).sort());
    return;
  }
  for (const bit of ['0', '1']) {
    split(
      prefix + bit,
      members.filter((member) => member.bits[prefix.length] === bit),
      into,
    );
  }
};

const members = (ids: Iterable<string>): Member[] => Array.from(ids, (id) => ({ id, bits: idBits(id) }));

/** Deals ids into leaves, from scratch. The result depends on the set of ids alone; leaves ascend by prefix. */
export const partition = (ids: Iterable<string>): Leaves => {
  const leaves = new Map<string, readonly string[]>();
  split('', members(new Set(ids)), leaves);
  return leaves;
};

/** The one of `prefixes` under which an id with these bits falls, if any. */
export const prefixOf = (prefixes: { has(prefix: string): boolean }, bits: string): string | undefined => {
  for (let length = 0; length <= bits.length; length += 1) {
    const prefix = bits.slice(0, length);
    if (prefixes.has(prefix)) return prefix;
  }
  return undefined;
};

const tally = (counts: Map<string, number>, bits: string, upTo: number, by: number): void => {
  for (let length = 0; length <= upTo; length += 1) {
    const prefix = bits.slice(0, length);
    counts.set(prefix, (counts.get(prefix) ?? 0) + by);
  }
};

interface Resolved {
  readonly put: readonly Member[];
  readonly removed: readonly Member[];
  /** By how many ids each prefix grows. */
  readonly growth: ReadonlyMap<string, number>;
}

/** Sorts out what is really new and really gone: putting an id twice or removing a stranger must not spoil counts. */
const resolve = (leaves: Leaves, changes: IdChanges): Resolved => {
  const removedIds = new Set(changes.removed ?? []);
  const put = members(new Set(changes.put ?? [])).filter((member) => !removedIds.has(member.id));
  const holds = ({ id, bits }: Member): boolean => leaves.get(prefixOf(leaves, bits) ?? 'none')?.includes(id) ?? false;
  const removed = members(removedIds).filter(holds);
  const growth = new Map<string, number>();
  for (const member of put) if (!holds(member)) tally(growth, member.bits, ID_BITS, 1);
  for (const member of removed) tally(growth, member.bits, ID_BITS, -1);
  return { put, removed, growth };
};

/**
 * The topmost prefixes below which leaves may differ: an old leaf, a branch that now fits one leaf, or empty ground.
 * Whether a prefix is one depends on the prefix alone, so no two of them overlap.
 */
const regionsOf = (leaves: Leaves, resolved: Resolved): Map<string, Member[]> => {
  const before = new Map<string, number>();
  for (const [prefix, ids] of leaves) tally(before, prefix, prefix.length, ids.length);
  const regions = new Map<string, Member[]>();
  for (const member of [...resolved.put, ...resolved.removed]) {
    for (let length = 0; length <= ID_BITS; length += 1) {
      const prefix = member.bits.slice(0, length);
      const count = before.get(prefix) ?? 0;
      const fits = count + (resolved.growth.get(prefix) ?? 0) <= SHARD_MAX;
      if (!fits && count > 0 && !leaves.has(prefix)) continue;
      const region = regions.get(prefix);
      if (region) region.push(member);
      else regions.set(prefix, [member]);
      break;
    }
  }
  return regions;
};

const leavesBelow = (leaves: Leaves, region: string): string[] =>
  leaves.has(region) ? [region] : [...leaves.keys()].filter((prefix) => prefix.startsWith(region));

const sameIds = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  a !== undefined && a.length === b.length && a.every((id, index) => id === b[index]);

/**
 * The leaves after a change, equal to `partition` of the new set of ids. Costs in proportion to the ids named and the
 * leaves they fall into, plus one step per leaf (not per id) of the collection. A put id that is known counts as
 * changed, a removed id that is unknown is ignored; an id in both is removed.
 */
export const updateLeaves = (leaves: Leaves, changes: IdChanges): LeavesUpdate => {
  const resolved = resolve(leaves, changes);
  const gone = new Set(resolved.removed.map((member) => member.id));
  const putIds = new Set(resolved.put.map((member) => member.id));
  const next = new Map(leaves);
  const touched: string[] = [];
  const vanished: string[] = [];
  for (const [region, changed] of regionsOf(leaves, resolved)) {
    const old = leavesBelow(leaves, region);
    const ids = new Set(old.flatMap((prefix) => leaves.get(prefix)!));
    for (const member of changed) if (!gone.has(member.id)) ids.add(member.id);
    for (const id of gone) ids.delete(id);
    const fresh = new Map<string, readonly string[]>();
    split(region, members(ids), fresh);
    for (const prefix of old) {
      next.delete(prefix);
      if (!fresh.has(prefix)) vanished.push(prefix);
    }
    for (const [prefix, held] of fresh) {
      next.set(prefix, held);
      if (!sameIds(leaves.get(prefix), held) || held.some((id) => putIds.has(id))) touched.push(prefix);
    }
  }
  const ordered = new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { leaves: ordered, touched: touched.sort(), vanished: vanished.sort() };
};
