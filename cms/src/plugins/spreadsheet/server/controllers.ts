import { createWriteStream, promises as fs } from 'node:fs';
import { dirname } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { sheetUids } from './columns/content';
import { Access, type User } from './entries/access';
import { exportRows } from './entries/export-rows';
import { readDirectory } from './entries/find-names';
import { columnsFor, typeName } from './entries/models';
import { uploadPath } from './jobs/read-job';
import type { Job, JobState, RowFilter } from './jobs/store';
import { workerOf } from './jobs/worker';
import { limits, tooLargeMessage } from './limits';
import { writeCsv, writeXlsx, type CellRow, type Content } from './sheet/write';

interface Context {
  readonly query: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly body?: unknown; readonly headers: Readonly<Record<string, string | undefined>> };
  readonly req: Readable;
  readonly state: { readonly user: User };
  body: unknown;
  status: number;
  type: string;
  set(name: string, value: string): void;
  attachment(name: string): void;
}

const SHOWN_JOBS = 20;
const PAGE = 50;
/** An upload that takes longer than this has been given up. */
const UPLOAD_MS = 10 * 60_000;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const refuse = (message: string): never => {
  throw new errors.ApplicationError(message);
};

async function accessFor(strapi: Core.Strapi, { state }: Context, uid: string): Promise<Access> {
  return (await Access.of(strapi, state.user.id, uid)) ?? refuse('您的账号已停用。');
}

/** The type that the request names. Refuses what no spreadsheet can fill and what the user may not even read. */
async function typeOf(strapi: Core.Strapi, context: Context): Promise<{ uid: string; access: Access }> {
  const uid = text(context.query.uid);
  if (!sheetUids.includes(uid)) return refuse('这类内容不能用表格导入导出：请从列表中选择。');
  const access = await accessFor(strapi, context, uid);
  if (!access.mayReadAny()) throw new errors.ForbiddenError('您的账号没有查看这类内容的权限。');
  return { uid, access };
}

/** The user's own job. What belongs to somebody else does not exist. */
async function jobOf(strapi: Core.Strapi, { params, state }: Context): Promise<Job> {
  const job = await workerOf(strapi).store.find(Number(params.id));
  if (job === undefined || job.owner !== state.user.id)
    throw new errors.NotFoundError('没有这次导入，或它不是您上传的。');
  return job;
}

const sent = async (context: Context, format: string, content: Content, name: string): Promise<void> => {
  const stream = new PassThrough();
  const isCsv = format === 'csv';
  context.set('cache-control', 'no-store');
  context.attachment(`${name}.${isCsv ? 'csv' : 'xlsx'}`);
  context.type = isCsv
    ? 'text/csv; charset=utf-8'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  context.body = stream;
  const writing = isCsv ? writeCsv(stream, content) : writeXlsx(stream, content);
  writing.catch((error: unknown) => stream.destroy(error as Error));
};

async function* noRows(): AsyncGenerator<CellRow> {
  // A template: headings alone.
}

/** Takes the body to a file, and no more of it than allowed: a length that is told too large is refused unread. */
async function receive({ req, request }: Context, path: string): Promise<void> {
  const told = Number(request.headers['content-length'] ?? Number.NaN);
  if (told > limits.fileBytes) throw new errors.PayloadTooLargeError(tooLargeMessage(told));
  await fs.mkdir(dirname(path), { recursive: true });
  let bytes = 0;
  const limited = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > limits.fileBytes) throw new errors.PayloadTooLargeError(tooLargeMessage(undefined));
      yield chunk;
    }
  };
  await pipeline(req, limited, createWriteStream(path));
}

export const sheets = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The types that the user may fill. */
  async types(context: Context): Promise<void> {
    const types: object[] = [];
    for (const uid of sheetUids) {
      const access = await accessFor(strapi, context, uid);
      if (access.mayReadAny()) types.push({ uid, name: typeName(strapi, uid), mayCreate: access.mayCreateAny() });
    }
    context.body = { data: { types, limits: { fileBytes: limits.fileBytes, rows: limits.rows } } };
  },

  /** An empty sheet with headings, lists, explanations and examples. */
  async template(context: Context): Promise<void> {
    const { uid } = await typeOf(strapi, context);
    const directory = await readDirectory(strapi, uid);
    const title = typeName(strapi, uid);
    const content = { title, columns: columnsFor(strapi, uid) ?? [], directory, rows: noRows() };
    await sent(context, 'xlsx', content, `${title}-导入模板`);
  },

  /** What the list shows, `filters`, `_q` and `sort` as the admin's list has them; all of it, not a page. */
  async export(context: Context): Promise<void> {
    const { uid, access } = await typeOf(strapi, context);
    const { query } = context;
    const directory = await readDirectory(strapi, uid);
    const columns = columnsFor(strapi, uid) ?? [];
    const title = typeName(strapi, uid);
    const rows = exportRows(strapi, uid, { access, columns, directory, query });
    const day = new Date().toISOString().slice(0, 10);
    await sent(context, text(query.format), { title, columns, directory, rows }, `${title}-${day}`);
  },
});

