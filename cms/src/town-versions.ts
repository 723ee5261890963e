import type { Core } from '@strapi/strapi';
import { toPinyin } from './validation/naming';

const uid = 'api::town.town' as const;

const romanised = (name: string): string => toPinyin(name).replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase());

/**
 * Keeps an English version beside every town. Strapi links a place's English version to the town's English version and
 * refuses to save where there is none; until a translator comes by, the pinyin stands in.
 */
export function keepTownVersions(strapi: Core.Strapi): void {
  const versions = (documentId: string) => ({ documentId, locale: 'en' }) as const;
  strapi.documents.use(async (context, next) => {
    const result = await next();
    if (context.uid !== uid || !['create', 'update', 'publish'].includes(context.action)) return result;
    const { documentId } = { ...context.params, ...(result as object) } as { documentId?: string };
    if (documentId === undefined) return result;
    const towns = strapi.documents(uid);
    const chinese = await towns.findOne({ documentId, locale: 'zh-Hans' });
    if (!chinese) return result;
    const english = await towns.findOne(versions(documentId));
    if (!english) {
      await towns.update({ ...versions(documentId), data: { name: romanised(String(chinese.name)) } as object });
      return result;
    }
    const isPublished = async (locale: string) => !!(await towns.findOne({ documentId, locale, status: 'published' }));
    const published = await isPublished('zh-Hans');
    if (published && !(await isPublished('en'))) await towns.publish(versions(documentId));
    return result;
  });
}
