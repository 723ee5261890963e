import type { CollectionName } from '@boshan/shared/contract/collection-names';
import { isObject, textOf, type Field } from './field';

/** What a value for a relation is before the documents that it means are known: slugs, to be looked up in `uid`. */
export class PendingRelation {
  constructor(
    readonly uid: string,
    readonly slugs: readonly string[],
  ) {}
}

const slugOf = (related: unknown): string | undefined => (isObject(related) ? textOf(related['slug']) : undefined);
const related = { select: ['documentId', 'slug'] } as const;

const uidOf: Partial<Record<CollectionName, string>> = {
  towns: 'api::town.town',
  placeTypes: 'api::place-type.place-type',
  grades: 'api::grade.grade',
  seasons: 'api::season.season',
  themes: 'api::theme.theme',
  routes: 'api::tour-route.tour-route',
  dishes: 'api::dish.dish',
  products: 'api::product.product',
  events: 'api::event.event',
  places: 'api::study-base.study-base',
  panoramas: 'api::panorama.panorama',
};

const one = (key: string, collections: readonly CollectionName[]): Pick<Field, 'key' | 'references' | 'prune'> => ({
  key,
  references: (value, visit) => visit(collections, String(value)),
  prune: (value, exists) => (exists(collections, String(value)) ? value : undefined),
});

const many = (
  key: string,
  collections: readonly CollectionName[],
  always: boolean,
): Pick<Field, 'key' | 'references' | 'prune'> => ({
  key,
  references: (value, visit) => (value as readonly string[]).forEach((id) => visit(collections, id)),
  prune: (value, exists) => {
    const kept = (value as readonly string[]).filter((id) => exists(collections, id));
    return kept.length > 0 || always ? kept : undefined;
  },
});

const distinct = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== undefined)),
];

const uidFor = (collection: CollectionName): string => {
  const uid = uidOf[collection];
  if (uid === undefined) throw new Error(`no content type takes relations to ${collection}`);
  return uid;
};

/** `townId` ↔ the relation `town`. */
export const relation = (key: string, attribute: string, collection: CollectionName): Field => ({
  ...one(key, [collection]),
  attributes: [attribute],
  populate: { [attribute]: related },
  read: ({ zh }) => slugOf(zh[attribute]),
  write(value, target) {
    target.zh[attribute] = new PendingRelation(uidFor(collection), [String(value)]);
  },
});

/** `themeIds` ↔ the relation `themes`, in the editor's order. `always`: an empty list where there is none. */
export const relations = (
  key: string,
  attribute: string,
  collection: CollectionName,
  { always = false } = {},
): Field => ({
  ...many(key, [collection], always),
  attributes: [attribute],
  populate: { [attribute]: related },
  read({ zh }) {
    const stored = zh[attribute];
    const ids = distinct(Array.isArray(stored) ? stored.map(slugOf) : []);
    return ids.length > 0 || always ? ids : undefined;
  },
  write(value, target) {
    target.zh[attribute] = new PendingRelation(uidFor(collection), value as readonly string[]);
  },
});

/** A slug held as text, because a Strapi relation cannot point to any of several types. */
export const slugReference = (key: string, attribute: string, collections: readonly CollectionName[]): Field => ({
  ...one(key, collections),
  attributes: [attribute],
  read: ({ zh }) => textOf(zh[attribute]),
  write(value, target) {
    target.zh[attribute] = value;
  },
});

/** Slugs held as a JSON list. */
export const slugReferences = (key: string, attribute: string, collections: readonly CollectionName[]): Field => ({
  ...many(key, collections, false),
  attributes: [attribute],
  read({ zh }) {
    const stored: unknown = typeof zh[attribute] === 'string' ? JSON.parse(zh[attribute]) : zh[attribute];
    const ids = distinct(Array.isArray(stored) ? stored.map(textOf) : []);
    return ids.length > 0 ? ids : undefined;
  },
  write(value, target) {
    target.zh[attribute] = value;
  },
});

export const placeReference = (key = 'placeId', attribute = 'place'): Field =>
  slugReference(key, attribute, ['places']);
export const placeReferences = (key = 'placeIds', attribute = 'places'): Field =>
  slugReferences(key, attribute, ['places']);
