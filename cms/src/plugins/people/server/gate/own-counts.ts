import type { Core, UID } from '@strapi/strapi';
import { actingUser } from '../../../../acting';
import { actions } from '../rights/actions';
import type { Rights } from '../rights/rights';
import { rightsInRequest } from '../rights/signed-in';

interface Counts {
  draft: number;
  published: number;
  modified: number;
}
interface Version {
  readonly documentId: string;
  readonly locale: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
}

const bucket = (versions: readonly Version[]): keyof Counts => {
  const published = versions.filter(({ publishedAt }) => publishedAt !== null);
  if (published.length === 0) return 'draft';
  const isLater = (draft: Version): boolean =>
    published.some(({ locale, updatedAt }) => locale === draft.locale && draft.updatedAt > updatedAt);
  return versions.some((each) => each.publishedAt === null && isLater(each)) ? 'modified' : 'published';
};

async function ownCounts(strapi: Core.Strapi, rights: Rights, uids: readonly string[]): Promise<Counts> {
  const counts: Counts = { draft: 0, published: 0, modified: 0 };
  for (const uid of uids) {
    const ids = await rights.readable(uid);
    const where = ids === undefined ? {} : { documentId: { $in: ids } };
    const select = ['documentId', 'locale', 'publishedAt', 'updatedAt'];
    const versions: Version[] = await strapi.db.query(uid as UID.Schema).findMany({ where, select });
    const documents = new Map<string, Version[]>();
    for (const version of versions) {
      documents.set(version.documentId, [...(documents.get(version.documentId) ?? []), version]);
    }
    for (const each of documents.values()) counts[bucket(each)] += 1;
  }
  return counts;
}

/** Strapi's start page counts every entry of a type, also for people who may see a few of them: here it counts theirs. */
export function countOwnOnly(strapi: Core.Strapi): void {
  const homepage = strapi.plugin('content-manager').service('homepage') as { getCountDocuments(): Promise<Counts> };
  const countAll = homepage.getCountDocuments.bind(homepage);
  homepage.getCountDocuments = async () => {
    const user = actingUser(strapi);
    const rights = user && (await rightsInRequest(strapi, user));
    if (!rights || rights.isSuper) return countAll();
    const uids = Object.keys(strapi.contentTypes).filter((uid) => rights.for(actions.read, uid).length > 0);
    const isLimited = uids.some((uid) => rights.kinds(rights.for(actions.read, uid)) !== undefined);
    return isLimited ? ownCounts(strapi, rights, uids) : countAll();
  };
}
