import type { Core } from '@strapi/strapi';
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SnapshotFiles } from '../serve/snapshot-files';
import { Builder } from './builder';
import { Disk } from './disk';
import type { Queue } from './queue';
import { SnapshotStore } from './snapshot-store';

const HOME = { uid: 'api::home.home', documentId: 'home' };

describe('Builder', () => {
  let folder: string;
  let reads = 0;
  let onRead: () => void;
  let add: () => Promise<void>;
  let builder: Builder;

  beforeEach(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), 'builder-'));
    reads = 0;
    onRead = () => undefined;
    add = async () => undefined;
    const findMany = async (): Promise<object[]> => {
      reads += 1;
      onRead();
      return [];
    };
    const transaction = (work: (given: object) => Promise<unknown>): Promise<unknown> => work({ trx: {} });
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const db = { transaction, dialect: { client: 'sqlite' }, query: () => ({ findMany }) };
    const strapi = { db, log: silent, contentType: () => ({ attributes: {} }) } as unknown as Core.Strapi;
    const empty = { names: [], ids: [] };
    const queue = {
      add: () => add(),
      isEmpty: async () => true,
      peek: async () => empty,
      remove: async () => undefined,
    };
    const disk = new Disk(join(folder, 'snapshot'), join(folder, 'journal'));
    const store = new SnapshotStore(disk, new SnapshotFiles());
    const lock = { run: <T>(work: () => Promise<T>) => work() };
    builder = new Builder({ strapi, disk, store, lock, queue: queue as unknown as Queue });
    await builder.open();
  });

  afterEach(async () => {
    await builder.stop();
    await fs.rm(folder, { recursive: true });
  });

  it('reads the database once while nothing changes', async () => {
    await builder.flush();
    expect(reads).toBeGreaterThan(0);
    const before = reads;
    await builder.flush();
    expect(reads).toBe(before);
  });

  it('compares everything after a publication that the queue could not take', async () => {
    await builder.flush();
    const before = reads;
    add = () => Promise.reject(new Error('database or disk is full'));
    await builder.touched(HOME);
    await builder.flush();
    expect(reads).toBeGreaterThan(before);
  });

  it('does not forget a change in the media library that comes while it builds', async () => {
    onRead = () => {
      onRead = () => undefined;
      builder.recheck();
    };
    await builder.flush();
    const before = reads;
    await builder.flush();
    expect(reads).toBeGreaterThan(before);
  });
});

describe('Disk', () => {
  it('leaves whoever reads a file the whole of it while its name is written again', async () => {
    const folder = await fs.mkdtemp(join(tmpdir(), 'disk-'));
    const disk = new Disk(join(folder, 'snapshot'), join(folder, 'journal'));
    await disk.prepare();
    const file = (text: string) => {
      const bytes = Buffer.from(text);
      return { name: 'places.json', hash: '', identity: bytes, gzip: bytes, br: bytes };
    };
    await disk.writeFiles([file('the whole file')], { durable: true });
    const reader = await fs.open(join(disk.folder, 'places.json'));
    await disk.writeFiles([file('new')], { durable: false });
    expect(await reader.readFile('utf8')).toBe('the whole file');
    await reader.close();
    expect((await fs.readdir(disk.folder)).sort()).toEqual(['places.json', 'places.json.br', 'places.json.gz']);
    await fs.rm(folder, { recursive: true });
  });
});
