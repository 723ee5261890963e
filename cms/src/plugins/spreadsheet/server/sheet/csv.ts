import { createReadStream, promises as fs } from 'node:fs';
import { parse } from 'csv-parse';
import { limits } from '../limits';
import { SheetError, type Cell, type Sheet, type SheetRow } from './sheet';

const HEAD_BYTES = 256 * 1024;

async function head(path: string): Promise<Buffer> {
  const file = await fs.open(path);
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const isValid = async (path: string, encoding: string): Promise<boolean> => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
};

/** What Excel writes in China: UTF-8, with or without a mark, UTF-16 (“Unicode text”), else GB 18030, of which GBK is a part. */
async function encodingOf(path: string): Promise<string> {
  const [first, second] = await head(path);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (await isValid(path, 'utf-8')) return 'utf-8';
  if (await isValid(path, 'gb18030')) return 'gb18030';
  throw new SheetError('文字编码认不出来：请在表格软件里另存为“CSV UTF-8”或 .xlsx 再上传。');
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

/** The sign that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const lines = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 5);
  const count = (sign: string): number => lines.reduce((sum, line) => sum + line.split(sign).length - 1, 0);
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

async function* csvRows(path: string, encoding: string): AsyncGenerator<SheetRow> {
  const start = new TextDecoder(encoding).decode(await head(path));
  if (encoding === 'utf-8' && start.includes('\u0000')) {
    throw new SheetError('这不是文字表格：请上传 .xlsx 或 .csv。');
  }
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 4 * 1024 * 1024,
  });
  const feeding = (async () => {
    for await (const text of decoded(path, encoding)) {
      if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve));
    }
    parser.end();
  })().catch((error: unknown) => parser.destroy(error as Error));
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<readonly string[]>) {
      number += 1;
      const cells = new Map<number, Cell>();
      for (const [column, text] of record.slice(0, limits.columns).entries())
        if (text !== '') cells.set(column, { text });
      if (number > limits.rows + 20) throw new SheetError(`超过 ${limits.rows} 行：请分成几个文件。`);
      if (cells.size > 0) yield { number, cells };
    }
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new SheetError('引号不成对，读不下去：请在表格软件里打开检查，另存为 .xlsx 再上传。');
  }
  await feeding;
}

/** Reads a .csv, streamed. Row numbers count records: a record with line breaks within quotes is one row, as in Excel. */
export async function readCsv(path: string): Promise<Sheet> {
  const encoding = await encodingOf(path);
  const notes = encoding === 'gb18030' ? ['按 GBK 编码读取；如有乱码，请另存为“CSV UTF-8”再上传。'] : [];
  return { rows: csvRows(path, encoding), notes };
}
