import type { Core } from '@strapi/strapi';
import type { LibraryFile } from './media-index';

const CHUNK = 200;
/** The forms for a phone's screen, best first: ours, then those that the media library made of earlier uploads. */
const PHONE_FORMATS = ['w960', 'medium', 'w480', 'small'] as const;

interface Row {
  readonly url: string;
  readonly formats?: Readonly<Record<string, { readonly url?: unknown } | undefined>> | null;
}

const phoneUrls = ({ formats }: Row): string[] =>
  PHONE_FORMATS.map((name) => formats?.[name]?.url).filter((url): url is string => typeof url === 'string');

/** Looks files of the media library up by their addresses. */
export const libraryOf =
  (strapi: Core.Strapi) =>
  async (urls: readonly string[]): Promise<readonly LibraryFile[]> => {
    const found: LibraryFile[] = [];
    for (let start = 0; start < urls.length; start += CHUNK) {
      const where = { url: { $in: urls.slice(start, start + CHUNK) } };
      const rows: Row[] = await strapi.db.query('plugin::upload.file').findMany({ where, select: ['url', 'formats'] });
      found.push(...rows.map((row) => ({ url: row.url, phoneUrls: phoneUrls(row) })));
    }
    return found;
  };
