import type { Core, UID } from '@strapi/strapi';
import { isDocument, textOf } from '../../../../validation/walk';
import { placeUids } from '../../../../validation/place-kinds';
import { mayChangeFile, mayReadFile } from '../media/file-rights';
import { ownersOfComponent } from '../media/owners';
import { documentIdsOf } from '../rights/references';
import type { Refusal, Rights } from '../rights/rights';
import type { RouteRule } from './route-table';

/** What the gate reads of a request. */
export interface Request {
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly query: Readonly<Record<string, unknown>>; readonly body?: unknown };
}

export type Look = (rights: Rights, request: Request, strapi: Core.Strapi) => Promise<Refusal>;

const bodyOf = ({ request }: Request): Readonly<Record<string, unknown>> =>
  isDocument(request.body) ? request.body : {};
/** Ids that were sent. What is no id (an operator in a query) becomes one that nobody owns. */
const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) =>
    each === undefined || each === null ? [] : [String(each)],
  );

async function first<T>(items: readonly T[], ask: (item: T) => Promise<Refusal>): Promise<Refusal> {
  for (const item of items) {
    const refusal = await ask(item);
    if (refusal) return refusal;
  }
  return undefined;
}

const targetOf = (strapi: Core.Strapi, { model, targetField }: Request['params']): string | undefined => {
  const known = strapi.getModel(model as UID.Schema) as { attributes: Record<string, { target?: string }> } | undefined;
  return known?.attributes[targetField ?? '']?.target;
};

/** The source of a relation: an entry by its documentId, a component by its id, whose entry decides. */
async function source(rights: Rights, strapi: Core.Strapi, model: string, id: string): Promise<Refusal> {
  if (!(model in strapi.components)) return rights.may({ action: 'read', uid: model, documentIds: [id] });
  const owners = await ownersOfComponent(strapi, model, Number(id));
  return first(owners, ({ uid, documentId }) => rights.may({ action: 'read', uid, documentIds: [documentId] }));
}

/** A picker shows entries of the target: who may not read that type has nothing to pick. */
const picker: Look = async (rights, request, strapi) => {
  const { model = '' } = request.params;
  const target = targetOf(strapi, request.params);
  const id = textOf(request.request.query.id);
  return (
    (target?.startsWith('api::') ? await rights.may({ action: 'read', uid: target }) : undefined) ??
    (id === undefined ? undefined : await source(rights, strapi, model, id))
  );
};

const relation: Look = async (rights, request, strapi) => {
  const { model = '', id = '' } = request.params;
  return source(rights, strapi, model, id);
};

const localized: Look = async (rights, request, strapi) => {
  const body = bodyOf(request);
  const uid = request.params.model ?? textOf(body.model) ?? '';
  if (!(uid in strapi.contentTypes)) return undefined;
  const targets = new Set([...texts(body.id), ...texts(request.request.query.documentId)]);
  return rights.may({ action: 'read', uid, documentIds: await documentIdsOf(strapi, uid, targets) });
};

const place: Look = async (rights, { request }, strapi) => {
  const slug = textOf(request.query.slug);
  if (slug === undefined) return undefined;
  for (const uid of placeUids) {
    const row: { documentId: string } | null = await strapi.db
      .query(uid)
      .findOne({ where: { slug }, select: ['documentId'] });
    if (row) return rights.may({ action: 'read', uid, documentIds: [row.documentId] });
  }
  return undefined;
};

const change = (rights: Rights, strapi: Core.Strapi) => (id: string) => mayChangeFile(strapi, rights, Number(id));

/** Folders hold files of everybody: moving or deleting one is for those who may change all files. */
const bodyFiles: Look = async (rights, request, strapi) => {
  const { fileIds, folderIds } = bodyOf(request);
  if (texts(folderIds).length > 0 && !rights.changesAllFiles) return '文件夹由局里统一整理：请只选择您自己的文件。';
  return first(texts(fileIds), change(rights, strapi));
};

const updatedFiles: Look = async (rights, request, strapi) => {
  const { updates } = bodyOf(request);
  const ids = Array.isArray(updates) ? updates.flatMap((each) => (isDocument(each) ? texts(each.id) : [])) : [];
  return first(ids, change(rights, strapi));
};

/** `POST /upload?id=` replaces or renames a file that is there. */
const uploaded: Look = async (rights, { request }, strapi) => first(texts(request.query.id), change(rights, strapi));

const OWNER = 'strapi-super-admin';

interface Person {
  readonly id: number;
  readonly roles: readonly { readonly code: string }[];
}

/** The owner of the installation is above everybody: only an owner makes, changes or removes one. */
async function people(strapi: Core.Strapi, ids: readonly string[], roles: readonly string[]): Promise<Refusal> {
  const found: Person[] = await strapi.db
    .query('admin::user')
    .findMany({ where: { id: { $in: ids.map(Number) } }, populate: { roles: { select: ['code'] } } });
  const given: { code: string }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { id: { $in: roles.map(Number) } }, select: ['code'] });
  const touches = [...found.flatMap((person) => person.roles), ...given].some(({ code }) => code === OWNER);
  return touches ? '只有超级管理员可以新建、修改或删除超级管理员。' : undefined;
}

type Named = Extract<RouteRule, { look: string }>;

/** What the gate does for each rule that names something to look at. */
export const lookFor = (rule: Named): Look => {
  switch (rule.look) {
    case 'document':
      return (rights, { params }) =>
        rights.may({ action: rule.action, uid: params.model ?? '', documentIds: texts(params.id) });
    case 'bodyDocuments':
      return (rights, request) =>
        rights.may({
          action: rule.action,
          uid: request.params.model ?? '',
          documentIds: texts(bodyOf(request).documentIds),
        });
    case 'queryDocuments':
      return (rights, { params, request }) =>
        rights.may({ action: rule.action, uid: params.model ?? '', documentIds: texts(request.query.documentIds) });
    case 'source':
      return (rights, { params }) =>
        rights.may({ action: rule.action, uid: params.model ?? '', documentIds: texts(params.sourceId) });
    case 'type':
      return (rights, request) =>
        rights.may({ action: 'read', uid: textOf(bodyOf(request).contentTypeUID) ?? '', documentIds: [] });
    case 'file':
      return (rights, { params }, strapi) => first(texts(params.id), change(rights, strapi));
    case 'seenFile':
      return (rights, { params }, strapi) => first(texts(params.id), (id) => mayReadFile(strapi, rights, Number(id)));
    case 'person':
      return (_, request, strapi) => people(strapi, texts(request.params.id), texts(bodyOf(request).roles));
    case 'bodyPeople':
      return (_, request, strapi) => people(strapi, texts(bodyOf(request).ids), texts(bodyOf(request).roles));
    default:
      return { picker, relation, localized, place, bodyFiles, updatedFiles, uploaded }[rule.look];
  }
};
