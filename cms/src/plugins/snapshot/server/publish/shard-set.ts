import type { CollectionName } from '@boshan/shared/contract/collection-names';
import { shardFile, type Shard } from '@boshan/shared/contract/manifest';
import type { SnapshotRecord } from '@boshan/shared/snapshot/record';
import { shardText } from '@boshan/shared/snapshot/shard-file';
import { partition, updateLeaves, type Leaves } from '@boshan/shared/snapshot/shards';
import type { StoredFile } from '../serve/snapshot-files';
import { compressed } from './compress';
import { nodeContentHash } from './content-hash';

/** A file to be written, under its final name. */
export interface NamedFile extends StoredFile {
  readonly name: string;
  readonly hash: string;
}

/** A collection's shards and the files that changed. The old set stays valid: a failed write loses nothing. */
export interface ShardSetUpdate {
  readonly next: ShardSet;
  readonly files: readonly NamedFile[];
}

export class ShardSet {
  private constructor(
    private readonly collection: CollectionName,
    private readonly leaves: Leaves,
    private readonly shards: ReadonlyMap<string, Shard>,
  ) {}

  static empty(collection: CollectionName): ShardSet {
    return new ShardSet(collection, new Map(), new Map());
  }

  /** The set that a manifest on disk describes; `undefined` if these records would not lie in these shards. */
  static restore(collection: CollectionName, shards: readonly Shard[], ids: Iterable<string>): ShardSet | undefined {
    const leaves = partition(ids);
    const known = new Map(shards.map((shard) => [shard.prefix, shard]));
    const fits = known.size === leaves.size && [...leaves.keys()].every((prefix) => known.has(prefix));
    return fits ? new ShardSet(collection, leaves, known) : undefined;
  }

  /** Entries for the manifest, by prefix. */
  entries(): Shard[] {
    return [...this.leaves.keys()].map((prefix) => this.shards.get(prefix)!);
  }

  fileNames(): string[] {
    return this.entries().map((shard) => shardFile(this.collection, shard));
  }

  /**
   * Rewrites the shards that the ids fall into.
   * @param records all records of the collection after the change; only those of touched shards are looked at.
   */
  async update(
    put: readonly string[],
    removed: readonly string[],
    record: (id: string) => SnapshotRecord,
  ): Promise<ShardSetUpdate> {
    const { leaves, touched, vanished } = updateLeaves(this.leaves, { put, removed });
    const shards = new Map(this.shards);
    for (const prefix of vanished) shards.delete(prefix);
    const files: NamedFile[] = [];
    for (const prefix of touched) {
      const ids = leaves.get(prefix)!;
      const identity = Buffer.from(shardText(ids.map(record)));
      const hash = nodeContentHash(identity);
      const file = await compressed(identity);
      const entry = { prefix, hash, count: ids.length, bytes: identity.length, gzipBytes: file.gzip.length };
      shards.set(prefix, entry);
      files.push({ ...file, hash, name: shardFile(this.collection, entry) });
    }
    return { next: new ShardSet(this.collection, leaves, shards), files };
  }
}
