import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import excel, { type Workbook } from 'exceljs';
import type { AdminClient, Answer } from './admin-client';

export interface SheetJob {
  readonly id: number;
  readonly state: string;
  readonly error: string;
  readonly notes: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
  readonly done: number;
}

export interface SheetRow {
  readonly number: number;
  readonly status: string;
  readonly name: string;
  readonly changes: readonly { readonly heading: string; readonly before: string; readonly after: string }[];
  readonly remarks: readonly {
    readonly cell?: string;
    readonly level: string;
    readonly message: string;
    readonly fix?: string;
  }[];
  readonly result: string;
  readonly message: string;
  readonly documentId: string | null;
}

export const uidOf = (type: string): string => `api::${type}.${type}`;

/** An .xlsx with these rows, the headings first. */
export async function xlsxOf(
  rows: readonly (readonly unknown[])[],
  arrange?: (book: Workbook) => void,
): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('数据');
  for (const row of rows) sheet.addRow([...row]);
  arrange?.(book);
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), book.xlsx.write(stream).then(() => stream.end())]);
  return bytes;
}

const idle = ['ready', 'applied', 'undone', 'failed'];

/** The import of spreadsheets as an editor's browser uses it. */
export class SheetsClient {
  constructor(private readonly admin: AdminClient) {}

  upload(type: string, name: string, file: Buffer, length?: number): Promise<Answer> {
    return this.admin.send(`/spreadsheet/jobs?uid=${uidOf(type)}&name=${encodeURIComponent(name)}`, file, length);
  }

  async job(id: number): Promise<SheetJob> {
    return (await this.admin.ask('GET', `/spreadsheet/jobs/${id}`)).json<{ data: SheetJob }>().data;
  }

  /** Waits until nothing is being done for a job. Throws after `seconds`. */
  async settled(id: number, seconds = 120): Promise<SheetJob> {
    for (const until = Date.now() + seconds * 1000; ;) {
      const job = await this.job(id);
      if (idle.includes(job.state)) return job;
      if (Date.now() > until) throw new Error(`job ${id} is still ${job.state} (${job.done} of ${job.total})`);
      await wait(100);
    }
  }

  /** Uploads and waits for the dry run. */
  async check(type: string, name: string, file: Buffer): Promise<SheetJob> {
    const answer = await this.upload(type, name, file);
    if (answer.status !== 200) throw new Error(`the upload answered ${answer.status}: ${answer.body.toString('utf8')}`);
    return this.settled(answer.json<{ data: SheetJob }>().data.id);
  }

  async rows(id: number, query = ''): Promise<readonly SheetRow[]> {
    const rows: SheetRow[] = [];
    for (let page = 1; ; page += 1) {
      const answer = await this.admin.ask('GET', `/spreadsheet/jobs/${id}/rows?page=${page}${query}`);
      const { data, total } = answer.json<{ data: readonly SheetRow[]; total: number }>();
      rows.push(...data);
      if (rows.length >= total || data.length === 0) return rows;
    }
  }

  begin(id: number, action: 'apply' | 'undo' | 'swap', body: object = {}): Promise<Answer> {
    return this.admin.ask('POST', `/spreadsheet/jobs/${id}/${action}`, body);
  }

  /** Applies or undoes and waits for the end. */
  async run(id: number, action: 'apply' | 'undo' | 'swap', body: object = {}): Promise<SheetJob> {
    const { status, body: text } = await this.begin(id, action, body);
    if (status !== 200) throw new Error(`${action} answered ${status}: ${text.toString('utf8')}`);
    return this.settled(id);
  }

  async download(what: 'template' | 'export', type: string, query = ''): Promise<Buffer> {
    const { status, body } = await this.admin.ask('GET', `/spreadsheet/${what}?uid=${uidOf(type)}${query}`);
    if (status !== 200) throw new Error(`${what} answered ${status}: ${body.toString('utf8')}`);
    return body;
  }
}
