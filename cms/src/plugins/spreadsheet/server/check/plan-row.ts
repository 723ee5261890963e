import type { Column, Value } from '../columns/column';
import { isSame } from '../columns/column';
import type { Directory } from '../columns/directory';
import { dataOf, valueOf, type Change, type Entry } from '../entries/entry';
import { stampOf } from '../entries/load';
import type { Access } from '../entries/access';
import { columnLetters } from '../sheet/sheet';
import type { DuplicateFinder, Fingerprint } from './duplicates';
import { judge, type Facts } from './judge';
import { isSwapped } from './position-fix';
import { readCells, type RawRow } from './read-cells';
import type { PlannedChange, Remark, RowPlan } from './row-plan';

/** Everything that rows of one sheet are compared with. */
export interface Bench {
  readonly columns: readonly Column[];
  /** By the sheet's column. */
  readonly header: ReadonlyMap<number, Column>;
  readonly directory: Directory;
  readonly facts: Facts;
  readonly access: Access;
  readonly swapPositions: boolean;
  /** Entries that are there already. */
  readonly duplicates: DuplicateFinder;
  /** Rows further up in the same sheet: new ones, and the row in which each slug stood. */
  readonly above: DuplicateFinder;
  readonly slugRows: Map<string, number>;
}

const shown = (value: Value, column: Column, directory: Directory): string =>
  value === null ? '' : String(column.kind.write(value, directory));

class RowPlanner {
  private readonly remarks: Remark[];
  private readonly values: ReadonlyMap<string, Value>;

  constructor(
    private readonly row: RawRow,
    private readonly entry: Entry | undefined,
    private readonly bench: Bench,
  ) {
    const { values, remarks } = readCells(row, bench.header, bench);
    this.values = values;
    this.remarks = [...remarks];
  }

  async plan(): Promise<RowPlan> {
    const changes = this.changes();
    const name = this.name();
    if (changes.length === 0 && this.isFine()) return this.result('unchanged', name, []);
    if (this.entry === undefined && name === '') this.remark('name', 'error', '新增的内容要有名称：请填写。');
    if (this.values.get('name') === null) this.remark('name', 'error', '名称不能清空：请填写名称，或删掉这一行。');
    this.checkSlug();
    this.judge(changes);
    if (this.isFine()) await this.checkRights(changes);
    const planned = changes.map((change) => this.planned(change));
    if (!this.isFine()) return this.result('wrong', name, planned);
    if (this.entry !== undefined) return this.result('changed', name, planned);
    return this.result(this.findDuplicate(name) ? 'duplicate' : 'new', name, planned);
  }

  private result(status: RowPlan['status'], name: string, changes: readonly PlannedChange[]): RowPlan {
    const { entry, remarks } = this;
    return {
      status,
      name,
      ...(entry && { documentId: entry.zh.documentId, stamp: stampOf(entry) }),
      changes,
      remarks,
    };
  }

  private name(): string {
    const value = this.values.get('name') ?? this.entry?.zh['name'];
    return typeof value === 'string' ? value : '';
  }

  private changes(): readonly Change[] {
    return this.bench.columns.flatMap((column): Change[] => {
      const value = this.values.get(column.key);
      if (value === undefined) return [];
      const before = this.entry === undefined ? null : valueOf(this.entry, column);
      return isSame(before, value) ? [] : [{ column, value }];
    });
  }

  private planned({ column, value }: Change): PlannedChange {
    const { directory } = this.bench;
    const before = this.entry === undefined ? '' : shown(valueOf(this.entry, column), column, directory);
    return { key: column.key, heading: column.heading, before, after: shown(value, column, directory), value };
  }

  private isFine(): boolean {
    return !this.remarks.some(({ level }) => level === 'error');
  }

  /** Adds a remark at the cell of a column, where the sheet has it. */
  private remark(key: string | undefined, level: Remark['level'], message: string, fix?: Remark['fix']): void {
    const [at, column] = [...this.bench.header].find(([, candidate]) => candidate.key === key) ?? [];
    const heading = column?.heading ?? this.bench.columns.find((candidate) => candidate.key === key)?.heading;
    const cell = at === undefined ? undefined : `${columnLetters(at)}${this.row.number}`;
    this.remarks.push({ cell, heading, level, message, ...(fix && { fix }) });
  }

  private checkSlug(): void {
    const slug = this.values.get('slug');
    if (typeof slug !== 'string') return;
    const other = this.bench.slugRows.get(slug);
    if (other !== undefined && other !== this.row.number) {
      this.remark('slug', 'error', `网址代号“${slug}”在第 ${other} 行已经出现过：请删掉其中一行，或改成另一个代号。`);
    }
  }

  private judge(changes: readonly Change[]): void {
    for (const { level, message, column } of judge(changes, this.entry, this.bench)) {
      const prefix = column?.key.replace(/(?:longitude|latitude)$/, '');
      const fix =
        prefix !== column?.key && isSwapped(this.values.get(`${prefix}longitude`), this.values.get(`${prefix}latitude`))
          ? 'swap-position'
          : undefined;
      this.remark(column?.key, level, message, fix);
    }
  }

  private async checkRights(changes: readonly Change[]): Promise<void> {
    const { access } = this.bench;
    const writing = { data: dataOf(changes, this.entry).zh, paths: changes.map(({ column }) => column.path) };
    const isAllowed = this.entry ? await access.mayChange(this.entry.zh, writing) : await access.mayCreate(writing);
    if (isAllowed) return;
    const what = this.entry ? '修改这一条（或其中某些字段）' : '新增这样的内容';
    this.remark(undefined, 'error', `您的账号没有${what}的权限：请删掉这一行，或请管理员调整权限。`);
  }

  private findDuplicate(name: string): boolean {
    const number = (key: string): number | undefined => {
      const value = this.values.get(key);
      return typeof value === 'number' ? value : undefined;
    };
    const print: Fingerprint = {
      name,
      pinyin: this.values.get('pinyin') as string | undefined,
      lon: number('location.longitude'),
      lat: number('location.latitude'),
      accuracyMetres: number('location.accuracyMetres'),
      words: `第 ${this.row.number} 行“${name}”`,
    };
    const reason = this.bench.duplicates.find(print) ?? this.bench.above.find(print);
    this.bench.above.add(print);
    if (reason === undefined) return false;
    const remedy = '如是同一条，请填上它的网址代号；确是两条，请选“连同可能重复的一起写入”。';
    this.remark('name', 'warning', `${reason}，可能重复：${remedy}`);
    return true;
  }
}

/** Compares one row with the entry that it names, if any, and says what writing it would do. */
export const planRow = (row: RawRow, entry: Entry | undefined, bench: Bench): Promise<RowPlan> =>
  new RowPlanner(row, entry, bench).plan();

/** The slug that a row names, before anything else of it is read. */
export function slugIn(
  { cells }: RawRow,
  header: ReadonlyMap<number, Column>,
  directory: Directory,
): string | undefined {
  for (const [at, { text }] of cells) {
    const column = header.get(at);
    if (column?.key !== 'slug') continue;
    const reading = column.kind.read(text, directory);
    return reading.ok && typeof reading.value === 'string' ? reading.value : undefined;
  }
  return undefined;
}
