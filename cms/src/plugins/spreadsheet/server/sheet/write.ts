import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { stream as excel, type DataValidation, type Worksheet } from 'exceljs';
import type { Column } from '../columns/column';
import type { Directory } from '../columns/directory';
import { columnLetters } from './sheet';
import { withGuard } from './formula-guard';

export type CellValue = string | number;
export type CellRow = readonly (CellValue | undefined)[];

/** What a file is made of. */
export interface Content {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly directory: Directory;
  readonly rows: AsyncIterable<CellRow>;
}

/** Rows below the headings to which the drop-down lists reach. */
const LISTED_ROWS = 5000;

const guardedCell = (value: CellValue | undefined): CellValue | undefined =>
  typeof value === 'string' ? withGuard(value) : value;

const widthOf = ({ heading, key }: Column): number =>
  /description|summary|Note|source/.test(key) ? 40 : Math.max(12, heading.length * 2 + 4);

interface Validated extends Worksheet {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

type Book = InstanceType<typeof excel.xlsx.WorkbookWriter>;

/** Headings, and a text format wherever Excel would otherwise turn telephone numbers and days into something else. */
function openData(book: Book, { title, columns }: Content): Validated {
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] }) as Validated;
  sheet.columns = columns.map((column) => ({
    header: column.required ? `${column.heading}*` : column.heading,
    width: widthOf(column),
    style: column.kind.numeric ? {} : { numFmt: '@' },
  }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F1EE' } };
  return sheet;
}

interface Listed {
  readonly column: Column;
  readonly at: number;
  readonly choices: readonly string[];
}

function addLists(sheet: Validated, listed: readonly Listed[]): void {
  for (const [index, { column, at, choices }] of listed.entries()) {
    if (column.kind.many || choices.length === 0) continue;
    const letters = columnLetters(at);
    const range = `'选项'!$${columnLetters(index)}$2:$${columnLetters(index)}$${choices.length + 1}`;
    sheet.dataValidations.add(`${letters}2:${letters}${LISTED_ROWS + 1}`, {
      type: 'list',
      allowBlank: true,
      formulae: [range],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: column.heading,
      error: '请从下拉列表里选；没有合适的请留空。',
    });
  }
}

function addChoices(book: Book, listed: readonly Listed[]): void {
  const sheet = book.addWorksheet('选项');
  sheet.columns = listed.map(({ column }) => ({ header: column.heading, width: 22 }));
  const most = Math.max(0, ...listed.map(({ choices }) => choices.length));
  for (let row = 0; row < most; row += 1) {
    sheet.addRow(listed.map(({ choices }) => guardedCell(choices[row]) ?? '')).commit();
  }
  sheet.commit();
}

const RULES: readonly string[] = [
  '一行一条内容；表头不要改名，列的先后可以换，用不到的列可以删。',
  '改已有的内容：保留“网址代号”，系统按它找到原来那一条。新增：网址代号留空，保存时按拼音自动生成。',
  '空白单元格不改动原有的值；要清空，请填（清空）。',
  '一格里填几项时用顿号“、”隔开；票价和举办日期一行一条（Alt+Enter 换行）。',
  '经纬度用 WGS-84；填了经纬度就要填误差半径。从国内地图抄来的坐标有偏移，不能直接填。',
  '图片不在表格里，请在内容的表单里上传。导入的都是草稿，不会自动发布。',
];

function addHelp(book: Book, columns: readonly Column[], directory: Directory): void {
  const sheet = book.addWorksheet('填写说明');
  sheet.columns = [{ width: 28 }, { width: 8 }, { width: 64 }, { width: 40 }];
  for (const rule of RULES) sheet.addRow([rule]).commit();
  sheet.addRow([]).commit();
  const head = sheet.addRow(['表头', '必填', '怎么填', '例如']);
  head.font = { bold: true };
  head.commit();
  for (const column of columns) {
    const example = column.kind.example || (column.kind.choices?.(directory)[0] ?? '');
    sheet.addRow([column.heading, column.required ? '是' : '', column.help, example]).commit();
  }
  sheet.commit();
}

function addExamples(book: Book, columns: readonly Column[], directory: Directory): void {
  const sheet = book.addWorksheet('示例');
  sheet.columns = columns.map((column) => ({ header: column.heading, width: widthOf(column) }));
  const full = columns.map(({ kind, key }) =>
    key === 'slug' ? '' : kind.example || (kind.choices?.(directory)[0] ?? ''),
  );
  const least = columns.map(({ kind, required, key }) =>
    required ? (key === 'name' ? '城西民俗馆' : kind.example) : '',
  );
  sheet.addRow(full).commit();
  sheet.addRow(least).commit();
  sheet.commit();
}

/**
 * Writes an .xlsx as a stream: the data first, behind it explanations, examples and the lists of choices.
 * @returns when everything is in `target`, which is ended then
 */
export async function writeXlsx(target: Writable, content: Content): Promise<void> {
  const { columns, directory, rows } = content;
  const book = new excel.xlsx.WorkbookWriter({ stream: target, useStyles: true, useSharedStrings: true });
  const listed = columns.flatMap((column, at): Listed[] => {
    const choices = column.kind.choices?.(directory) ?? [];
    return choices.length === 0 ? [] : [{ column, at, choices }];
  });
  const sheet = openData(book, content);
  addLists(sheet, listed);
  for await (const row of rows) sheet.addRow(row.map(guardedCell)).commit();
  sheet.commit();
  addHelp(book, columns, directory);
  addExamples(book, columns, directory);
  addChoices(book, listed);
  await book.commit();
}

/** Writes a .csv in UTF-8 with the mark by which Excel knows it. */
export async function writeCsv(target: Writable, { columns, rows }: Content): Promise<void> {
  const csv = stringify({ bom: true, record_delimiter: 'windows' });
  csv.pipe(target);
  csv.write(columns.map(({ heading }) => heading));
  for await (const row of rows) {
    const isFlowing = csv.write(row.map((value) => guardedCell(value) ?? ''));
    if (!isFlowing) await new Promise((resolve) => csv.once('drain', resolve));
  }
  csv.end();
  await finished(csv);
}
