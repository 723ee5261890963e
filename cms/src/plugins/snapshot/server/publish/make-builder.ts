import type { Core } from '@strapi/strapi';
import { join, resolve } from 'node:path';
import type { SnapshotFiles } from '../serve/snapshot-files';
import { advisoryLock, fileLock } from './build-lock';
import { Builder } from './builder';
import { Disk } from './disk';
import { MediaHashes } from './media-hashes';
import { MediaIndex } from './media-index';
import { libraryOf } from './media-library';
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
  const media = new MediaIndex({
    publicFolder: strapi.dirs.static.public,
    hashes: new MediaHashes(join(journal, 'media-hashes.memory')),
    library: libraryOf(strapi),
  });
  const store = new SnapshotStore(disk, snapshot);
  return new Builder({ strapi, disk, lock, media, store, queue: new Queue(strapi) });
};
