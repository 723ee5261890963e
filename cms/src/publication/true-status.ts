import type { Core, UID } from '@strapi/strapi';

interface Version {
  readonly id: number;
  readonly locale: string | null;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
}

const time = ({ updatedAt }: Version): number => new Date(updatedAt).getTime();

/** Gives published versions their drafts' time where they are later; a draft that is later keeps its own. */
async function alignTimes(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<void> {
  const select = ['id', 'locale', 'updatedAt', 'publishedAt'];
  const versions: Version[] = await strapi.db.query(uid).findMany({ where: { documentId }, select });
  for (const published of versions.filter(({ publishedAt }) => publishedAt !== null)) {
    const draft = versions.find(({ locale, publishedAt }) => locale === published.locale && publishedAt === null);
    if (draft === undefined || time(published) <= time(draft)) continue;
    // Past the query engine's hooks, which would write the present moment, and its conversions: the driver takes a Date.
    await strapi.db
      .queryBuilder(uid)
      .update({ updatedAt: new Date(draft.updatedAt) })
      .where({ id: published.id })
      .execute();
  }
}

/**
 * Keeps Strapi's count of modified content true. It takes any difference between a draft's and its published version's
 * time for a change, and makes one itself: publishing copies what languages share from one published version to the
 * others, and stamps them.
 */
export function keepStatusTrue(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const result = await next();
    const { documentId } = context.params as { documentId?: string };
    if (context.action === 'publish' && context.uid.startsWith('api::') && documentId !== undefined) {
      await alignTimes(strapi, context.uid, documentId);
    }
    return result;
  });
}
