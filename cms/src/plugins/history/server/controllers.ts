import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { User } from '../../../acting';
import { textOf } from '../../../validation/walk';
import { languageWord, typeWord } from '../../audit/server/words';
import { demand, found, mayWith } from './access';
import { retentionOf, since } from './clean-up';
import { restore } from './restore';
import { deletions, hashOf, newest, pageOf, versionById, type Key, type Version } from './versions';
import { currentContent, viewOf } from './view';
import { shown } from './words';

interface Context {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly state: { readonly user: User };
  body: unknown;
}

const PAGE_SIZE = 10;
const MOST_DELETED = 200;

const sameEntry = (one: Pick<Key, 'type' | 'target'>, other: Pick<Key, 'type' | 'target'>): boolean =>
  one.type === other.type && one.target === other.target;

const entryIn = ({ params }: Context): Pick<Key, 'type' | 'target'> => ({
  type: params['model'] ?? '',
  target: params['id'] ?? '',
});

async function versionIn(strapi: Core.Strapi, { params }: Context): Promise<Version> {
  const id = Number(params['version']);
  return found(Number.isSafeInteger(id) ? await versionById(strapi, id) : undefined);
}

/** A version of the entry that the address names, and no other. */
async function versionOfEntry(strapi: Core.Strapi, context: Context): Promise<Version> {
  const version = await versionIn(strapi, context);
  return found(sameEntry(version, entryIn(context)) ? version : undefined);
}

/** Versions of an entry that is there. */
export const entries = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(context: Context): Promise<void> {
    const key = { ...entryIn(context), language: textOf(context.query['locale']) ?? 'zh-Hans' };
    if (!key.type.startsWith('api::')) throw new errors.NotFoundError();
    await demand(strapi, context.state.user, 'read', key);
    const page = Math.max(1, Math.trunc(Number(context.query['page'])) || 1);
    const { versions, total } = await pageOf(strapi, key, { page, pageSize: PAGE_SIZE });
    const current = await currentContent(strapi, key);
    const hash = current && hashOf(current);
    context.body = {
      data: versions.map((version) => shown(version, hash)),
      meta: { page, pageSize: PAGE_SIZE, total, ...retentionOf(strapi) },
    };
  },

  async view(context: Context): Promise<void> {
    const version = await versionOfEntry(strapi, context);
    await demand(strapi, context.state.user, 'read', version);
    context.body = { data: await viewOf(strapi, context.state.user, version) };
  },

  async restore(context: Context): Promise<void> {
    const version = await versionOfEntry(strapi, context);
    await demand(strapi, context.state.user, 'update', version);
    context.body = { data: { lost: await restore(strapi, context.state.user, [version]) } };
  },
});

/** The languages of one entry that were deleted and not made again. */
interface Gone {
  readonly versions: readonly Version[];
  readonly first: Version;
}

/** Deletions of the retention's days, entry by entry, the newest first. */
async function goneEntries(strapi: Core.Strapi): Promise<readonly Gone[]> {
  const from = new Date(since(retentionOf(strapi).days, Date.now())).toISOString();
  const groups = new Map<string, Version[]>();
  for (const version of await deletions(strapi, from, MOST_DELETED)) {
    const key = `${version.type}/${version.target}`;
    groups.set(key, [...(groups.get(key) ?? []), version]);
  }
  return [...groups.values()].flatMap((versions) => {
    const first = versions.find(({ language }) => language === 'zh-Hans') ?? versions[0];
    return first ? [{ versions, first }] : [];
  });
}

/** The deletion that the address names, with what was deleted along with it. */
async function goneIn(strapi: Core.Strapi, context: Context): Promise<Gone> {
  const version = await versionIn(strapi, context);
  const last = await newest(strapi, { type: version.type, target: version.target, language: version.language });
  if (last?.id !== version.id || version.action !== 'delete') {
    throw new errors.ApplicationError('这一条已经恢复，或又新建过：请刷新页面。');
  }
  const all = await goneEntries(strapi);
  return all.find(({ first }) => sameEntry(first, version)) ?? { versions: [version], first: version };
}

/** 「回收站」: what was deleted. */
export const deleted = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(context: Context): Promise<void> {
    const readable: Gone[] = [];
    for (const gone of await goneEntries(strapi)) {
      if ((await mayWith(strapi, context.state.user, 'read', gone.first)) === undefined) readable.push(gone);
    }
    const data = readable.map(({ versions, first }) => ({
      ...shown(first, undefined),
      type: typeWord(strapi, first.type),
      languages: versions.map(({ language }) => languageWord(language)).join('、'),
    }));
    context.body = { data, meta: { days: retentionOf(strapi).days } };
  },

  async view(context: Context): Promise<void> {
    const { first } = await goneIn(strapi, context);
    await demand(strapi, context.state.user, 'read', first);
    context.body = { data: await viewOf(strapi, context.state.user, first) };
  },

  async restore(context: Context): Promise<void> {
    const { first, versions } = await goneIn(strapi, context);
    const { user } = context.state;
    await demand(strapi, user, 'read', first);
    await demand(strapi, user, 'create', first);
    const lost = await restore(strapi, user, versions);
    const links = '其他条目里指向这一条的关联不会自动恢复，需要的请重新选择';
    context.body = { data: { lost, notes: [links], uid: first.type, documentId: first.target } };
  },
});