const asRow = ({ number, status, plan, result, outcome }: Awaited<ReturnType<typeof pageOf>>['rows'][number]) => ({
  number,
  status,
  name: plan?.name ?? '',
  changes: (plan?.changes ?? []).map(({ heading, before, after }) => ({ heading, before, after })),
  remarks: plan?.remarks ?? [],
  result,
  message: outcome.message ?? '',
  documentId: outcome.documentId ?? plan?.documentId ?? null,
});

const pageOf = (strapi: Core.Strapi, job: Job, page: number, filter: RowFilter) =>
  workerOf(strapi).store.page(job.id, page, PAGE, filter);

export const jobs = ({ strapi }: { strapi: Core.Strapi }) => {
  const { store } = workerOf(strapi);
  const go = async (
    context: Context,
    from: readonly JobState[],
    to: JobState,
    facts: Parameters<typeof store.move>[3],
    busy: string,
  ) => {
    const job = await jobOf(strapi, context);
    if (!(await store.move(job.id, from, to, facts))) refuse(busy);
    workerOf(strapi).wake();
    context.body = { data: await store.find(job.id) };
  };
  return {
    /** Takes an upload, the file alone as the body; `?uid=` names the type, `?name=` the file. */
    async upload(context: Context): Promise<void> {
      const { uid } = await typeOf(strapi, context);
      const { user } = context.state;
      const ownerName = [user['lastname'], user['firstname']].map(text).join('') || text(user['username']);
      const told = Number(context.request.headers['content-length'] ?? 0);
      if (told > limits.fileBytes) throw new errors.PayloadTooLargeError(tooLargeMessage(told));
      const fileName = text(context.query.name).slice(0, 200) || '未命名';
      const id = await store.create({ uid, fileName, owner: user.id, ownerName, heldUntil: Date.now() + UPLOAD_MS });
      try {
        await receive(context, uploadPath(id));
      } catch (error) {
        await store.remove(id);
        await fs.rm(uploadPath(id), { force: true });
        throw error;
      }
      await store.move(id, ['reading'], 'reading');
      workerOf(strapi).wake();
      context.body = { data: await store.find(id) };
    },

    async list(context: Context): Promise<void> {
      context.body = { data: await store.latest(context.state.user.id, SHOWN_JOBS) };
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
      const found = await pageOf(strapi, job, Math.max(1, Number(page) || 1), filter);
      context.body = { data: found.rows.map(asRow), total: found.total, pageSize: PAGE };
    },

    /** Writes the good rows; with `{ "mode": "all" }` the possible duplicates too. */
    async apply(context: Context): Promise<void> {
      const { mode } = (context.request.body ?? {}) as { mode?: unknown };
      const job = await jobOf(strapi, context);
      if (job.state === 'failed' && job.header.length === 0) refuse('这个文件没有读成：请改好后重新上传。');
      const facts = { mode: mode === 'all' ? 'all' : 'good' } as const;
      await go(context, ['ready', 'applied', 'failed'], 'applying', facts, '预检还没有结束，或已经在写入：请稍候。');
    },

    async undo(context: Context): Promise<void> {
      await go(context, ['applied', 'failed'], 'undoing', {}, '只有写入完成的导入才能撤销：请等写入结束。');
    },

    /** Exchanges longitude and latitude where they stand in each other's place, and runs the dry run again. */
    async swap(context: Context): Promise<void> {
      await go(context, ['ready'], 'checking', { swap: true }, '预检还没有结束，或已经写入：请重新上传。');
    },

    /** Forgets an import; what it has written stays. */
    async remove(context: Context): Promise<void> {
      const job = await jobOf(strapi, context);
      if (!['ready', 'applied', 'undone', 'failed'].includes(job.state)) refuse('还在处理：请等它结束再删除。');
      await store.remove(job.id);
      context.body = { data: null };
    },
  };
};
