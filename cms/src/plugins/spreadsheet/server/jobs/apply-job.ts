import type { Column } from '../columns/column';
import type { Access } from '../entries/access';
import { asInput, dataOf, type Change, type Entry, type EntryData, type Data } from '../entries/entry';
import { ZH, loadEntry, stampOf } from '../entries/load';
import { columnsFor } from '../entries/models';
import type { PlannedChange, RowPlan } from '../check/row-plan';
import { accessOf } from './check-job';
import { reasonOf } from './reason';
import type { Outcome, RowResult, StoredRow } from './store';
import type { Work } from './work';

const PAGE = 50;

interface Documents {
  create(parameters: { data: Data; locale: string }): Promise<{ documentId: string }>;
  update(parameters: { documentId: string; data: Data; locale: string }): Promise<unknown>;
}

const documentsOf = ({ strapi, job }: Work): Documents =>
  strapi.documents(job.uid as 'api::grade.grade') as unknown as Documents;

const changesOf = (planned: readonly PlannedChange[], columns: readonly Column[]): readonly Change[] =>
  planned.flatMap(({ key, value }) => {
    const column = columns.find((candidate) => candidate.key === key);
    return column === undefined ? [] : [{ column, value }];
  });

/** A version's own values of some attributes, in the form in which they can be saved again. */
function only(version: Data | undefined, attributes: readonly string[]): Data {
  const saved = (value: unknown): unknown => {
    const isList = Array.isArray(value) && value.some((part) => typeof part === 'object' && 'documentId' in part);
    if (!isList) return asInput(value ?? null);
    return { set: (value as { documentId: string }[]).map(({ documentId }) => ({ documentId })) };
  };
  return Object.fromEntries(attributes.map((name) => [name, saved(version?.[name])]));
}

/** What the touched attributes held, and what the name draws after it: slug and pinyin follow a new name by themselves. */
function beforeOf(entry: Entry, { zh, en }: EntryData): Outcome['before'] {
  const names = [...new Set([...Object.keys(zh), ...('pinyin' in entry.zh ? ['pinyin'] : [])])];
  return {
    zh: only(entry.zh, names),
    en: en === undefined ? undefined : entry.en === undefined ? null : only(entry.en, Object.keys(en)),
  };
}

type Done = readonly [result: RowResult, outcome: Outcome];

class RowWriter {
  constructor(
    private readonly work: Work,
    private readonly access: Access,
    private readonly columns: readonly Column[],
  ) {}

  /** Writes what the dry run planned; the rules of every save apply again. */
  async write({ documentId, stamp, changes }: RowPlan): Promise<Done> {
    const writing = changesOf(changes, this.columns);
    const paths = writing.map(({ column }) => column.path);
    if (documentId === undefined) return this.create(writing, paths);
    const entry = await loadEntry(this.work.strapi, this.work.job.uid, documentId);
    if (entry === undefined) return ['conflict', { documentId, message: '预检之后有人删除了这一条：没有写入。' }];
    if (stampOf(entry) !== stamp) {
      return [
        'conflict',
        { documentId, message: '预检之后有人改过这一条：没有写入。请重新上传这一行，看过差异再写入。' },
      ];
    }
    const data = dataOf(writing, entry);
    if (!(await this.access.mayChange(entry.zh, { data: data.zh, paths }))) {
      return ['failed', { documentId, message: '您的账号没有修改这一条的权限：没有写入。' }];
    }
    await this.save(documentId, data);
    const before = { before: beforeOf(entry, data), beforeStamp: stampOf(entry) };
    return ['done', { documentId, created: false, stamp: await this.stamp(documentId), ...before }];
  }

  private async create(writing: readonly Change[], paths: readonly (readonly string[])[]): Promise<Done> {
    const data = dataOf(writing, undefined);
    if (!(await this.access.mayCreate({ data: data.zh, paths }))) {
      return ['failed', { message: '您的账号没有新增这样内容的权限：没有写入。' }];
    }
    const { owner } = this.work.job;
    const { documentId } = await documentsOf(this.work).create({
      data: { ...data.zh, createdBy: owner, updatedBy: owner },
      locale: ZH,
    });
    if (data.en !== undefined) await this.saveEnglish(documentId, data.en);
    return ['done', { documentId, created: true, stamp: await this.stamp(documentId) }];
  }

  private async save(documentId: string, { zh, en }: EntryData): Promise<void> {
    const updatedBy = this.work.job.owner;
    if (Object.keys(zh).length > 0) {
      await documentsOf(this.work).update({ documentId, data: { ...zh, updatedBy }, locale: ZH });
    }
    if (en !== undefined) await this.saveEnglish(documentId, en);
  }

  private async saveEnglish(documentId: string, en: Data): Promise<void> {
    const data = { ...en, updatedBy: this.work.job.owner };
    await documentsOf(this.work).update({ documentId, data, locale: 'en' });
  }

  private async stamp(documentId: string): Promise<string | undefined> {
    const entry = await loadEntry(this.work.strapi, this.work.job.uid, documentId);
    return entry && stampOf(entry);
  }
}

/** One row, once: what it writes and that it was written stand or fall together. */
async function applyRow(work: Work, writer: RowWriter, row: StoredRow, access: Access): Promise<void> {
  const { strapi, store } = work;
  const { plan } = row;
  if (plan === undefined) return;
  try {
    await access.asUser(async () => {
      await strapi.db.transaction(async ({ trx }) => {
        const [result, outcome] = await writer.write(plan);
        await store.within(trx).saveResult(row.id, result, outcome);
      });
    });
  } catch (error) {
    await store.saveResult(row.id, 'failed', { message: `没有写入：${reasonOf(error)}` });
  }
}

/**
 * Writes the rows that the dry run found good, as drafts. Rows that have a result already are left alone, so that a run
 * that was cut short goes on where it stopped.
 */
export async function applyJob(work: Work): Promise<void> {
  const { strapi, store, job, traffic, keep } = work;
  const access = await accessOf(work);
  const writer = new RowWriter(work, access, columnsFor(strapi, job.uid) ?? []);
  const status = job.mode === 'all' ? ['new', 'changed', 'duplicate'] : ['new', 'changed'];
  const all = await store.count(job.id);
  const total = status.reduce((sum, name) => sum + (all[name as 'new'] ?? 0), 0);
  let done = (all.done ?? 0) + (all.failed ?? 0) + (all.conflict ?? 0);
  for (let last = 0; ;) {
    const rows = await store.rowsAfter(job.id, last, PAGE, { status, result: [''] });
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end.number;
    for (const row of rows) {
      await traffic.giveWay();
      await applyRow(work, writer, row, access);
      done += 1;
      if (done % 5 === 0) await store.update(job.id, { done, total });
      await keep();
    }
  }
  await store.update(job.id, { done, total, counts: await store.count(job.id) });
  await store.move(job.id, ['applying'], 'applied');
}
