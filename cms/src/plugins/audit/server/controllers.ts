import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { Readable } from 'node:stream';
import { textOf } from '../../../validation/walk';
import type { AuditEntry } from './chain';
import { heading, row } from './csv';
import { auditLog } from './log';
import { isDay, readAll, readChoices, readPage, type Filter } from './read';
import { actionWord, detailWords, languageWord, typeWord } from './words';

interface Context {
  readonly query: Readonly<Record<string, unknown>>;
  body: unknown;
  type: string;
  set(header: string, value: string): void;
}

const PAGE_SIZE = 50;

function filterOf({ query }: Context): Filter {
  const [from, to] = [textOf(query.from), textOf(query.to)];
  for (const [field, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (day !== undefined && !isDay(day)) {
      const message = '日期要写成 2026-01-31 的样子。';
      throw new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }] });
    }
  }
  return { person: textOf(query.person), action: textOf(query.action), type: textOf(query.type), from, to };
}

const shown = (strapi: Core.Strapi, { details, ...entry }: AuditEntry) => ({
  number: entry.number,
  at: entry.at,
  person: entry.person,
  action: actionWord(entry.action),
  type: typeWord(strapi, entry.type),
  name: entry.name,
  target: entry.target,
  language: languageWord(entry.language),
  ip: entry.ip,
  details: detailWords(entry.type, details),
});

async function* lines(strapi: Core.Strapi, filter: Filter): AsyncGenerator<string> {
  yield heading();
  for await (const entries of readAll(strapi, filter)) {
    yield entries.map((entry) => row(entry, (type) => typeWord(strapi, type))).join('');
  }
}

/** The page 「操作日志」. There is no way to change an entry. */
export const entries = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(context: Context): Promise<void> {
    const page = Math.max(1, Math.trunc(Number(context.query.page)) || 1);
    const found = await readPage(strapi, { filter: filterOf(context), page, pageSize: PAGE_SIZE });
    const data = found.entries.map((entry) => shown(strapi, entry));
    context.body = { data, meta: { page, pageSize: PAGE_SIZE, total: found.total } };
  },

  async choices(context: Context): Promise<void> {
    const { people, actions, types } = await readChoices(strapi);
    context.body = {
      data: {
        people: people.map((person) => ({ value: person, label: person })),
        actions: actions.map((action) => ({ value: action, label: actionWord(action) })),
        types: types.map((type) => ({ value: type, label: typeWord(strapi, type) })),
      },
    };
  },

  async verify(context: Context): Promise<void> {
    context.body = { data: await auditLog(strapi).verify() };
  },

  async export(context: Context): Promise<void> {
    const filter = filterOf(context);
    const filters = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    await auditLog(strapi).record({ action: 'export', type: 'audit', details: { filters } });
    context.type = 'text/csv; charset=utf-8';
    context.set('Content-Disposition', 'attachment; filename="audit.csv"');
    context.body = Readable.from(lines(strapi, filter));
  },
});

const config = {
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: ['plugin::audit.read'] } },
  ],
};

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/entries', handler: 'entries.find', config },
      { method: 'GET', path: '/choices', handler: 'entries.choices', config },
      { method: 'GET', path: '/verification', handler: 'entries.verify', config },
      { method: 'GET', path: '/export', handler: 'entries.export', config },
    ],
  },
};
