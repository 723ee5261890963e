import { PassThrough } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { auditLog } from '../../../audit/server/log';
import { sheetUids } from '../columns/content';
import { exportRows } from '../entries/export-rows';
import { readDirectory } from '../entries/find-names';
import { columnsFor, typeName } from '../entries/models';
import { limits } from '../limits';
import { writeCsv, writeXlsx, type CellRow, type Content } from '../sheet/write';
import { accessFor, text, typeOf, type Context } from './request';

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
    await auditLog(strapi).record({ action: 'export', type: uid, details: { format: text(query.format) || 'xlsx' } });
    const day = new Date().toISOString().slice(0, 10);
    await sent(context, text(query.format), { title, columns, directory, rows }, `${title}-${day}`);
  },
});
