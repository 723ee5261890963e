import type { CollectionName } from '../contract/collection-names';
import type { Card } from '../contract/named';
import { fold } from './fold';
import { unitsOf, type Unit } from './units';

/** What search needs of a record. */
export type SearchCard = Pick<Card, 'id' | 'name'> & Partial<Pick<Card, 'pinyin' | 'aliases' | 'summary'>>;

export interface Entry {
  readonly collection: CollectionName;
  readonly id: string;
  /** Folded, without blanks. */
  readonly name: string;
  readonly units: readonly Unit[];
  readonly aliases: readonly string[];
  /** Words of the English name and of aliases. */
  readonly words: readonly string[];
  readonly summary: string;
}

/** Cards made ready to be searched. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
  /** Which entries have a unit or word that begins with a character. */
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
  /** All summaries, each after a line feed, and where each begins. */
  readonly summaries: string;
  readonly summaryStarts: readonly number[];
}

const joined = (text: string): string => text.replace(/ /g, '');

const toEntry = (collection: CollectionName, card: SearchCard): Entry => {
  const name = fold(card.name.zh);
  const aliases = (card.aliases ?? []).map(fold).filter((alias) => alias !== '');
  const latin = [fold(card.name.en ?? ''), ...aliases].join(' ').split(' ');
  return {
    collection,
    id: card.id,
    name: joined(name),
    units: unitsOf(name, fold(card.pinyin ?? '')),
    aliases: aliases.map(joined),
    words: [...new Set(latin.filter((word) => /^[0-9a-z]/.test(word)))],
    summary: joined(fold(`${card.summary?.zh ?? ''} ${card.summary?.en ?? ''}`)),
  };
};

const firstsOf = (entry: Entry): Set<string> => {
  const firsts = new Set<string>();
  for (const { text, syllable } of entry.units) firsts.add(text[0]!).add(syllable[0] ?? text[0]!);
  for (const word of entry.words) firsts.add(word[0]!);
  // An alias may be found from its middle, so each of its characters is a beginning.
  for (const alias of entry.aliases) for (const character of alias) firsts.add(character);
  return firsts;
};

/** Makes an index of cards, some 10 µs each. Made anew when the content changes. */
export const buildSearchIndex = (
  cards: Iterable<{ readonly collection: CollectionName; readonly record: SearchCard }>,
): SearchIndex => {
  const entries = Array.from(cards, ({ collection, record }) => toEntry(collection, record));
  const byFirst = new Map<string, number[]>();
  let summaries = '';
  const summaryStarts: number[] = [];
  entries.forEach((entry, index) => {
    for (const first of firstsOf(entry)) {
      const list = byFirst.get(first);
      if (list) list.push(index);
      else byFirst.set(first, [index]);
    }
    summaryStarts.push(summaries.length);
    summaries += `\n${entry.summary}`;
  });
  return { entries, byFirst, summaries, summaryStarts };
};
