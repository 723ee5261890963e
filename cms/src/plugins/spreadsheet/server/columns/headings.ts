import { columnLetters, type SheetRow } from '../sheet/sheet';
import type { Column } from './column';

const normal = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*＊:：·・.]/g, '')
    .replace(/必填|选填/g, '');

/** Which column of the sheet holds which field. */
export interface Header {
  /** The row in which the headings stand. */
  readonly row: number;
  readonly columns: ReadonlyMap<number, Column>;
  /** Headings that were left out, with a suggestion, in the editors' language. */
  readonly notes: readonly string[];
}

/** A row of headings that cannot be used; what to do about it, in the editors' language. */
export interface HeaderProblem {
  readonly message: string;
}

/** How many letters two headings share, in parts of the longer one. */
function likeness(a: string, b: string): number {
  const rest = [...b];
  const shared = [...a].filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return shared.length / Math.max(a.length, b.length, 1);
}

function suggestion(heading: string, columns: readonly Column[]): string {
  const scored = columns.map((column) => ({ column, score: likeness(normal(heading), normal(column.heading)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 0.5 ? `是不是“${best.column.heading}”？` : '请按模板的表头改名，或删掉这一列。';
}

/** How many rows from the top may be a title or an explanation. */
export const HEADER_WITHIN = 10;

export class Headings {
  private readonly byName = new Map<string, Column>();

  constructor(private readonly columns: readonly Column[]) {
    for (const column of columns) for (const name of column.aliases) this.byName.set(normal(name), column);
    for (const column of columns) this.byName.set(normal(column.heading), column);
  }

  private find(text: string): Column | undefined {
    return this.byName.get(normal(text));
  }

  /** Whether the row looks like headings: it names what identifies an entry, or most of its cells are headings. */
  isHeader({ cells }: SheetRow): boolean {
    const known = [...cells.values()].flatMap(({ text }) => this.find(text) ?? []);
    const isNamed = known.some(({ key }) => key === 'name' || key === 'slug');
    return isNamed || (known.length >= 2 && known.length * 2 >= cells.size);
  }

  /** Reads the headings. A heading that stands twice, and a sheet without name and slug, cannot be used. */
  read({ number, cells }: SheetRow): Header | HeaderProblem {
    const columns = new Map<number, Column>();
    const notes: string[] = [];
    for (const [at, { text }] of cells) {
      const column = this.find(text);
      const letters = columnLetters(at);
      if (column === undefined) {
        notes.push(`不认识的表头“${text.slice(0, 40)}”（${letters} 列）没有导入：${suggestion(text, this.columns)}`);
        continue;
      }
      const [twin] = [...columns].find(([, other]) => other === column) ?? [];
      if (twin !== undefined) {
        const where = `${columnLetters(twin)} 列和 ${letters} 列`;
        return { message: `表头“${column.heading}”出现了两次（${where}）：请删掉或改名其中一列，再上传。` };
      }
      columns.set(at, column);
    }
    const keys = [...columns.values()].map(({ key }) => key);
    if (keys.includes('name') || keys.includes('slug')) return { row: number, columns, notes };
    return { message: '缺少“名称”列：每一行都要有名称（改已有的内容时，有“网址代号”也行）。请下载模板对照表头。' };
  }
}

export const noHeaderMessage = `前 ${HEADER_WITHIN} 行里没有找到表头：第一行应当是“名称”“网址代号”这样的表头。请下载模板，把数据贴到模板里。`;
