import { isHan } from './fold';

/** One step of a name: a Han character with its syllable where known, or a run of Latin letters and digits. */
export interface Unit {
  readonly text: string;
  readonly syllable: string;
}

const RUNS = /[0-9a-z]+|[^0-9a-z\s]/g;

/** A name (folded) with the syllables of its characters. Syllables that cannot be dealt out stay unused. */
export const unitsOf = (name: string, pinyin: string): readonly Unit[] => {
  const runs = name.match(RUNS) ?? [];
  const syllables = pinyin.split(' ').filter((syllable) => syllable !== '');
  const characters = runs.flatMap((run) => (isHan(run) ? [run] : [...run]));
  const plain = (texts: readonly string[]): Unit[] =>
    texts.map((text, index) => ({ text, syllable: syllables[index] ?? '' }));
  if (syllables.length === runs.length) return plain(runs);
  if (syllables.length === characters.length) return plain(characters);
  const han = runs.filter(isHan);
  if (syllables.length !== han.length) return runs.map((text) => ({ text, syllable: isHan(text) ? '' : text }));
  let next = 0;
  return runs.map((text) => (isHan(text) ? { text, syllable: syllables[next++]! } : { text, syllable: text }));
};

/** How a query fits a name: by its characters, by whole syllables, by initials, or by some of each. */
export type Fit = 'characters' | 'pinyin' | 'initials' | 'mixed';

const BY_CHARACTER = 1;
const BY_SYLLABLE = 2;
const BY_INITIAL = 4;

/** `zh`, `ch` and `sh` count as one initial. */
const hasDigraph = (syllable: string): boolean =>
  syllable.charCodeAt(1) === 104 && (syllable[0] === 'z' || syllable[0] === 'c' || syllable[0] === 's');

/**
 * How the query, from `at` on, is spent on units from `from` on, each taking its characters, its syllable or its
 * initial; 0 where it cannot. Called for every name with every key press, so it makes no objects.
 */
const fitFrom = (units: readonly Unit[], from: number, query: string, at: number, ways: number): number => {
  if (at === query.length) return ways;
  const unit = units[from];
  if (unit === undefined) return 0;
  const { text, syllable } = unit;
  let found = 0;
  if (query.startsWith(text, at)) found = fitFrom(units, from + 1, query, at + text.length, ways | BY_CHARACTER);
  if (found !== 0 || syllable === '' || query.charCodeAt(at) !== syllable.charCodeAt(0)) return found;
  const rest = query.length - at;
  const digraph = hasDigraph(syllable) && query.charCodeAt(at + 1) === 104;
  if (query.startsWith(syllable, at)) {
    found = fitFrom(units, from + 1, query, at + syllable.length, ways | BY_SYLLABLE);
  } else if (rest > (digraph ? 2 : 1) && rest < syllable.length && syllable.startsWith(query.slice(at))) {
    // The end of a query may stop in the middle of a syllable: it is still being typed.
    return ways | BY_SYLLABLE;
  }
  if (found === 0 && digraph) found = fitFrom(units, from + 1, query, at + 2, ways | BY_INITIAL);
  return found === 0 ? fitFrom(units, from + 1, query, at + 1, ways | BY_INITIAL) : found;
};

const named = (ways: number): Fit => {
  if (ways === BY_CHARACTER) return 'characters';
  if (ways === BY_SYLLABLE) return 'pinyin';
  if (ways === BY_INITIAL) return 'initials';
  return 'mixed';
};

/** Where and how a query (folded, without blanks) fits into a name; `undefined` where it does not. */
export const fitUnits = (units: readonly Unit[], query: string): { start: number; fit: Fit } | undefined => {
  const first = query.charCodeAt(0);
  for (let start = 0; start < units.length; start += 1) {
    const unit = units[start]!;
    if (unit.text.charCodeAt(0) !== first && unit.syllable.charCodeAt(0) !== first) continue;
    const ways = fitFrom(units, start, query, 0, 0);
    if (ways !== 0) return { start, fit: named(ways) };
  }
  return undefined;
};
