import type { Column, Value } from '../columns/column';
import type { Directory } from '../columns/directory';
import { columnLetters, type Cell } from '../sheet/sheet';
import { withoutGuard } from '../sheet/formula-guard';
import { isSwapped } from './position-fix';
import type { Remark } from './row-plan';

/** Word that empties a field; an empty cell leaves it alone. */
const CLEAR = /^[（(]\s*清空\s*[）)]$/;

/** A row's cells as they were read, by column. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly (readonly [at: number, cell: Cell])[];
}

/** Values by column key, and what there is to say about the cells. */
export interface CellReading {
  readonly values: ReadonlyMap<string, Value>;
  readonly remarks: readonly Remark[];
}

/** Blanks around are a slip; a line break at the end is not: it keeps a word with a separator whole. */
const trimmed = (text: string): string => text.replace(/^\s+|[^\S\n]+$/g, '');

function remarkOn(cell: Cell): string | undefined {
  if (cell.merged) return '合并单元格：取左上角的值。';
  return cell.formula ? '单元格里是公式：取公式算出的值。' : undefined;
}

/** Exchanges longitude and latitude where they stand in each other's place. */
function swap(values: Map<string, Value>): void {
  for (const key of [...values.keys()].filter((candidate) => candidate.endsWith('longitude'))) {
    const other = key.replace(/longitude$/, 'latitude');
    const [lon, lat] = [values.get(key), values.get(other)];
    if (isSwapped(lon, lat) && lon !== undefined && lat !== undefined) values.set(key, lat).set(other, lon);
  }
}

/** Reads a row's cells by their columns. Empty cells give no value: they leave the entry as it is. */
export function readCells(
  { number, cells }: RawRow,
  columns: ReadonlyMap<number, Column>,
  { directory, swapPositions }: { readonly directory: Directory; readonly swapPositions: boolean },
): CellReading {
  const values = new Map<string, Value>();
  const remarks: Remark[] = [];
  for (const [at, cell] of cells) {
    const column = columns.get(at);
    const text = withoutGuard(trimmed(cell.text));
    if (column === undefined || text.trim() === '') continue;
    const remark = (level: Remark['level'], message: string): unknown =>
      remarks.push({ cell: `${columnLetters(at)}${number}`, heading: column.heading, level, message });
    if (cell.failed) {
      remark('error', '公式出错或没有结果：请在表格软件里改好，或改填固定的值。');
      continue;
    }
    const about = remarkOn(cell);
    if (about !== undefined) remark('note', about);
    if (CLEAR.test(text)) {
      values.set(column.key, null);
      continue;
    }
    const reading = column.kind.read(text, directory);
    if (!reading.ok) remark('error', reading.message);
    else {
      values.set(column.key, reading.value);
      if (reading.note !== undefined) remark('note', reading.note);
    }
  }
  if (swapPositions) swap(values);
  return { values, remarks };
}
