import type { Core } from '@strapi/strapi';
import type { User } from '../../../acting';
import { contentOf, draftsOf, FIRST_LOCALE } from '../../../entry/content';
import { withPurpose } from '../../../entry/write';
import { restorableOf, type Restorable } from './restorable';
import { bodyOf, type Version } from './versions';
import { momentWords } from './words';

interface Documents {
  create(parameters: { data: object; locale: string }): Promise<unknown>;
  update(parameters: { documentId: string; data: object; locale: string }): Promise<unknown>;
}

async function exists(strapi: Core.Strapi, uid: string, id: number | null): Promise<boolean> {
  return id !== null && (await strapi.db.query(uid as never).findOne({ where: { id } as never })) !== null;
}

async function store(strapi: Core.Strapi, user: User, version: Version, { data }: Restorable): Promise<void> {
  const { type: uid, target: documentId, language: locale, creator } = version;
  const documents = strapi.documents(uid as 'api::grade.grade') as unknown as Documents;
  const isThere = (await draftsOf(strapi, uid, documentId)).length > 0;
  const updatedBy = user.id;
  if (isThere) {
    await documents.update({ documentId, locale, data: { ...data, updatedBy } });
    return;
  }
  // Under its old id it is found again by what knows it: scopes, history, addresses of the admin.
  const createdBy = (await exists(strapi, 'admin::user', creator)) ? creator : user.id;
  await documents.create({ locale, data: { ...data, documentId, createdBy, updatedBy } });
}

async function restoreOne(strapi: Core.Strapi, user: User, version: Version): Promise<readonly string[]> {
  const { type: uid, target: documentId, language } = version;
  const [row] = await draftsOf(strapi, uid, documentId, [language]);
  const now = row && contentOf(strapi, uid, row);
  const restorable = await restorableOf(strapi, { uid, documentId }, await bodyOf(strapi, version), now);
  const { data, lost } = restorable;
  if (Object.keys(data).length === 0 && row) return lost;
  const details = {
    version: `恢复到 ${momentWords(version.at)} 的版本`,
    ...(lost.length > 0 && { lost: `${lost.length} 项没有恢复` }),
  };
  const purpose = { action: 'restore', uid, documentId, details };
  await withPurpose(purpose, () => store(strapi, user, version, restorable));
  return lost;
}

/**
 * Makes drafts of versions of one entry, in one transaction; nothing is published. The guard and the rules of every save
 * apply, so that it may throw what they throw.
 * @returns what could not be brought back, in words
 */
export async function restore(
  strapi: Core.Strapi,
  user: User,
  versions: readonly Version[],
): Promise<readonly string[]> {
  // A translation needs its Chinese version.
  const order = [...versions].sort(
    (one, other) => Number(other.language === FIRST_LOCALE) - Number(one.language === FIRST_LOCALE),
  );
  const lost = new Set<string>();
  await strapi.db.transaction(async () => {
    for (const version of order) for (const each of await restoreOne(strapi, user, version)) lost.add(each);
  });
  return [...lost];
}
