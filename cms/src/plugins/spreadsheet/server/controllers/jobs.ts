import { promises as fs } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uploadPath } from '../jobs/read-job';
import type { Job, JobState, JobStore, RowFilter, StoredRow } from '../jobs/store';
import { workerOf } from '../jobs/worker';
import { receive, refuseTooLarge } from './receive';
import { refuse, text, typeOf, type Context } from './request';

const SHOWN_JOBS = 20;
const PAGE = 50;
/** An upload that takes longer than this has been given up. */
const UPLOAD_MS = 10 * 60_000;

/** The user's own job. What belongs to somebody else does not exist. */
async function jobOf(strapi: Core.Strapi, { params, state }: Context): Promise<Job> {
  const job = await workerOf(strapi).store.find(Number(params.id));
  if (job === undefined || job.owner !== state.user.id)
    throw new errors.NotFoundError('没有这次导入，或它不是您上传的。');
  return job;
}

const asRow = ({ number, status, plan, result, outcome }: StoredRow) => ({
  number,
  status,
  name: plan?.name ?? '',
  changes: (plan?.changes ?? []).map(({ heading, before, after }) => ({ heading, before, after })),
  remarks: plan?.remarks ?? [],
  result,
  message: outcome.message ?? '',
  documentId: outcome.documentId ?? plan?.documentId ?? null,
});

interface Step {
  readonly from: readonly JobState[];
  readonly to: JobState;
  readonly facts?: Parameters<JobStore['move']>[3];
  /** Said where the job is in no state to do it. */
  readonly busy: string;
}

async function go(strapi: Core.Strapi, context: Context, { from, to, facts = {}, busy }: Step): Promise<void> {
  const { store } = workerOf(strapi);
  const job = await jobOf(strapi, context);
  // The counts are there when the dry run has come to its end.
  if (job.state === 'failed' && Object.keys(job.counts).length === 0) refuse('这个文件没有读成：请改好后重新上传。');
  if (!(await store.move(job.id, from, to, facts))) refuse(busy);
  workerOf(strapi).wake();
  context.body = { data: await store.find(job.id) };
}

async function takeUpload(strapi: Core.Strapi, context: Context): Promise<number> {
  const { store } = workerOf(strapi);
  const { uid } = await typeOf(strapi, context);
  refuseTooLarge(context);
  const { user } = context.state;
  const ownerName = [user['lastname'], user['firstname']].map(text).join('') || text(user['username']);
  const fileName = text(context.query.name).slice(0, 200) || '未命名';
  const id = await store.create({ uid, fileName, owner: user.id, ownerName, heldUntil: Date.now() + UPLOAD_MS });
  try {
    await receive(context, uploadPath(id));
  } catch (error) {
    await store.remove(id);
    await fs.rm(uploadPath(id), { force: true });
    throw error;
  }
  // Lets go of the job, which nobody could take up while its file was on its way.
  await store.move(id, ['reading'], 'reading');
  return id;
}

const reading = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(context: Context): Promise<void> {
    context.body = { data: await workerOf(strapi).store.latest(context.state.user.id, SHOWN_JOBS) };
  },

  async one(context: Context): Promise<void> {
    context.body = { data: await jobOf(strapi, context) };
  },

  /** `?status=wrong,duplicate` and `?result=failed` narrow, `?page=` turns. */
  async rows(context: Context): Promise<void> {
    const job = await jobOf(strapi, context);
    const { status, result, page } = context.query;
    const filter: RowFilter = {
      ...(text(status) && { status: text(status).split(',') }),
      ...(text(result) && { result: text(result).split(',') }),
    };
    const { rows, total } = await workerOf(strapi).store.page(job.id, Math.max(1, Number(page) || 1), PAGE, filter);
    context.body = { data: rows.map(asRow), total, pageSize: PAGE };
  },
});

export const jobs = ({ strapi }: { strapi: Core.Strapi }) => ({
  ...reading({ strapi }),

  /** Takes an upload, the file alone as the body; `?uid=` names the type, `?name=` the file. */
  async upload(context: Context): Promise<void> {
    const id = await takeUpload(strapi, context);
    workerOf(strapi).wake();
    context.body = { data: await workerOf(strapi).store.find(id) };
  },

  /** Writes the good rows; with `{ "mode": "all" }` the possible duplicates too. */
  async apply(context: Context): Promise<void> {
    const { mode } = (context.request.body ?? {}) as { mode?: unknown };
    const facts = { mode: mode === 'all' ? 'all' : 'good' } as const;
    const busy = '预检还没有结束，或已经在写入：请稍候。';
    await go(strapi, context, { from: ['ready', 'applied', 'failed'], to: 'applying', facts, busy });
  },

  async undo(context: Context): Promise<void> {
    const busy = '只有写入完成的导入才能撤销：请等写入结束。';
    await go(strapi, context, { from: ['applied', 'failed'], to: 'undoing', busy });
  },

  /** Exchanges longitude and latitude where they stand in each other's place, and runs the dry run again. */
  async swap(context: Context): Promise<void> {
    const busy = '预检还没有结束，或已经写入：请重新上传。';
    await go(strapi, context, { from: ['ready'], to: 'checking', facts: { swap: true }, busy });
  },

  /** Forgets an import; what it has written stays. */
  async remove(context: Context): Promise<void> {
    const job = await jobOf(strapi, context);
    if (!['ready', 'applied', 'undone', 'failed'].includes(job.state)) refuse('还在处理：请等它结束再删除。');
    await workerOf(strapi).store.remove(job.id);
    context.body = { data: null };
  },
});
