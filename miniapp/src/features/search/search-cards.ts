import type { CollectionName } from '@boshan/shared/contract/collection-names';
import type { Card } from '@boshan/shared/contract/named';

/** Collections that can be searched, by the filter under which they show. */
export const groups = {
  places: ['places'],
  routes: ['routes', 'busLines', 'themes', 'seasons'],
  tastes: ['dishes', 'products'],
  culture: ['heritage', 'events', 'courses'],
  other: ['articles', 'offers', 'videos', 'notices'],
} as const satisfies Record<string, readonly CollectionName[]>;

export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as Group[];
export const searchable: readonly CollectionName[] = Object.values(groups).flat();

export const groupOf = (collection: CollectionName): Group | undefined =>
  groupNames.find((group) => (groups[group] as readonly CollectionName[]).includes(collection));

export interface Found {
  readonly collection: CollectionName;
  readonly record: Card;
}
