import type { Directory } from './directory';

/** A value as a column holds it between cell and entry; `null` is empty. Relations are document ids. */
export type Value = string | number | boolean | null | readonly string[] | readonly Readonly<Record<string, unknown>>[];

/** A cell that was understood, perhaps with a word on what was put right, or one that was not, with the remedy. */
export type Reading =
  | { readonly ok: true; readonly value: Value; readonly note?: string }
  | { readonly ok: false; readonly message: string };

/** How one kind of value is written in a cell. `read` and `write` are each other's inverse for every stored value. */
export interface Kind {
  /** The cell's text, trimmed and not empty. */
  read(text: string, directory: Directory): Reading;
  write(value: Exclude<Value, null>, directory: Directory): string | number;
  /** What the entry holds, in this column's form; undefined and nothing are `null`. */
  stored(raw: unknown): Value;
  /** What the Document Service takes for the value. */
  data(value: Value): unknown;
  /** Names to choose from in a drop-down list; `many`: several may stand in one cell, which no list can offer. */
  choices?(directory: Directory): readonly string[];
  readonly many?: true;
  /** Cells hold numbers; all others are kept as text, whatever Excel would make of them. */
  readonly numeric?: true;
  readonly example: string;
}

export interface Column {
  /** The attribute's path, `location.longitude`; with `en.` before it for the English version's own. */
  readonly key: string;
  readonly path: readonly string[];
  readonly locale: 'zh-Hans' | 'en';
  readonly heading: string;
  /** Other headings under which it is found. */
  readonly aliases: readonly string[];
  readonly help: string;
  readonly required: boolean;
  readonly kind: Kind;
}

export const ok = (value: Value, note?: string): Reading => ({ ok: true, value, ...(note !== undefined && { note }) });
export const wrong = (message: string): Reading => ({ ok: false, message });

/** Trimmed, line breaks as `\n`; nothing is `null`. */
export const tidy = (raw: unknown): string | null => {
  if (typeof raw !== 'string') return null;
  const text = raw.replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
};

/** Full-width digits, letters and signs as their plain forms. */
export const halfWidth = (text: string): string => text.normalize('NFKC').trim();

/** Two values of one column are the same. */
export const isSame = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);
