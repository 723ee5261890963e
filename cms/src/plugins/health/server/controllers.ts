import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { User } from '../../../acting';
import { textOf } from '../../../validation/walk';
import { PAGE_SIZE, readBoard, readFindings, townNames } from './board';
import { editInBulk, readBulkEdit } from './bulk-edit';
import { canSendMail, readDigests } from './digest';
import { modelsOf } from './entries/model';
import { readSettings, writeSettings } from './settings';
import { sightOf } from './sight';
import { linkCounts } from './store/links';
import { readLastRun, workerOf } from './worker';

/** What is read here of Koa's context. */
interface Context {
  readonly query: Readonly<Record<string, unknown>>;
  readonly request: { readonly body?: unknown };
  readonly state: { readonly user: User };
  body: unknown;
}

const SHOWN_DIGESTS = 12;

const kindNames: Readonly<Record<string, string>> = { scenic: 'scenic-spot' };

export const board = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Figures of what the person may see. */
  async find(context: Context): Promise<void> {
    const sight = await sightOf(strapi, context.state.user);
    const lastRun = await readLastRun(strapi);
    context.body = {
      data: {
        ...(await readBoard(strapi, sight)),
        isWhole: sight.isWhole,
        examinedAt: lastRun?.finishedAt ?? null,
        isRunning: workerOf(strapi).isRunning,
        ...(sight.isWhole && { links: await linkCounts(strapi) }),
      },
    };
  },

  /** `?rule=`, `?uid=`, `?town=` and `?name=` narrow, `?page=` turns. */
  async findings(context: Context): Promise<void> {
    const { query, state } = context;
    const filter = {
      rule: textOf(query.rule),
      uid: textOf(query.uid),
      town: textOf(query.town),
      name: textOf(query.name),
      page: Math.max(1, Math.trunc(Number(query.page)) || 1),
    };
    const { rows, total } = await readFindings(strapi, await sightOf(strapi, state.user), filter);
    const towns = await townNames(strapi);
    const names = new Map(modelsOf(strapi).map(({ uid, displayName }) => [uid, displayName]));
    const data = rows.map((row) => ({ ...row, type: names.get(row.uid) ?? '', town: towns.get(row.town) ?? '' }));
    context.body = { data, total, pageSize: PAGE_SIZE };
  },

  async digests(context: Context): Promise<void> {
    const { isWhole, towns } = await sightOf(strapi, context.state.user);
    context.body = { data: await readDigests(strapi, isWhole ? [''] : towns, SHOWN_DIGESTS) };
  },

  /** Changes many entries; answers with what became of each. */
  async edit(context: Context): Promise<void> {
    const edit = readBulkEdit(context.request.body);
    if (typeof edit === 'string') throw new errors.ValidationError(edit);
    context.body = { data: await editInBulk(strapi, context.state.user.id, edit) };
  },
});

export const choices = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Towns and place types to choose from; whether they may be used is the guard's to say. */
  async find(context: Context): Promise<void> {
    const towns = [...(await townNames(strapi))].map(([id, name]) => ({ id, name }));
    const types: { documentId: string; name: string; placeKind: string }[] = await strapi.db
      .query('api::place-type.place-type')
      .findMany({ where: { locale: 'zh-Hans', publishedAt: null }, orderBy: { id: 'asc' } as never });
    context.body = {
      data: {
        towns,
        types: types.map(({ documentId, name, placeKind }) => {
          const type = kindNames[placeKind] ?? placeKind;
          return { id: documentId, name, uid: `api::${type}.${type}` };
        }),
      },
    };
  },
});

export const management = ({ strapi }: { strapi: Core.Strapi }) => ({
  async settings(context: Context): Promise<void> {
    const types = modelsOf(strapi).flatMap(({ uid, displayName, attributes }) =>
      'verification' in attributes ? [{ uid, name: displayName }] : [],
    );
    context.body = { data: { settings: await readSettings(strapi), types, canSendMail: canSendMail(strapi) } };
  },

  async saveSettings(context: Context): Promise<void> {
    const settings = await writeSettings(strapi, context.request.body);
    if (settings === undefined) {
      throw new errors.ValidationError('没有保存：月数填 1–120，天数填 1–180，邮箱写完整或留空。');
    }
    context.body = { data: settings };
    void workerOf(strapi)
      .examineAnew()
      .catch(() => undefined);
  },

  /** Examines everything now. */
  async run(context: Context): Promise<void> {
    context.body = { data: await workerOf(strapi).examineAnew() };
  },
});
