import { createHash } from 'node:crypto';
import { existsSync, promises as fs } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runCms } from './process';

/** Tests and benches run from the project's root. */
export const root = process.cwd();
export const cmsFolder = join(root, 'cms');
/** Where the compiled CMS lies; `npm test` builds it before it comes here. */
export const distFolder = resolve(root, process.env['BOSHAN_TEST_DIST'] ?? 'cms/dist');
const artifacts = join(root, 'test/.artifacts/integration');
const OLDEST_LOCK_MS = 10 * 60 * 1000;
const OLDEST_TEMPLATE_MS = 24 * 60 * 60 * 1000;

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await fs.readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:js|json|mp4|svg)$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
};

/** Changes with everything that a seeded database depends on. */
const fingerprint = async (): Promise<string> => {
  const hash = createHash('sha256');
  const compiled = [
    'config',
    'src/api',
    'src/components',
    'src/seed',
    'src/publication',
    'src/plugins/people/server',
    'src/plugins/audit/server',
    'src/plugins/review/server',
    'src/plugins/spreadsheet/server',
    'src/plugins/history/server',
    'src/plugins/schedule/server',
    'src/entry',
    'src/plugins/snapshot/server/compile',
  ];
  const folders = compiled.map((name) => join(distFolder, name));
  for (const folder of [...folders, join(root, 'assets/content'), join(root, 'shared/dist/contract')]) {
    for (const file of await filesBelow(folder)) hash.update(relative(root, file)).update(await fs.readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
};

const make = async (target: string): Promise<void> => {
  const building = `${target}.building-${process.pid}`;
  await fs.rm(building, { recursive: true, force: true });
  await fs.mkdir(building, { recursive: true });
  const cms = await runCms({ cmsFolder, distFolder, data: building, listen: false });
  await cms.stop();
  await fs.rename(building, target);
  for (const name of await fs.readdir(artifacts)) {
    const path = join(artifacts, name);
    if (!/^[0-9a-f]{16}$/.test(name) || path === target) continue;
    const { mtimeMs } = await fs.stat(path);
    if (Date.now() - mtimeMs > OLDEST_TEMPLATE_MS) await fs.rm(path, { recursive: true, force: true });
  }
};

/** A data folder as the first start leaves it: the initial content, published. Made once for each state of the code. */
const template = async (): Promise<string> => {
  const target = join(artifacts, await fingerprint());
  const lock = `${target}.lock`;
  await fs.mkdir(artifacts, { recursive: true });
  while (!existsSync(target)) {
    try {
      await fs.mkdir(lock);
    } catch {
      const { mtimeMs } = await fs.stat(lock).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > OLDEST_LOCK_MS) await fs.rmdir(lock);
      await wait(200);
      continue;
    }
    try {
      if (!existsSync(target)) await make(target);
    } finally {
      await fs.rmdir(lock);
    }
  }
  return target;
};

/** A fresh copy of the seeded data folder. The caller removes it. */
export const seededData = async (name: string): Promise<string> => {
  const copy = await fs.mkdtemp(join(artifacts, `${name}-`)).catch(async () => {
    await fs.mkdir(artifacts, { recursive: true });
    return fs.mkdtemp(join(artifacts, `${name}-`));
  });
  await fs.cp(await template(), copy, { recursive: true });
  return copy;
};
