import type { Core } from '@strapi/strapi';
import { join, resolve } from 'node:path';
import type { SnapshotFiles } from '../serve/snapshot-files';
import { advisoryLock, fileLock } from './build-lock';
import { Builder } from './builder';
import { Disk } from './disk';
import { Queue } from './queue';
import { SnapshotStore } from './snapshot-store';

/** The data folder: `BOSHAN_DATA`, by default `var/` in the CMS's folder. */
const dataFolder = (strapi: Core.Strapi): string => resolve(strapi.dirs.app.root, process.env['BOSHAN_DATA'] ?? 'var');

/** Puts the builder of this instance together. */
export const makeBuilder = (strapi: Core.Strapi, snapshot: SnapshotFiles): Builder => {
  const data = dataFolder(strapi);
  const journal = join(data, 'journal');
  const disk = new Disk(join(data, 'snapshot'), journal);
  const lock = strapi.db.dialect.client === 'postgres' ? advisoryLock(strapi) : fileLock(journal);
  return new Builder({ strapi, disk, lock, queue: new Queue(strapi), store: new SnapshotStore(disk, snapshot) });
};
