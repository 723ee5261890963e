import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { collectionNames, type CollectionName } from '@boshan/shared/contract/collection-names';
import {
  assetsFile,
  deltaFile,
  manifest as manifestSchema,
  shardFile,
  type Manifest,
} from '@boshan/shared/contract/manifest';
import type { SnapshotRecord } from '@boshan/shared/snapshot/record';
import { parseShardText } from '@boshan/shared/snapshot/shard-file';
import * as v from 'valibot';
import type { StoredFile } from '../serve/snapshot-files';
import { compressed } from './compress';
import { nodeContentHash } from './content-hash';
import type { JournalEntry } from './journal';
import type { NamedFile } from './shard-set';

const forms = [
  ['', 'identity'],
  ['.gz', 'gzip'],
  ['.br', 'br'],
] as const;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const writeDurably = async (path: string, bytes: Buffer | string): Promise<void> => {
  const handle = await fs.open(path, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
};

const gunzipOf = promisify(gunzip);
const expandBrotli = promisify(brotliDecompress);

/** Whether both compressed forms are whole. */
const expandTo = async (identity: Buffer, gzipped: Buffer, br: Buffer): Promise<boolean> => {
  try {
    const [one, other] = await Promise.all([gunzipOf(gzipped), expandBrotli(br)]);
    return one.equals(identity) && other.equals(identity);
  } catch {
    return false;
  }
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await fs.open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** A snapshot as it lies on disk. */
export interface StoredSnapshot {
  readonly manifest: Manifest;
  readonly manifestBytes: Buffer;
  readonly files: ReadonlyMap<string, StoredFile & { readonly hash: string }>;
  readonly records: ReadonlyMap<CollectionName, ReadonlyMap<string, SnapshotRecord>>;
}

/** The snapshot's folder, which a web server may serve, and beside it the journal, which it must not. */
export class Disk {
  constructor(
    readonly folder: string,
    private readonly journalFolder: string,
  ) {}

  async prepare(): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true });
    await fs.mkdir(this.journalFolder, { recursive: true });
  }

  /**
   * Writes files in their three forms. They are invisible until a manifest names them. `durable` waits until they would
   * survive a power cut; without it they may not, which the next boot notices and a reader's hash check catches. Each is
   * written aside and renamed: content that comes back has its old name, and somebody may be reading that file.
   */
  async writeFiles(files: readonly NamedFile[], { durable }: { readonly durable: boolean }): Promise<void> {
    const write = durable ? writeDurably : fs.writeFile;
    const put = async (path: string, bytes: Buffer): Promise<void> => {
      await write(`${path}.tmp`, bytes);
      await fs.rename(`${path}.tmp`, path);
    };
    // Two of the last versions may have had the same content; then one delta leads from both.
    const named = new Map(files.map((file) => [file.name, file]));
    await Promise.all(
      [...named.values()].flatMap((file) =>
        forms.map(([suffix, form]) => put(join(this.folder, file.name + suffix), file[form])),
      ),
    );
  }

  async writeJournal(entry: JournalEntry): Promise<void> {
    await writeDurably(join(this.journalFolder, `${entry.version}.json`), JSON.stringify(entry));
  }

  /** Makes a version the current one: after this returns it survives a power cut, before it the old one stands. */
  async writeManifest(bytes: Buffer): Promise<void> {
    const path = join(this.folder, 'manifest.json');
    await writeDurably(`${path}.tmp`, bytes);
    await fs.rename(`${path}.tmp`, path);
    await syncFolder(this.folder);
  }

  async removeFiles(names: readonly string[]): Promise<void> {
    const paths = names.flatMap((name) => forms.map(([suffix]) => join(this.folder, name + suffix)));
    await Promise.all(paths.map((path) => fs.rm(path, { force: true })));
  }

  async removeJournal(version: number): Promise<void> {
    await fs.rm(join(this.journalFolder, `${version}.json`), { force: true });
  }

  /** Tells one manifest file from another without reading it; empty where there is none. */
  async stamp(): Promise<string> {
    const found = await fs.stat(join(this.folder, 'manifest.json'), { bigint: true }).catch(() => undefined);
    return found === undefined ? '' : `${found.ino}-${found.mtimeNs}-${found.size}`;
  }

  /** The manifest on disk; undefined where there is no readable one. */
  async readManifest(): Promise<{ manifest: Manifest; bytes: Buffer } | undefined> {
    try {
      const bytes = await fs.readFile(join(this.folder, 'manifest.json'));
      return { manifest: v.parse(manifestSchema, JSON.parse(bytes.toString('utf8'))), bytes };
    } catch (error) {
      if (isMissing(error) || error instanceof SyntaxError || v.isValiError(error)) return undefined;
      throw error;
    }
  }

  /** Everything that the manifest names, each file checked against its hash; undefined where anything is wrong. */
  async read(): Promise<StoredSnapshot | undefined> {
    const found = await this.readManifest();
    if (found === undefined) return undefined;
    const { manifest, bytes } = found;
    const files = new Map<string, StoredFile & { hash: string }>();
    const records = new Map<CollectionName, Map<string, SnapshotRecord>>();
    try {
      for (const collection of collectionNames) {
        const held = new Map<string, SnapshotRecord>();
        for (const shard of manifest.collections[collection].shards) {
          const name = shardFile(collection, shard);
          const file = await this.readFile(name, shard.hash);
          files.set(name, file);
          for (const record of parseShardText(file.identity.toString('utf8'), shard.prefix))
            held.set(record.id, record);
        }
        records.set(collection, held);
      }
      for (const delta of manifest.deltas)
        files.set(deltaFile(delta), await this.readFile(deltaFile(delta), delta.hash));
      const { assets } = manifest;
      if (assets !== undefined) files.set(assetsFile(assets), await this.readFile(assetsFile(assets), assets.hash));
    } catch {
      return undefined;
    }
    return { manifest, manifestBytes: bytes, files, records };
  }

  private async readFile(name: string, hash: string): Promise<StoredFile & { hash: string }> {
    const identity = await fs.readFile(join(this.folder, name));
    if (nodeContentHash(identity) !== hash) throw new Error(`${name} is damaged`);
    const [gzip, br] = await Promise.all(
      ['.gz', '.br'].map((suffix) => fs.readFile(join(this.folder, name + suffix)).catch(() => undefined)),
    );
    if (gzip !== undefined && br !== undefined && (await expandTo(identity, gzip, br)))
      return { identity, gzip, br, hash };
    const file = { ...(await compressed(identity)), hash };
    await this.writeFiles([{ ...file, name }], { durable: true });
    return file;
  }

  /** Journal entries that can be read, in no particular order. */
  async readJournal(): Promise<JournalEntry[]> {
    const names = await fs.readdir(this.journalFolder);
    const texts = await Promise.all(
      names
        .filter((name) => /^\d+\.json$/.test(name))
        .map((name) => fs.readFile(join(this.journalFolder, name), 'utf8')),
    );
    return texts.flatMap((text) => {
      try {
        return [JSON.parse(text) as JournalEntry];
      } catch {
        return []; // Half written when the machine stopped; the manifest never named that version.
      }
    });
  }

  /** Removes what a crash left behind: files that neither the manifest nor the journal names. */
  async sweep(keep: ReadonlySet<string>, versions: ReadonlySet<number>): Promise<void> {
    for (const name of await fs.readdir(this.folder)) {
      const base = name.replace(/\.(?:gz|br)$/, '');
      if (name === 'manifest.json' || keep.has(base) || !/\.(?:json|gz|br|tmp)$/.test(name)) continue;
      await fs.rm(join(this.folder, name), { force: true });
    }
    for (const name of await fs.readdir(this.journalFolder)) {
      if (/^\d+\.json$/.test(name) && !versions.has(Number.parseInt(name, 10))) {
        await fs.rm(join(this.journalFolder, name), { force: true });
      }
    }
  }
}
