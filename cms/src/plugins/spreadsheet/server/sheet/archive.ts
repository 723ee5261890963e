import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { limits } from '../limits';
import { SheetError } from './sheet';

const bomb = '解压后大得不正常，可能是恶意文件：请在表格软件里打开，另存为新的 .xlsx 再上传。';
const broken = '这个 .xlsx 已损坏或不是表格：请在表格软件里打开，另存为 .xlsx 再上传。';

/** Unpacked, a part of more than a megabyte never came from so little in an honest spreadsheet. */
const MOST_GAIN = 400;

/** The parts of an .xlsx, whose declared sizes were checked before anything is unpacked. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws SheetError for what is no zip, and for a zip that would unpack to too much */
  static async open(path: string): Promise<Archive> {
    // yauzl ends a stream with an error where a part unpacks to more than its declared size.
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
      throw new SheetError(broken);
    });
    try {
      return new Archive(zip, await Archive.list(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  private static async list(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
    if (zip.entryCount > limits.parts) throw new SheetError(bomb);
    const entries = new Map<string, Entry>();
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName.replace(/^\//, '').toLowerCase(), entry);
        zip.readEntry();
      });
      zip.once('end', resolve);
      zip.once('error', () => reject(new SheetError(broken)));
      zip.readEntry();
    });
    for (const { uncompressedSize, compressedSize } of entries.values()) {
      const isGainful = uncompressedSize > 1024 * 1024 && uncompressedSize > compressedSize * MOST_GAIN;
      if (uncompressedSize > limits.partBytes || isGainful) throw new SheetError(bomb);
    }
    return entries;
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /**
   * A part as text, chunk by chunk.
   * @throws SheetError where it is missing, damaged or larger than it says
   */
  async *read(name: string, most: number = limits.partBytes): AsyncGenerator<string> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw new SheetError(broken);
    if (entry.uncompressedSize > most) throw new SheetError(bomb);
    const decoder = new TextDecoder();
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true });
    } catch (error) {
      throw error instanceof SheetError ? error : new SheetError(broken);
    }
  }

  close(): void {
    this.zip.close();
  }
}
