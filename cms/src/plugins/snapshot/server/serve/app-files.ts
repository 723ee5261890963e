import { promises as fs } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { pageHeaders } from './app-headers';
import { IMMUTABLE, makeAsset, REVALIDATE, tagOf, type Asset } from './asset';
import { isText, mediaType } from './media-type';
import { notBuiltPage } from './not-built-page';

const gzipOf = promisify(gzip);
const brotliOf = promisify(brotliCompress);
/** Files above this are left to a web server in front: they have no place in the CMS's memory. */
const LARGEST_BYTES = 16 * 1024 * 1024;
const RECHECK_MS = 2000;
/** The build puts a content hash of at least six hex digits into the names of scripts, styles and images. */
const hashedName = /[.-][0-9a-f]{6,}\.(?:chunk\.)?[a-z0-9]+$|\/chunk\/|^\/(?:js|css)\/[^/]*[0-9a-f]{6,}/;

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await fs.readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
};

const htmlAsset = (bytes: Buffer, mapOrigins: readonly string[], gzipped?: Buffer, br?: Buffer): Asset =>
  makeAsset({
    type: 'text/html; charset=utf-8',
    cacheControl: REVALIDATE,
    tag: tagOf(bytes),
    identity: bytes,
    gzip: gzipped,
    br,
    extra: pageHeaders(bytes.toString('utf8'), mapOrigins),
  });

const fileAsset = (path: string, bytes: Buffer, gzipped?: Buffer, br?: Buffer): Asset => {
  const type = mediaType(path);
  const cacheControl = hashedName.test(path) ? IMMUTABLE : 'public, max-age=600';
  return makeAsset({ type, cacheControl, tag: tagOf(bytes), identity: bytes, gzip: gzipped, br });
};

/** The built visitor app, in memory. Compressed in the background, so the first visitor waits for nothing. */
export class AppFiles {
  private files = new Map<string, Asset>();
  private readonly missing: Asset;
  private stamp = -1;
  private checkedAt = 0;
  private loading: Promise<void> | undefined;

  /**
   * @param folder absolute path of the H5 build; may be absent.
   * @param mapOrigins see `readMapOrigins`
   */
  constructor(
    private readonly folder: string,
    private readonly mapOrigins: readonly string[] = [],
  ) {
    this.missing = htmlAsset(Buffer.from(notBuiltPage), mapOrigins);
  }

  private assetOf(path: string, bytes: Buffer, gzipped?: Buffer, br?: Buffer): Asset {
    return mediaType(path).startsWith('text/html')
      ? htmlAsset(bytes, this.mapOrigins, gzipped, br)
      : fileAsset(path, bytes, gzipped, br);
  }

  /** The stored file of this path, `/` being the page. */
  get(path: string): Asset | undefined {
    return this.files.get(path === '/' ? '/index.html' : path);
  }

  /** The app's page, or a friendly one while the app is not built. `built` tells which. */
  page(): { asset: Asset; built: boolean } {
    const asset = this.files.get('/index.html');
    return asset === undefined ? { asset: this.missing, built: false } : { asset, built: true };
  }

  /** Looks for a newer build, at most every two seconds. Never throws. */
  async refresh(): Promise<void> {
    const now = Date.now();
    if (this.loading !== undefined || now - this.checkedAt < RECHECK_MS) return this.loading;
    this.checkedAt = now;
    const found = await fs.stat(join(this.folder, 'index.html')).catch(() => undefined);
    if (found === undefined || found.mtimeMs === this.stamp) return;
    this.loading = this.load()
      .then((isWhole) => {
        // A build that was being written while it was read is read again at the next check.
        this.stamp = isWhole ? found.mtimeMs : -1;
      })
      .catch(() => undefined)
      .finally(() => {
        this.loading = undefined;
      });
    return this.loading;
  }

  /** Reads the build; false where a file vanished meanwhile, which leaves what is served as it was. */
  private async load(): Promise<boolean> {
    const files = new Map<string, Asset>();
    const sources = new Map<string, Buffer>();
    try {
      for (const file of await filesBelow(this.folder)) {
        const { size } = await fs.stat(file);
        if (size > LARGEST_BYTES || file.endsWith('.map')) continue;
        const path = `/${relative(this.folder, file).split(sep).join('/')}`;
        const bytes = await fs.readFile(file);
        sources.set(path, bytes);
        files.set(path, this.assetOf(path, bytes));
      }
    } catch {
      return false;
    }
    this.files = files;
    void this.compress(files, sources).catch(() => undefined);
    return true;
  }

  private async compress(files: Map<string, Asset>, sources: ReadonlyMap<string, Buffer>): Promise<void> {
    for (const [path, bytes] of sources) {
      if (bytes.length < 256 || !isText(mediaType(path))) continue;
      const gzipped = await gzipOf(bytes, { level: 9 });
      files.set(path, this.assetOf(path, bytes, gzipped));
      const br = await brotliOf(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
      files.set(path, this.assetOf(path, bytes, gzipped, br));
    }
  }
}
