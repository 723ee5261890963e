import { readPreference, writePreference } from '../../platform/preferences';

const KEY = 'recent-searches';
const MOST = 8;

/** Queries of before, the latest first. They never leave the device. */
export function recentSearches(): readonly string[] {
  const kept = readPreference(KEY);
  return Array.isArray(kept) ? kept.filter((query): query is string => typeof query === 'string').slice(0, MOST) : [];
}

/** The list with a query in front, once. Pure. */
export const withQuery = (recent: readonly string[], query: string): readonly string[] =>
  [query, ...recent.filter((each) => each !== query)].slice(0, MOST);

export function rememberSearch(query: string): void {
  const plain = query.trim();
  if (plain !== '') writePreference(KEY, withQuery(recentSearches(), plain));
}

export const forgetSearches = (): void => {
  writePreference(KEY, []);
};
