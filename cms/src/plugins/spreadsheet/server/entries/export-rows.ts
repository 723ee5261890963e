import type { Core } from '@strapi/strapi';
import type { Column } from '../columns/column';
import type { Directory } from '../columns/directory';
import type { CellRow } from '../sheet/write';
import type { Access } from './access';
import { valueOf, type Entry } from './entry';
import { loadEntries } from './load';

const PAGE = 50;

/** What the admin's list was narrowed by. */
export interface ListQuery {
  readonly filters?: unknown;
  readonly _q?: unknown;
  readonly sort?: unknown;
}

const rowOf = (entry: Entry, columns: readonly Column[], directory: Directory): CellRow =>
  columns.map((column) => {
    const value = valueOf(entry, column);
    return value === null ? undefined : column.kind.write(value, directory);
  });

/** The entries of a list as the user may see them, a page at a time; in the order of the list, else oldest first. */
export async function* exportRows(
  strapi: Core.Strapi,
  uid: string,
  {
    access,
    columns,
    directory,
    query,
  }: {
    readonly access: Access;
    readonly columns: readonly Column[];
    readonly directory: Directory;
    readonly query: ListQuery;
  },
): AsyncGenerator<CellRow> {
  const { filters, _q, sort } = query;
  const asked = { ...(filters !== undefined && { filters }), ...(_q !== undefined && { _q }), sort: sort ?? 'id:asc' };
  const narrowed = await access.readQuery(asked);
  for (let start = 0; ; start += PAGE) {
    const entries = await loadEntries(strapi, uid, { ...narrowed, start, limit: PAGE });
    for (const entry of entries) if (await access.mayRead(entry.zh)) yield rowOf(entry, columns, directory);
    if (entries.length < PAGE) return;
  }
}
