import type { Core } from '@strapi/strapi';
import { mediaActions } from '../rights/actions';
import type { Refusal, Rights } from '../rights/rights';
import { ownersOfFile } from './owners';

const FILE = 'plugin::upload.file';

interface FileRow {
  readonly id: number;
  readonly createdBy?: { readonly id: number } | null;
}

const fileOf = (strapi: Core.Strapi, id: number): Promise<FileRow | null> =>
  strapi.db.query(FILE).findOne({ where: { id }, select: ['id'], populate: { createdBy: { select: ['id'] } } });

/** Whether a person may see a file: it uploaded it, or an entry that it may see shows it. */
export async function mayReadFile(strapi: Core.Strapi, rights: Rights, id: number): Promise<Refusal> {
  const granted = rights.for(mediaActions.read, null);
  if (rights.isSuper || (granted.length > 0 && rights.kinds(granted) === undefined)) return undefined;
  const file = granted.length > 0 ? await fileOf(strapi, id) : null;
  if (file?.createdBy?.id === rights.user.id) return undefined;
  for (const { uid, documentId } of file ? await ownersOfFile(strapi, id) : []) {
    if ((await rights.may({ action: 'update', uid, documentIds: [documentId] })) === undefined) return undefined;
  }
  return '这个文件不是您上传的，也不在您负责的条目里：您只能使用自己上传的，或自己条目里已有的文件。';
}

/**
 * Whether a person may replace, move or delete a file: it may see it, and no entry that it may not change shows it —
 * else a picture would change in a foreign entry.
 */
export async function mayChangeFile(strapi: Core.Strapi, rights: Rights, id: number): Promise<Refusal> {
  const granted = rights.for(mediaActions.update, null);
  if (rights.changesAllFiles) return undefined;
  if (granted.length === 0) return '您的角色不能修改或删除媒体库里的文件。';
  const unseen = await mayReadFile(strapi, rights, id);
  if (unseen) return unseen;
  for (const { uid, documentId } of await ownersOfFile(strapi, id)) {
    if (await rights.may({ action: 'update', uid, documentIds: [documentId] })) {
      return '别人负责的条目也在用这个文件，不能替换、移动或删除：请另外上传一个，或联系局管理员。';
    }
  }
  return undefined;
}
