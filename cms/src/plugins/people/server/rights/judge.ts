import type { Core, UID } from '@strapi/strapi';
import { isOwnField, localesOf, type EntryWrite as Write } from '../../../../entry/write';
import { placeUids } from '../../../../validation/place-kinds';
import { draftColumns } from '../../../../validation/store';
import { mayReadFile } from '../media/file-rights';
import { namedPlaces } from '../own/ownership';
import { actions } from './actions';
import { documentIdsOf, placesNamed, referencesIn } from './references';
import type { Refusal, Rights } from './rights';

type Data = Readonly<Record<string, unknown>>;

const fieldsOf = (strapi: Core.Strapi, uid: string, data: Data): readonly string[] => {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  return Object.keys(data).filter((name) => name in attributes && isOwnField(name));
};

const hasVersion = async (strapi: Core.Strapi, uid: string, where: Record<string, unknown>): Promise<boolean> =>
  (await strapi.db.query(uid as UID.Schema).findOne({ where, select: ['id'] })) !== null;

/** Places that the data adds to what the document is about, and that the person may not touch. */
async function foreignPlace(
  strapi: Core.Strapi,
  rights: Rights,
  { uid, documentId, data = {} }: Write,
): Promise<Refusal> {
  const named = placesNamed(uid, data);
  if (named.length === 0 || rights.kinds(rights.for(actions.update, uid)) === undefined) return undefined;
  const before = documentId && (await draftColumns(strapi, uid, documentId, 'zh-Hans'));
  const kept = new Set(before ? namedPlaces(uid, before) : []);
  for (const slug of named.filter((each) => !kept.has(each))) {
    for (const place of placeUids) {
      const row: { documentId: string } | null = await strapi.db
        .query(place)
        .findOne({ where: { slug }, select: ['documentId'] });
      if (row && (await rights.may({ action: 'update', uid: place, documentIds: [row.documentId] }))) {
        return `“${slug}”不是您负责的地点，不能写进这一条：请只选择自己负责的地点。`;
      }
    }
  }
  return undefined;
}

/** What the data points to must be there for the person too. */
async function foreignReference(strapi: Core.Strapi, rights: Rights, write: Write): Promise<Refusal> {
  const { documents, files } = referencesIn(strapi, write.uid, write.data ?? {});
  for (const [uid, targets] of documents) {
    if (targets.size === 0) continue;
    const documentIds = await documentIdsOf(strapi, uid, targets);
    const refusal = await rights.may({ action: 'read', uid, documentIds });
    if (refusal) return `不能关联到这里：${refusal}`;
  }
  for (const id of files) {
    const refusal = await mayReadFile(strapi, rights, id);
    if (refusal) return refusal;
  }
  return foreignPlace(strapi, rights, write);
}

async function mayStore(strapi: Core.Strapi, rights: Rights, write: Write): Promise<Refusal> {
  const { uid, documentId, data = {}, status } = write;
  const fields = fieldsOf(strapi, uid, data);
  const documentIds = documentId === undefined ? [] : [documentId];
  for (const locale of localesOf(write)) {
    if (write.action === 'create' && locale !== 'zh-Hans' && !rights.isSuper) {
      return '请先建立中文版本，再添加其他语言的版本。';
    }
    const isNew = documentId === undefined || !(await hasVersion(strapi, uid, { documentId, locale }));
    const refusal =
      (documentId === undefined
        ? undefined
        : await rights.may({ action: 'update', uid, documentIds, locale, fields })) ??
      (isNew ? await rights.may({ action: 'create', uid, locale, fields }) : undefined) ??
      (status === 'published' ? await rights.may({ action: 'publish', uid, documentIds, locale }) : undefined);
    if (refusal) return refusal;
  }
  return foreignReference(strapi, rights, write);
}

async function mayDelete(
  strapi: Core.Strapi,
  rights: Rights,
  { uid, documentId = '', locale }: Write,
): Promise<Refusal> {
  const refusal = await rights.may({ action: 'delete', uid, documentIds: [documentId] });
  if (refusal) return refusal;
  const published = { documentId, publishedAt: { $notNull: true }, ...(locale === '*' ? {} : { locale }) };
  const cannotPublish = await rights.may({ action: 'publish', uid, documentIds: [documentId] });
  if (cannotPublish && (await hasVersion(strapi, uid, published))) {
    return '这一条已经发布，不能直接删除：请先请审核员撤回。';
  }
  return undefined;
}

/** Whether the person may make this write. Asked before it; `mayKeep` is asked after it, in the same transaction. */
export async function mayWrite(strapi: Core.Strapi, rights: Rights, write: Write): Promise<Refusal> {
  const { action, uid, documentId = '' } = write;
  if (rights.isSuper) return undefined;
  switch (action) {
    case 'create':
    case 'update':
      return mayStore(strapi, rights, write);
    case 'delete':
      return mayDelete(strapi, rights, write);
    case 'clone':
      return (
        (await rights.may({ action: 'read', uid, documentIds: [documentId] })) ??
        (await rights.may({ action: 'create', uid, locale: 'zh-Hans' })) ??
        (await foreignReference(strapi, rights, { ...write, documentId: undefined }))
      );
    case 'discardDraft':
      return rights.may({ action: 'update', uid, documentIds: [documentId] });
    case 'publish':
    case 'unpublish':
      for (const locale of localesOf(write)) {
        const refusal = await rights.may({ action: 'publish', uid, documentIds: [documentId], locale });
        if (refusal) return refusal;
      }
      return undefined;
  }
}

/** Whether what was stored is still the person's own: a place must not be made in, or moved to, a foreign town. */
export async function mayKeep(rights: Rights, uid: string, documentId: string): Promise<Refusal> {
  if (rights.for(actions.update, uid).length === 0) return undefined;
  const refusal = await rights.may({ action: 'update', uid, documentIds: [documentId] });
  return refusal && '保存后这一条就不归您负责了：请把“所属镇街”或“地点”选在您负责的范围内。';
}
