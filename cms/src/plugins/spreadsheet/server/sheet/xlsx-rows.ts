import { limits } from '../limits';
import type { Archive } from './archive';
import { fromSerial } from './excel-date';
import { SheetError, readCellName, type Cell, type SheetRow } from './sheet';
import { readXml, type XmlEvents } from './xml';

interface Corner {
  readonly column: number;
  readonly row: number;
}

export interface MergedRange {
  readonly first: Corner;
  readonly last: Corner;
}

/** What a sheet's cells refer to. */
export interface Workbook {
  readonly is1904: boolean;
  /** By style: whether numbers show days or times. */
  readonly isDate: readonly boolean[];
  readonly texts: readonly string[];
  readonly merges: readonly MergedRange[];
}

/** `_x000D_` and the like: how Excel writes characters that XML does not allow. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Excel shows 15 digits; what stands behind them is the noise of binary fractions. */
const plainNumber = (raw: string): string => {
  const number = Number(raw);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : raw;
};

/** Builds rows out of the events of a sheet's XML. */
class RowBuilder implements XmlEvents {
  /** Complete rows that nobody has taken yet. */
  readonly done: SheetRow[] = [];
  private row = 0;
  private column = -1;
  private cells = new Map<number, Cell>();
  private kind = '';
  private style = 0;
  private value = '';
  private hasFormula = false;
  private taking = false;
  private isPhonetic = false;

  constructor(private readonly book: Workbook) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.isPhonetic = true;
    this.taking = name === 'v' || (name === 't' && !this.isPhonetic);
  }

  text(part: string): void {
    if (this.taking && this.value.length <= limits.cellCharacters) this.value += part;
  }

  close(name: string): void {
    this.taking = false;
    if (name === 'rPh') this.isPhonetic = false;
    if (name === 'c') this.closeCell();
    if (name === 'row') this.done.push({ number: this.row, cells: this.cells });
  }

  private openRow({ r }: Readonly<Record<string, string>>): void {
    this.row = r === undefined ? this.row + 1 : Number(r);
    this.column = -1;
    this.cells = new Map();
  }

  private openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    this.column = (r === undefined ? undefined : readCellName(r)?.column) ?? this.column + 1;
    [this.kind, this.style, this.value, this.hasFormula] = [t, Number(s ?? 0), '', false];
  }

  private closeCell(): void {
    const text = this.textOfCell();
    const isMissing = this.hasFormula && this.value === '';
    if ((text === '' && !isMissing) || this.column >= limits.columns) return;
    this.cells.set(this.column, {
      text: isMissing ? '公式' : text,
      ...(this.hasFormula && { formula: true }),
      ...((isMissing || this.kind === 'e') && { failed: true }),
    });
  }

  private textOfCell(): string {
    const { value, kind, book } = this;
    if (kind === 's') return unescaped(book.texts[Number(value)] ?? '');
    if (kind === 'b') return value === '1' ? '是' : '否';
    if (kind !== 'n' || value === '') return kind === 'n' ? '' : unescaped(value);
    return book.isDate[this.style] ? fromSerial(Number(value), book.is1904) : plainNumber(value);
  }
}

/** Gives the cells of merged ranges the value of their upper left corner. */
class MergeFiller {
  private readonly values = new Map<MergedRange, Cell>();

  constructor(private readonly merges: readonly MergedRange[]) {}

  fill({ number, cells }: SheetRow): SheetRow {
    const here = this.merges.filter(({ first, last }) => first.row <= number && number <= last.row);
    if (here.length === 0) return { number, cells };
    const filled = new Map(cells);
    for (const range of here) {
      const corner = cells.get(range.first.column);
      if (number === range.first.row && corner !== undefined) this.values.set(range, corner);
      const value = this.values.get(range);
      const last = Math.min(range.last.column, limits.columns - 1);
      // Across columns the value would land under other headings: there it only counts once.
      const columns = range.first.row === range.last.row ? [] : [range.first.column];
      for (const column of columns) {
        if (column <= last && value !== undefined && !filled.has(column))
          filled.set(column, { ...value, merged: true });
      }
    }
    return { number, cells: filled };
  }
}

/**
 * The rows of a sheet, streamed. Rows without a value are left out. Closes the archive at the end.
 * @throws SheetError for damaged XML and for more rows than allowed
 */
export async function* xlsxRows(archive: Archive, part: string, book: Workbook): AsyncGenerator<SheetRow> {
  const builder = new RowBuilder(book);
  const filler = new MergeFiller(book.merges);
  let count = 0;
  try {
    const reading = readXml(archive.read(part), builder);
    for (;;) {
      const { done } = await reading.next();
      for (const row of builder.done.splice(0)) {
        const filled = filler.fill(row);
        if (filled.cells.size === 0) continue;
        count += 1;
        if (count > limits.rows + 20) {
          throw new SheetError(`超过 ${limits.rows} 行：请分成几个文件，每个不超过 ${limits.rows} 行。`);
        }
        yield filled;
      }
      if (done) return;
    }
  } finally {
    archive.close();
  }
}
