import type { CollectionName } from '../contract/collection-names';
import { fold, isHan } from './fold';
import type { Entry, SearchIndex } from './search-index';
import { fitUnits, type Fit } from './units';

export { buildSearchIndex, type SearchCard, type SearchIndex } from './search-index';

/** Why a record was found. */
export type MatchReason = 'name' | 'alias' | 'pinyin' | 'initials' | 'mixed' | 'english' | 'summary';

export interface SearchHit {
  readonly collection: CollectionName;
  readonly id: string;
  readonly reason: MatchReason;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

export interface SearchOptions {
  /** At most so many hits; 50 if not given. */
  readonly limit?: number | undefined;
  /** Only records of these collections. */
  readonly collections?: ReadonlySet<CollectionName> | undefined;
}

interface Match {
  readonly reason: MatchReason;
  readonly score: number;
}

const FIT_SCORE: Readonly<Record<Fit, number>> = { characters: 800, pinyin: 600, mixed: 500, initials: 450 };
const MOST_SCORE = 1000;
const AT_START = 100;
const WHOLE = 100;
/** Shorter texts than these are in too many summaries to mean anything. */
const SUMMARY_LEAST = { han: 2, latin: 4 } as const;

const nameMatch = (entry: Entry, query: string): Match | undefined => {
  if (entry.name === query) return { reason: 'name', score: MOST_SCORE };
  const found = fitUnits(entry.units, query);
  if (!found) return undefined;
  const { start, fit } = found;
  const score = FIT_SCORE[fit] + (start === 0 ? AT_START : 0) - Math.min(entry.units.length, 50);
  return { reason: fit === 'characters' ? 'name' : fit, score };
};

const aliasMatch = (entry: Entry, query: string): Match | undefined => {
  let best = -1;
  for (const alias of entry.aliases) {
    const at = alias.indexOf(query);
    // A Latin alias is searched by the beginnings of its words, like a name.
    if (at < 0 || (at > 0 && !isHan(query[0]!))) continue;
    best = Math.max(best, 700 + (alias === query ? WHOLE : 0) + (at === 0 ? 50 : 0) - Math.min(alias.length, 50));
  }
  return best < 0 ? undefined : { reason: 'alias', score: best };
};

const wordMatch = (entry: Entry, query: string): Match | undefined => {
  let best = -1;
  for (let index = 0; index < entry.words.length; index += 1) {
    const word = entry.words[index]!;
    if (!word.startsWith(query)) continue;
    best = Math.max(best, 550 + (word === query ? WHOLE : 0) + (index === 0 ? 50 : 0) - Math.min(index, 20));
  }
  return best < 0 ? undefined : { reason: 'english', score: best };
};

const better = (a: Match | undefined, b: Match | undefined): Match | undefined =>
  !a || (b && b.score > a.score) ? b : a;

const headMatch = (entry: Entry, query: string): Match | undefined =>
  better(better(nameMatch(entry, query), aliasMatch(entry, query)), wordMatch(entry, query));

const summaryHits = (index: SearchIndex, query: string): number[] => {
  const hits: number[] = [];
  if (query.length < (isHan(query[0]!) ? SUMMARY_LEAST.han : SUMMARY_LEAST.latin)) return hits;
  let entry = 0;
  for (let at = index.summaries.indexOf(query); at >= 0; at = index.summaries.indexOf(query, at)) {
    while ((index.summaryStarts[entry + 1] ?? Infinity) <= at) entry += 1;
    hits.push(entry);
    at = index.summaryStarts[entry + 1] ?? index.summaries.length;
  }
  return hits;
};

/** All entries that a term without blanks finds, with the best reason of each. */
const termMatches = (index: SearchIndex, term: string): Map<number, Match> => {
  const matches = new Map<number, Match>();
  for (const candidate of index.byFirst.get(term[0]!) ?? []) {
    const match = headMatch(index.entries[candidate]!, term);
    if (match) matches.set(candidate, match);
  }
  for (const hit of summaryHits(index, term)) {
    if (!matches.has(hit)) matches.set(hit, { reason: 'summary', score: 100 });
  }
  return matches;
};

/** Entries that all terms find. The reason is the one of the first term, the score the mean. */
const allTerms = (index: SearchIndex, terms: readonly string[]): Map<number, Match> => {
  const [first, ...others] = terms.map((term) => termMatches(index, term));
  const matches = new Map<number, Match>();
  for (const [entry, { reason, score }] of first ?? []) {
    if (!others.every((other) => other.has(entry))) continue;
    const sum = others.reduce((total, other) => total + other.get(entry)!.score, score);
    matches.set(entry, { reason, score: sum / terms.length });
  }
  return matches;
};

interface Found {
  readonly entry: Entry;
  readonly match: Match;
}

/** Those that can be among the best `limit`. One letter finds thousands, and sorting numbers is cheap. */
const atLeast = (found: Found[], limit: number): Found[] => {
  if (found.length <= limit || limit <= 0) return found;
  const scores = Float64Array.from(found, ({ match }) => match.score).sort();
  const least = scores[scores.length - limit]!;
  return found.filter(({ match }) => match.score >= least);
};

/**
 * Records that a query finds, best first: by Chinese characters anywhere in the name, by pinyin (`yanshen`, `yan shen
 * gu zhen`), initials (`ysgz`), a mixture (`颜神gz`), by the beginnings of English words, by aliases, and last by the
 * summary. Several terms must all be found. An empty query finds nothing. Equal scores: shorter names first, then id.
 */
export const search = (index: SearchIndex, query: string, options: SearchOptions = {}): readonly SearchHit[] => {
  const folded = fold(query);
  if (folded === '') return [];
  const terms = folded.split(' ');
  const matches = termMatches(index, terms.join(''));
  if (terms.length > 1) {
    for (const [entry, match] of allTerms(index, terms)) matches.set(entry, better(matches.get(entry), match)!);
  }
  const limit = options.limit ?? 50;
  const found = [...matches]
    .map(([number, match]) => ({ entry: index.entries[number]!, match }))
    .filter(({ entry }) => options.collections?.has(entry.collection) ?? true);
  return atLeast(found, limit)
    .sort(
      (a, b) =>
        b.match.score - a.match.score ||
        a.entry.name.length - b.entry.name.length ||
        (a.entry.id < b.entry.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ entry: { collection, id }, match }) => ({ collection, id, reason: match.reason, score: match.score }));
};
