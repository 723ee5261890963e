import type { Column, Value } from '../columns/column';

export type Version = Readonly<Record<string, unknown>> & { readonly documentId: string; readonly updatedAt: string };

/** A document's drafts in both languages, with components and relations. */
export interface Entry {
  readonly zh: Version;
  readonly en: Version | undefined;
}

const versionOf = ({ zh, en }: Entry, { locale }: Column): Version | undefined => (locale === 'en' ? en : zh);

/** What an entry holds in a column. */
export function valueOf(entry: Entry, column: Column): Value {
  let raw: unknown = versionOf(entry, column);
  for (const name of column.path) raw = (raw as Record<string, unknown> | null | undefined)?.[name];
  return column.kind.stored(raw);
}

/** One field of a row that is to be written. */
export interface Change {
  readonly column: Column;
  readonly value: Value;
}

export type Data = Record<string, unknown>;

/** Draft data of both languages; `en` is undefined where nothing of it changes. */
export interface EntryData {
  readonly zh: Data;
  readonly en: Data | undefined;
}

type Component = Readonly<Record<string, unknown>>;

const isRelated = (value: unknown): value is { documentId: string } =>
  typeof value === 'object' && value !== null && 'documentId' in value;

/** A stored component in the form that the Document Service takes; without its id, so that it also fits another version. */
export function asInput(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asInput);
  if (isRelated(value)) return { set: [{ documentId: value.documentId }] };
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value as Component).flatMap(([name, part]) => (name === 'id' ? [] : [[name, asInput(part)]])),
  );
}

function put(data: Data, before: Version | undefined, { column, value }: Change): void {
  const [attribute = '', inner] = column.path;
  if (inner === undefined) {
    data[attribute] = column.kind.data(value);
    return;
  }
  // Components are written whole: what the row leaves out stays as it was.
  const component = (data[attribute] ?? asInput(before?.[attribute]) ?? {}) as Data;
  data[attribute] = { ...component, [inner]: column.kind.data(value) };
}

/** The changes as data for the Document Service. */
export function dataOf(changes: readonly Change[], entry: Entry | undefined): EntryData {
  const zh: Data = {};
  const en: Data = {};
  for (const change of changes) {
    if (change.column.locale === 'en') put(en, entry?.en, change);
    else put(zh, entry?.zh, change);
  }
  return { zh, en: Object.keys(en).length > 0 ? en : undefined };
}
