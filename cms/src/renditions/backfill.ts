import type { Core } from '@strapi/strapi';
import { promises as fs } from 'node:fs';
import { mediaPath } from '../plugins/snapshot/server/publish/media-addresses';
import type { Publisher } from '../plugins/snapshot/strapi-server';
import { makeFormats, type Named, type Widths } from './make';
import { widthsOf } from './widths';

const FILE = 'plugin::upload.file';
const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/tiff'];
const CHUNK = 50;

interface Row extends Named {
  readonly id: number;
  readonly url: string;
  readonly width: number | null;
  readonly formats: Readonly<Record<string, unknown>> | null;
}

/** Widths that a picture could have copies of and has not. */
export const lackingWidths = ({ width, formats }: Pick<Row, 'width' | 'formats'>, widths: Widths): Widths =>
  Object.fromEntries(
    Object.entries(widths).filter(([key, each]) => each < (width ?? 0) && formats?.[key] === undefined),
  );

/** Makes what one picture lacks; false where there is nothing to make. */
const complete = async (strapi: Core.Strapi, row: Row, widths: Widths): Promise<boolean> => {
  const lacking = lackingWidths(row, widths);
  const path = mediaPath(strapi.dirs.static.public, row.url);
  if (Object.keys(lacking).length === 0 || path === undefined) return false;
  const made = await makeFormats(row, await fs.readFile(path), lacking);
  if (made.length === 0) return false;
  for (const { file } of made) await strapi.plugin('upload').service('provider').upload(file);
  const now: Row | null = await strapi.db.query(FILE).findOne({ where: { id: row.id } });
  // Replaced or deleted meanwhile: the new picture has got copies of its own.
  if (JSON.stringify(now?.formats) !== JSON.stringify(row.formats)) return false;
  const formats = { ...row.formats, ...Object.fromEntries(made.map(({ key, file }) => [key, file])) };
  await strapi.db.query(FILE).update({ where: { id: row.id }, data: { formats } });
  return true;
};

/**
 * Gives pictures that were uploaded before there were copies theirs, one after another in the background, and publishes
 * once they are there. Pictures that lie with another provider keep what they have.
 */
export const completeRenditions = async (strapi: Core.Strapi, stopped: () => boolean): Promise<number> => {
  const widths = await widthsOf(strapi);
  let made = 0;
  let last = 0;
  for (;;) {
    const where = { id: { $gt: last }, mime: { $in: TYPES } };
    const rows: Row[] = await strapi.db.query(FILE).findMany({ where, orderBy: { id: 'asc' }, limit: CHUNK });
    for (const row of rows) {
      if (stopped()) return made;
      last = row.id;
      try {
        if (await complete(strapi, row, widths)) made += 1;
      } catch (error) {
        strapi.log.warn(`图片「${row.name}」的小图未能生成，游客端暂用原图：${String(error)}`);
      }
    }
    if (rows.length === 0) break;
  }
  if (made > 0) {
    strapi.log.info(`已为 ${made} 张早先上传的图片补齐小图`);
    const publisher: Publisher = strapi.plugin('snapshot').service('publisher');
    publisher.recheck();
  }
  return made;
};
