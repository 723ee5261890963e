import type { Core, UID } from '@strapi/strapi';
import type { Entry } from '../entries/entry';
import { ZH, loadEntry, stampOf } from '../entries/load';
import { accessOf } from './check-job';
import { reasonOf } from './reason';
import type { Access } from '../entries/access';
import type { Outcome, RowResult, StoredRow } from './store';
import type { Work } from './work';

const PAGE = 50;

interface Documents {
  update(parameters: { documentId: string; data: object; locale: string }): Promise<unknown>;
  delete(parameters: { documentId: string; locale: string }): Promise<unknown>;
  findFirst(parameters: object): Promise<unknown>;
}

const documentsOf = ({ strapi, job }: Work): Documents =>
  strapi.documents(job.uid as 'api::grade.grade') as unknown as Documents;

/** Gives drafts back the time of their last save, by which Strapi knows that they are as published. */
async function restoreTimes(strapi: Core.Strapi, uid: string, documentId: string, stamp: string): Promise<void> {
  const times = stamp.split(' ');
  for (const [index, locale] of [ZH, 'en'].entries()) {
    const time = times[index];
    if (time === undefined || time === '-') continue;
    const draft: { id: number } | null = await strapi.db
      .query(uid as UID.Schema)
      .findOne({ where: { documentId, locale, publishedAt: null }, select: ['id'] });
    if (draft === null) continue;
    await strapi.db
      .queryBuilder(uid)
      .update({ updatedAt: new Date(time) })
      .where({ id: draft.id })
      .execute();
  }
}

type Undone = readonly [result: RowResult, message: string | undefined];

async function removeNew(work: Work, access: Access, entry: Entry): Promise<Undone> {
  const documents = documentsOf(work);
  const { documentId } = entry.zh;
  const published = await documents.findFirst({ filters: { documentId }, status: 'published', locale: ZH });
  if (published !== null) return ['kept', '导入后已经发布：没有撤销。请先撤回发布，再手工删除。'];
  if (!(await access.mayRemove(entry.zh))) return ['kept', '您的账号没有删除这一条的权限：没有撤销。'];
  await documents.delete({ documentId, locale: '*' });
  return ['undone', undefined];
}

async function putBack(work: Work, access: Access, entry: Entry, { before, beforeStamp }: Outcome): Promise<Undone> {
  const { documentId } = entry.zh;
  const documents = documentsOf(work);
  const { zh = {}, en } = before ?? {};
  const paths = Object.keys(zh).map((name) => [name]);
  if (!(await access.mayChange(entry.zh, { data: zh as never, paths }))) {
    return ['kept', '您的账号没有修改这一条的权限：没有撤销。'];
  }
  await documents.update({ documentId, data: zh, locale: ZH });
  if (en === null) await documents.delete({ documentId, locale: 'en' });
  else if (en !== undefined) await documents.update({ documentId, data: en, locale: 'en' });
  if (beforeStamp !== undefined) await restoreTimes(work.strapi, work.job.uid, documentId, beforeStamp);
  return ['undone', undefined];
}

async function undoOutcome(work: Work, access: Access, outcome: Outcome): Promise<Undone> {
  const { documentId = '', created, stamp } = outcome;
  const entry = await loadEntry(work.strapi, work.job.uid, documentId);
  if (entry === undefined) return ['undone', '这一条已经被删除。'];
  if (stampOf(entry) !== stamp) return ['kept', '导入后有人改过：没有撤销，保留现在的内容。'];
  return created ? removeNew(work, access, entry) : putBack(work, access, entry, outcome);
}

async function undoRow(work: Work, access: Access, row: StoredRow): Promise<void> {
  const { strapi, store } = work;
  try {
    await access.asUser(async () => {
      await strapi.db.transaction(async ({ trx }) => {
        const [result, message] = await undoOutcome(work, access, row.outcome);
        await store.within(trx).saveResult(row.id, result, { ...row.outcome, message });
      });
    });
  } catch (error) {
    await store.saveResult(row.id, 'kept', { ...row.outcome, message: `没有撤销：${reasonOf(error)}` });
  }
}

/** Takes an import back row by row: new drafts go, changed ones are as before. What was edited since stays and is named. */
export async function undoJob(work: Work): Promise<void> {
  const { store, job, traffic, keep } = work;
  const access = await accessOf(work);
  const all = await store.count(job.id);
  let done = (all.undone ?? 0) + (all.kept ?? 0);
  const total = done + (all.done ?? 0);
  for (let last = 0; ;) {
    const rows = await store.rowsAfter(job.id, last, PAGE, { result: ['done'] });
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end.number;
    for (const row of rows) {
      await traffic.giveWay();
      await undoRow(work, access, row);
      done += 1;
      if (done % 5 === 0) await store.update(job.id, { done, total });
      await keep();
    }
  }
  await store.update(job.id, { done, total, counts: await store.count(job.id) });
  await store.move(job.id, ['undoing'], 'undone');
}
