import type { CollectionName } from '@boshan/shared/contract/collection-names';
import { collectionOf, type ContentItem } from './load';

/** Which collection each reference field points into. `link` carries its own and is read apart. */
const referenceFields: Readonly<Record<string, CollectionName>> = {
  placeId: 'places',
  sceneId: 'panoramas',
  placeIds: 'places',
  alternativePlaceIds: 'places',
  baseId: 'places',
  routeIds: 'routes',
  eventIds: 'events',
  dishIds: 'dishes',
  productIds: 'products',
  themeIds: 'themes',
  seasonIds: 'seasons',
  townId: 'towns',
  typeId: 'placeTypes',
  gradeId: 'grades',
};

export interface Reference {
  collection: CollectionName;
  id: string;
  path: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every reference in a record, found by field name, with the path where it stands. */
export const references = (value: unknown, path = ''): Reference[] => {
  if (Array.isArray(value)) return value.flatMap((entry, index) => references(entry, `${path}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = `${path}.${key}`;
    const collection = referenceFields[key];
    if (collection) return [child].flat().map((id) => ({ collection, id: String(id), path: here }));
    if (key === 'link' && isObject(child) && typeof child['id'] === 'string') {
      return [{ collection: child['collection'] as CollectionName, id: child['id'], path: here }];
    }
    return references(child, here);
  });
};

/** Every `{zh, en}` text in a record. */
export const localizedTexts = (value: unknown, path = ''): { zh: string; en?: string; path: string }[] => {
  if (Array.isArray(value)) return value.flatMap((entry, index) => localizedTexts(entry, `${path}[${index}]`));
  if (!isObject(value)) return [];
  if (typeof value['zh'] === 'string') {
    return [{ zh: value['zh'], path, ...(typeof value['en'] === 'string' ? { en: value['en'] } : {}) }];
  }
  return Object.entries(value).flatMap(([key, child]) => localizedTexts(child, `${path}.${key}`));
};

/** Ids that exist, by collection; unpublished ones are left out on request. */
export const idsByCollection = (
  all: readonly { type: string; item: ContentItem }[],
  publishedOnly = false,
): Map<CollectionName, Set<string>> => {
  const ids = new Map<CollectionName, Set<string>>();
  for (const { type, item } of all) {
    const collection = collectionOf[type];
    if (!collection || (publishedOnly && !item.publish)) continue;
    ids.set(collection, (ids.get(collection) ?? new Set()).add(item.slug));
  }
  return ids;
};

export const SHINGLE = 14;

/** FNV-1a, 32 bits, over UTF-16LE, as eight hex digits: enough to recognise a passage without keeping its text. */
export const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** Passages of SHINGLE characters (punctuation dropped) whose fingerprint is among the source's. */
export const copiedPassages = (text: string, source: ReadonlySet<string>): string[] => {
  const bare = text.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '');
  const passages: string[] = [];
  for (let at = 0; at + SHINGLE <= bare.length; at += 1) {
    const passage = bare.slice(at, at + SHINGLE);
    if (source.has(fingerprint(passage))) passages.push(passage);
  }
  return passages;
};
