import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { picklistOf, type Picklist } from './picklists';

interface Header {
  readonly name: string;
  readonly attribute?: { readonly type: string; readonly enum?: readonly string[] };
  readonly cellFormatter?: (row: Readonly<Record<string, unknown>>) => ReactNode;
}
interface Table {
  readonly displayedHeaders: readonly Header[];
}

const cell = (name: string, names: Picklist) => {
  const Cell = (row: Readonly<Record<string, unknown>>): ReactNode => {
    const value = row[name];
    return <Typography textColor="neutral800">{typeof value === 'string' ? (names[value] ?? value) : '-'}</Typography>;
  };
  return Cell;
};

const named = (header: Header): Header => {
  const names = header.attribute?.type === 'enumeration' ? picklistOf(header.attribute.enum ?? []) : undefined;
  return names === undefined ? header : { ...header, cellFormatter: cell(header.name, names) };
};

/** Chinese names in the list view's columns of enumerations; for Strapi's hook on the list's columns. */
export const nameChoices = <T extends Table>(table: T): T => ({
  ...table,
  displayedHeaders: table.displayedHeaders.map(named),
});
