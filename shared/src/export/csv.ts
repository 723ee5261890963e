export type Cell = string | number | undefined;

const cell = (value: Cell): string => {
  const text = value === undefined ? '' : String(value).replace(/\r?\n/g, ' ');
  return /[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** A table as CSV (RFC 4180, but line feeds alone): the columns of the first line, then a line for each row. */
export const csvOf = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Partial<Record<Column, Cell>>>[],
): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((row) => `${row.map(cell).join(',')}\n`)
    .join('');
