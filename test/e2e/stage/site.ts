import { existsSync, promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { SnapshotRecord } from '@boshan/shared/snapshot/record';
import type { CollectionName } from '@boshan/shared/contract/collection-names';
import { runCms, type Cms } from '../../integration/cms/process';
import { readSnapshot } from '../../integration/cms/snapshot';
import { cmsFolder, distFolder, root, seededData } from '../../integration/cms/template';

/** The whole product as a visitor meets it: the CMS with the initial content, serving the built web app. */
export interface Site {
  readonly cms: Cms;
  readonly address: string;
  /** What is published, by collection and id, as it was when the site was opened. */
  readonly records: ReadonlyMap<CollectionName, ReadonlyMap<string, SnapshotRecord>>;
  /** Stops answering; what was published stays. */
  readonly stop: () => Promise<void>;
  /** Stops and removes the data. */
  readonly close: () => Promise<void>;
}

export const h5Folder = process.env['H5_DIST'] ?? join(root, 'miniapp/dist/h5');

/** Boots a real CMS on a fresh copy of the seeded data. `name` names the data folder. */
export const openSite = async (name: string): Promise<Site> => {
  if (!existsSync(join(h5Folder, 'index.html')))
    throw new Error(`${h5Folder} holds no index.html: build the web app first (pnpm build:h5)`);
  const data = await seededData(name);
  const cms = await runCms({ cmsFolder, distFolder, data, environment: { BOSHAN_H5_DIR: h5Folder } });
  await cms.flush();
  const { records } = await readSnapshot(cms.address);
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    await cms.stop();
  };
  const close = async (): Promise<void> => {
    await stop();
    await fs.rm(data, { recursive: true, force: true });
  };
  return { cms, address: cms.address, records, stop, close };
};

/** A published record. Throws where it is not there. */
export const recordOf = (site: Site, collection: CollectionName, id: string): SnapshotRecord => {
  const record = site.records.get(collection)?.get(id);
  if (!record) throw new Error(`${collection} has no ${id}`);
  return record;
};

/** A record's name in a language; the Chinese one where there is no English. */
export const nameOf = (record: SnapshotRecord, language: 'zh' | 'en' = 'zh'): string => {
  const { zh = '', en } = (record['name'] ?? {}) as { zh?: string; en?: string };
  return (language === 'en' ? en : undefined) ?? zh;
};
