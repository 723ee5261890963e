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

const initialOf = (syllable: string): string => (/^[zcs]h/.test(syllable) ? syllable.slice(0, 2) : '');

/** Ways in which the query, from `at` on, can be spent on a unit: letters used and how. Longest first. */
const stepsAt = (unit: Unit, query: string, at: number): (readonly [length: number, way: number])[] => {
  const steps: (readonly [number, number])[] = [];
  if (query.startsWith(unit.text, at)) steps.push([unit.text.length, BY_CHARACTER]);
  const { syllable } = unit;
  if (syllable === '' || query[at] !== syllable[0]) return steps;
  const rest = query.length - at;
  if (query.startsWith(syllable, at)) steps.push([syllable.length, BY_SYLLABLE]);
  // The end of a query may stop in the middle of a syllable: it is still being typed.
  else if (rest > 1 && syllable.startsWith(query.slice(at))) steps.push([rest, BY_SYLLABLE]);
  const initial = initialOf(syllable);
  if (initial !== '' && query.startsWith(initial, at)) steps.push([initial.length, BY_INITIAL]);
  steps.push([1, BY_INITIAL]);
  return steps;
};

const fitFrom = (units: readonly Unit[], from: number, query: string, at: number, ways: number): number => {
  if (at === query.length) return ways;
  const unit = units[from];
  if (!unit) return 0;
  for (const [length, way] of stepsAt(unit, query, at)) {
    const found = fitFrom(units, from + 1, query, at + length, ways | way);
    if (found !== 0) return found;
  }
  return 0;
};

const named = (ways: number): Fit => {
  if (ways === BY_CHARACTER) return 'characters';
  if (ways === BY_SYLLABLE) return 'pinyin';
  if (ways === BY_INITIAL) return 'initials';
  return 'mixed';
};

/** Where and how a query (folded, without blanks) fits into a name; `undefined` where it does not. */
export const fitUnits = (units: readonly Unit[], query: string): { start: number; fit: Fit } | undefined => {
  const first = query[0];
  for (let start = 0; start < units.length; start += 1) {
    const unit = units[start]!;
    if (unit.text[0] !== first && unit.syllable[0] !== first) continue;
    const ways = fitFrom(units, start, query, 0, 0);
    if (ways !== 0) return { start, fit: named(ways) };
  }
  return undefined;
};
