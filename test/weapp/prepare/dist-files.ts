import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { packageRoots, type AppConfig } from './app-config';

/** Paths of all files below `dist`, with forward slashes. */
export function listFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Reads `app.json`. Throws when `dist` is not a compiled mini-program. */
export function readAppConfig(dist: string): AppConfig {
  const file = join(dist, 'app.json');
  if (!existsSync(file)) throw new Error(`${dist} holds no app.json: build the mini-program first (pnpm build:weapp)`);
  return JSON.parse(readFileSync(file, 'utf8')) as AppConfig;
}

const media = /\.(png|jpe?g|gif|svg|webp|mp3|m4a|aac|wav|mp4|ttf|woff2?)$/i;
const notUploaded = /(^|\/)(project\.(private\.)?config\.json|.*\.map|.*LICENSE\.txt)$/;

export interface PackageSizes {
  main: number;
  /** By root. */
  subpackages: Record<string, number>;
  total: number;
  media: number;
}

/** Bytes as WeChat would count them on upload: every file but source maps, licence texts and the project's settings. */
export function measurePackages(dist: string): PackageSizes {
  const config = readAppConfig(dist);
  const roots = packageRoots(config);
  const sizes: PackageSizes = {
    main: 0,
    subpackages: Object.fromEntries(roots.map((r) => [r, 0])),
    total: 0,
    media: 0,
  };
  for (const file of listFiles(dist)) {
    if (notUploaded.test(file)) continue;
    const bytes = statSync(join(dist, file)).size;
    const root = roots.find((candidate) => file.startsWith(`${candidate}/`));
    if (root === undefined) sizes.main += bytes;
    else sizes.subpackages[root] = (sizes.subpackages[root] ?? 0) + bytes;
    sizes.total += bytes;
    if (media.test(file)) sizes.media += bytes;
  }
  return sizes;
}
