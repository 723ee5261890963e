import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { openSheet } from './open-sheet';
import type { SheetRow } from './sheet';

let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'sheets-'));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

type Part = readonly [name: string, content: string | Buffer];

/** A zip of these parts; `claimed` lies about the first one's unpacked size. */
function zipOf(parts: readonly Part[], claimed?: number): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [index, [name, content]] of parts.entries()) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(plain), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(index === 0 && claimed !== undefined ? claimed : plain.length, 18);
    head.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, tail, Buffer.from(name)]));
    files.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, directory, Buffer.from('PK\x05\x06'), end]);
}

const cells = '<c r="A1" t="inlineStr"><is><t>名称</t></is></c>';
const sheet = (rows: string): Part => [
  'xl/worksheets/sheet1.xml',
  `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
];
const book: readonly Part[] = [
  ['xl/workbook.xml', '<workbook><sheets><sheet name="甲" sheetId="1" id="r1"/></sheets></workbook>'],
  [
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  ],
];

async function read(bytes: Buffer): Promise<{ rows: SheetRow[]; notes: readonly string[] }> {
  const path = join(folder, 'file');
  await fs.writeFile(path, bytes);
  const { rows, notes } = await openSheet(path);
  const all: SheetRow[] = [];
  for await (const row of rows) all.push(row);
  return { rows: all, notes };
}

it('reads the smallest spreadsheet that is one', async () => {
  const { rows, notes } = await read(zipOf([sheet(`<row r="1">${cells}</row>`), ...book]));
  expect([rows.map((row) => [...row.cells]), notes]).toEqual([[[[0, { text: '名称' }]]], []]);
});

it('ignores macros and says so', async () => {
  const parts: Part[] = [sheet(`<row r="1">${cells}</row>`), ...book, ['xl/vbaProject.bin', 'macro']];
  const { rows, notes } = await read(zipOf(parts));
  expect([rows.length, notes]).toEqual([1, [expect.stringMatching(/宏已忽略/)]]);
});

describe('refuses', () => {
  const zeros = Buffer.alloc(40 * 1024 * 1024);

  it('a part that unpacks to far too much, before it is unpacked', async () => {
    const before = process.memoryUsage().rss;
    await expect(read(zipOf([['xl/worksheets/sheet1.xml', zeros], ...book]))).rejects.toThrow(/解压后大得不正常/);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('a part that lies about its size', async () => {
    const bytes = zipOf([['xl/worksheets/sheet1.xml', zeros], ...book], 1000);
    await expect(read(bytes)).rejects.toThrow(/损坏|不正常/);
  });

  it('a DOCTYPE, by which one text could become billions', async () => {
    const bomb: Part = ['xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b "bbbb">]><workbook>&b;</workbook>'];
    await expect(read(zipOf([bomb, ...book.slice(1), sheet('')]))).rejects.toThrow(/损坏/);
  });

  it('XML that breaks off', async () => {
    await expect(read(zipOf([sheet('<row r="1"><c>'), ...book]))).rejects.toThrow(/损坏/);
  });
});
