import { promises as fs } from 'node:fs';
import { readCsv } from './csv';
import { SheetError, type Sheet } from './sheet';
import { readXlsx } from './xlsx';

const starts = (head: Buffer, ...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);

/**
 * Opens an uploaded file by what it is, not by its name.
 * @throws SheetError naming what it is instead of a spreadsheet, and the remedy
 */
export async function openSheet(path: string): Promise<Sheet> {
  const file = await fs.open(path);
  const head = Buffer.alloc(8);
  const { bytesRead } = await file.read(head, 0, 8, 0).finally(() => file.close());
  if (bytesRead === 0) throw new SheetError('文件是空的：请检查后重新上传。');
  if (starts(head, 0x50, 0x4b)) return readXlsx(path);
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new SheetError('这是旧版 .xls 或加了密码的文件：请去掉密码，另存为 .xlsx 再上传。');
  }
  if (starts(head, 0x89, 0x50) || starts(head, 0xff, 0xd8) || starts(head, 0x25, 0x50, 0x44, 0x46)) {
    throw new SheetError('这是图片或 PDF，不是表格：请上传 .xlsx 或 .csv。');
  }
  return readCsv(path);
}
