import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { collectionNames, type CollectionName } from '@boshan/shared/contract/collection-names';
import { manifest as manifestSchema, shardFile, type Manifest } from '@boshan/shared/contract/manifest';
import { contentHash } from '@boshan/shared/snapshot/hash';
import type { SnapshotRecord } from '@boshan/shared/snapshot/record';
import { ask } from './http';

/** A whole snapshot as a reader gets it. */
export interface Snapshot {
  readonly manifest: Manifest;
  readonly records: ReadonlyMap<CollectionName, ReadonlyMap<string, SnapshotRecord>>;
}

export const readManifest = async (address: string): Promise<Manifest> => {
  const { body } = await ask(address, '/snapshot/manifest.json');
  const result = await manifestSchema['~standard'].validate(JSON.parse(body.toString('utf8')));
  if (result.issues !== undefined) throw new Error(`The manifest breaks the contract: ${result.issues[0]?.message}`);
  return result.value;
};

/** Fetches everything over HTTP and checks each file against its hash. */
export const readSnapshot = async (address: string): Promise<Snapshot> => {
  const manifest = await readManifest(address);
  const records = new Map<CollectionName, Map<string, SnapshotRecord>>();
  for (const collection of collectionNames) {
    const held = new Map<string, SnapshotRecord>();
    for (const shard of manifest.collections[collection].shards) {
      const name = shardFile(collection, shard);
      const { status, body } = await ask(address, `/snapshot/${name}`);
      if (status !== 200 || contentHash(body) !== shard.hash)
        throw new Error(`${name}: status ${status} or wrong hash`);
      for (const record of JSON.parse(body.toString('utf8')) as SnapshotRecord[]) held.set(record.id, record);
    }
    records.set(collection, held);
  }
  return { manifest, records };
};

/** Names of all files in a folder that hold a text, also within their compressed forms' plain originals. */
export const filesHolding = async (folder: string, text: string): Promise<string[]> => {
  const names = await fs.readdir(folder);
  const plain = names.filter((name) => /\.(?:json|tmp)$/.test(name));
  const texts = await Promise.all(plain.map((name) => fs.readFile(join(folder, name), 'utf8')));
  return plain.filter((_, index) => texts[index]?.includes(text));
};
