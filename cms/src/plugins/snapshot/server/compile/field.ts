import type { CollectionName } from '@boshan/shared/contract/collection-names';

export type Attributes = Readonly<Record<string, unknown>>;

/** A document as the CMS holds it: its zh-Hans version, and its English one where there is one. */
export interface Source {
  readonly zh: Attributes;
  readonly en?: Attributes | undefined;
}

/** Attributes being filled for the two versions of a document. */
export interface Target {
  readonly zh: Record<string, unknown>;
  readonly en: Record<string, unknown>;
}

/** Calls back with each record that a value refers to; several collections where any one of them will do. */
export type ReferenceVisitor = (collections: readonly CollectionName[], id: string) => void;
export type Exists = (collections: readonly CollectionName[], id: string) => boolean;

/** What Strapi's query engine is told to read along: relations, media and components by attribute. */
export type Populate = Readonly<Record<string, { readonly populate?: Populate; readonly select?: readonly string[] }>>;

/** How one field of the contract is stored. Reading and writing are each other's inverse. */
export interface Field {
  /** Field of the contract's record. */
  readonly key: string;
  /** Attributes of the CMS that it is made of. */
  readonly attributes: readonly string[];
  readonly populate?: Populate;
  /** Of a component: what it is made of. */
  readonly fields?: readonly Field[];
  /** The contract's value, or undefined where nothing is stored. */
  read(source: Source): unknown;
  write(value: unknown, target: Target): void;
  references?(value: unknown, visit: ReferenceVisitor): void;
  /** The value without references to what is not published; undefined where nothing is left. */
  prune?(value: unknown, exists: Exists): unknown;
}

export const isObject = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Trimmed text, undefined where empty. */
export const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
};

/** A contract record out of its stored form; fields without a value are absent. */
export const readFields = (fields: readonly Field[], source: Source): Record<string, unknown> => {
  const record: Record<string, unknown> = {};
  for (const field of fields) {
    const value = field.read(source);
    if (value !== undefined) record[field.key] = value;
  }
  return record;
};

export const writeFields = (fields: readonly Field[], record: Attributes, target: Target): void => {
  for (const field of fields) {
    const value = record[field.key];
    if (value !== undefined) field.write(value, target);
  }
};

export const visitReferences = (fields: readonly Field[], record: Attributes, visit: ReferenceVisitor): void => {
  for (const field of fields) {
    const value = record[field.key];
    if (value !== undefined) field.references?.(value, visit);
  }
};

export const pruneFields = (fields: readonly Field[], record: Attributes, exists: Exists): Record<string, unknown> => {
  const pruned: Record<string, unknown> = { ...record };
  for (const field of fields) {
    if (field.prune === undefined || record[field.key] === undefined) continue;
    const value = field.prune(record[field.key], exists);
    if (value === undefined) delete pruned[field.key];
    else pruned[field.key] = value;
  }
  return pruned;
};

export const populateFields = (fields: readonly Field[]): Populate =>
  Object.assign({}, ...fields.map((field) => field.populate ?? {})) as Populate;
