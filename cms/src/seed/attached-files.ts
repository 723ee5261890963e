import type { Core } from '@strapi/strapi';
import { promises as fs } from 'node:fs';
import { basename, extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/**
 * Puts files that the initial content names (`/static/videos/kiln.mp4` → `assets/videos/kiln.mp4`) into the media
 * library, each once.
 */
export class AttachedFiles {
  private readonly uploaded = new Map<string, number | undefined>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly assets: string,
  ) {}

  /** Id of the file in the media library; undefined where the project has no such file. */
  async upload(url: string): Promise<number | undefined> {
    if (!this.uploaded.has(url)) this.uploaded.set(url, await this.store(url));
    return this.uploaded.get(url);
  }

  private async store(url: string): Promise<number | undefined> {
    const path = join(this.assets, normalize(url.replace(/^\/(?:static\/)?/, '/')));
    const found = await fs.stat(path).catch(() => undefined);
    if (found === undefined || !found.isFile()) return undefined;
    const name = basename(path);
    const known = await this.strapi.db.query('plugin::upload.file').findOne({ where: { name } });
    if (known !== null) return Number(known.id);
    const mimetype = types[extname(name)] ?? 'application/octet-stream';
    const files = { filepath: path, originalFilename: name, mimetype, size: found.size };
    const stored = await this.strapi.plugin('upload').service('upload').upload({ data: {}, files });
    return Number(stored[0].id);
  }
}
