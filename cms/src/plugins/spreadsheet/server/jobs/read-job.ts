import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../../../../../config/env';
import { columnsFor } from '../entries/models';
import { HEADER_WITHIN, Headings, noHeaderMessage, type Header } from '../columns/headings';
import type { RawRow } from '../check/read-cells';
import { limits } from '../limits';
import { SheetError, type SheetRow } from '../sheet/sheet';
import { openSheet } from '../sheet/open-sheet';
import type { Work } from './work';

const BATCH = 200;

/** Where an upload lies until its rows are in the database. */
export const uploadPath = (job: number): string => join(environment.dataDir, 'imports', String(job));

const rawOf = ({ number, cells }: SheetRow): RawRow => ({ number, cells: [...cells] });

/** Finds the headings and hands on the rows below them. */
class Intake {
  header: Header | undefined;
  private seen = 0;

  constructor(private readonly headings: Headings) {}

  /** @throws SheetError where the headings cannot be used */
  take(row: SheetRow): RawRow | undefined {
    if (this.header !== undefined) return rawOf(row);
    this.seen += 1;
    if (this.headings.isHeader(row)) {
      const header = this.headings.read(row);
      if ('message' in header) throw new SheetError(header.message);
      this.header = header;
    } else if (this.seen >= HEADER_WITHIN) throw new SheetError(noHeaderMessage);
    return undefined;
  }
}

/**
 * Reads the uploaded file into rows of the database, then removes it.
 * @throws SheetError for a file that cannot be used
 */
export async function readJob({ strapi, store, traffic, job, keep }: Work): Promise<void> {
  const path = uploadPath(job.id);
  await store.removeRows(job.id);
  const exists = await fs.access(path).then(
    () => true,
    () => false,
  );
  if (!exists) throw new SheetError('上传的文件已经不在服务器上：请重新上传。');
  const intake = new Intake(new Headings(columnsFor(strapi, job.uid) ?? []));
  const sheet = await openSheet(path);
  let batch: RawRow[] = [];
  let total = 0;
  const flush = async (): Promise<void> => {
    const rows = batch;
    batch = [];
    total += rows.length;
    await strapi.db.transaction(({ trx }) => store.within(trx).addRows(job.id, rows));
    await store.update(job.id, { total });
    await traffic.giveWay();
    await keep();
  };
  for await (const row of sheet.rows) {
    const raw = intake.take(row);
    if (raw !== undefined) batch.push(raw);
    if (total + batch.length > limits.rows) throw new SheetError(`超过 ${limits.rows} 行：请分成几个文件。`);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  if (intake.header === undefined) throw new SheetError(noHeaderMessage);
  if (total === 0) throw new SheetError('表头下面没有数据：请从表头的下一行填起。');
  const { columns, notes } = intake.header;
  const header = [...columns].map(([at, { key }]) => [at, key] as const);
  await store.update(job.id, { header, notes: [...sheet.notes, ...notes] });
  await store.move(job.id, ['reading'], 'checking');
  await fs.rm(path, { force: true });
}
