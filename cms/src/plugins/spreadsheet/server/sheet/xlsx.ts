import { posix } from 'node:path';
import { limits } from '../limits';
import { Archive } from './archive';
import { isDateFormat } from './excel-date';
import { SheetError, readCellName, type Sheet } from './sheet';
import { xlsxRows, type Workbook, type MergedRange } from './xlsx-rows';
import { readAll } from './xml';

/** Sheets of our own templates that hold no data. */
export const aidSheets: readonly string[] = ['填写说明', '选项', '示例'];

interface Outline {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly isHidden: boolean }[];
  readonly is1904: boolean;
}

async function readOutline(archive: Archive): Promise<Outline> {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  let is1904 = false;
  await readAll(archive.read('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? attributes['id'] ?? '', isHidden });
    },
  });
  return { sheets, is1904 };
}

async function readTargets(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readAll(archive.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target));
    },
  });
  return targets;
}

/** For each cell style whether it shows days or times. */
async function readDateStyles(archive: Archive): Promise<readonly boolean[]> {
  if (!archive.has('xl/styles.xml')) return [];
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let isInside = false;
  await readAll(archive.read('xl/styles.xml'), {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInside = true;
      if (name !== 'xf' || !isInside) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(isDateFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isInside = false;
    },
  });
  return styles;
}

/** Texts that cells name by number. Phonetic readings beside them are left out. */
async function readTexts(archive: Archive): Promise<readonly string[]> {
  if (!archive.has('xl/sharedstrings.xml')) return [];
  const texts: string[] = [];
  let [text, isText, isPhonetic] = ['', false, false];
  await readAll(archive.read('xl/sharedstrings.xml', limits.textBytes), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') texts.push(text.length > limits.cellCharacters ? text.slice(0, limits.cellCharacters) : text);
    },
  });
  return texts;
}

/** Merged ranges stand behind the rows that they concern, so the part is looked through for them first. */
async function readMerges(archive: Archive, part: string): Promise<MergedRange[]> {
  const ranges: MergedRange[] = [];
  let rest = '';
  for await (const chunk of archive.read(part)) {
    const text = rest + chunk;
    for (const [, from, to] of text.matchAll(/<(?:\w+:)?mergeCell\s+ref="([A-Z]+\d+):([A-Z]+\d+)"[^>]*>/g)) {
      const [first, last] = [readCellName(from ?? ''), readCellName(to ?? '')];
      if (first && last) ranges.push({ first, last });
      if (ranges.length > limits.merges) {
        throw new SheetError(`合并单元格超过 ${limits.merges} 处：请取消合并，把值填进每一行。`);
      }
    }
    const open = text.lastIndexOf('<');
    rest = open < 0 ? '' : text.slice(open, open + 200);
  }
  return ranges;
}

const withMacros = (archive: Archive): boolean => archive.names().some((name) => name.endsWith('vbaproject.bin'));

/** Reads an .xlsx or .xlsm. The archive stays open until the rows are read to their end. */
export async function readXlsx(path: string): Promise<Sheet> {
  const archive = await Archive.open(path);
  try {
    const { sheets, is1904 } = await readOutline(archive);
    const data = sheets.filter(({ name, isHidden }) => !isHidden && !aidSheets.includes(name));
    const [first, ...others] = data;
    const part = first && (await readTargets(archive)).get(first.id);
    if (first === undefined || part === undefined || !archive.has(part)) {
      throw new SheetError('文件里没有可读的工作表：请把数据放在第一张工作表里。');
    }
    const merges = await readMerges(archive, part);
    const notes = [
      ...(withMacros(archive) ? ['文件含有宏：宏已忽略，只读取了单元格里的值。'] : []),
      ...(others.length > 0
        ? [`只读取工作表“${first.name}”；“${others.map(({ name }) => name).join('”“')}”没有读取。`]
        : []),
      ...(merges.length > 0 ? [`有 ${merges.length} 处合并单元格：合并范围里每一行都取左上角的值。`] : []),
    ];
    const book: Workbook = {
      is1904,
      isDate: await readDateStyles(archive),
      texts: await readTexts(archive),
      merges,
    };
    return { rows: xlsxRows(archive, part, book), notes };
  } catch (error) {
    archive.close();
    throw error;
  }
}
