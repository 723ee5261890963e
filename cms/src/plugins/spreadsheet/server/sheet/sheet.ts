/** One cell as it was read: always text, however the file stores it. */
export interface Cell {
  readonly text: string;
  /** The value came from a formula; the formula itself is dropped. */
  readonly formula?: true;
  /** The formula has failed, or has no stored value. */
  readonly failed?: true;
  /** The value stands in another cell of a merged range. */
  readonly merged?: true;
}

export interface SheetRow {
  /** As the spreadsheet program counts: the first is 1. */
  readonly number: number;
  /** By column, the first is 0; empty cells are left out. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A file's first sheet, read row by row. */
export interface Sheet {
  readonly rows: AsyncIterable<SheetRow>;
  /** What the reader left out or changed, in the editors' language. */
  readonly notes: readonly string[];
}

/** A file that cannot be read; the message says why and what to do, in the editors' language. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Column and row of `C12`, the column from 0, the row from 1; undefined where it is no such name. */
export function readCellName(name: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}
