import { collectionNames, type CollectionName } from '@boshan/shared/contract/collection-names';
import { assetsFile, deltaFile, SCHEMA_VERSION } from '@boshan/shared/contract/manifest';
import type { AssetsEntry, DeltaEntry, Manifest } from '@boshan/shared/contract/manifest';
import { canonicalJson } from '@boshan/shared/snapshot/canonical';
import { manifestContentHash } from '@boshan/shared/snapshot/delta';
import { sameJson, type SnapshotRecord } from '@boshan/shared/snapshot/record';
import type { Changes } from '../compile/changes';
import type { SnapshotFiles } from '../serve/snapshot-files';
import { compressed } from './compress';
import { nodeContentHash } from './content-hash';
import type { Disk } from './disk';
import { contiguous, KEPT_VERSIONS, makeDeltas, type JournalEntry } from './journal';
import type { IndexFile } from './media-index';
import { ShardSet, type NamedFile } from './shard-set';

interface Plan {
  readonly sets: ReadonlyMap<CollectionName, ShardSet>;
  readonly counts: ReadonlyMap<CollectionName, number>;
  readonly files: readonly NamedFile[];
  readonly before: Record<string, Record<string, SnapshotRecord | null>>;
  readonly changed: Changes;
}

/** Names of all files of a version but its manifest. */
const namesOf = (
  sets: ReadonlyMap<CollectionName, ShardSet>,
  deltas: readonly string[],
  assets: AssetsEntry | undefined,
): string[] => [
  ...[...sets.values()].flatMap((set) => set.fileNames()),
  ...deltas,
  ...(assets === undefined ? [] : [assetsFile(assets)]),
];

/** The published snapshot: in memory, on disk, and as it is served. One writer at a time (see `build-lock`). */
export class SnapshotStore {
  private records = new Map<CollectionName, Map<string, SnapshotRecord>>();
  private sets = new Map<CollectionName, ShardSet>();
  private journal: JournalEntry[] = [];
  private contentHash = '';
  private deltaNames: string[] = [];
  private assets: AssetsEntry | undefined;
  /** File → version that dropped it; kept for readers of older manifests. */
  private readonly dropped = new Map<string, number>();
  private stamp: string | undefined;
  version = 0;

  constructor(
    private readonly disk: Disk,
    private readonly served: SnapshotFiles,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.reset();
  }

  private reset(): void {
    this.records = new Map(collectionNames.map((name) => [name, new Map<string, SnapshotRecord>()]));
    this.sets = new Map(collectionNames.map((name) => [name, ShardSet.empty(name)]));
    this.journal = [];
    this.contentHash = '';
    this.deltaNames = [];
    this.assets = undefined;
    this.dropped.clear();
  }

  /** Ids published now. */
  ids(collection: CollectionName): Iterable<string> {
    return this.records.get(collection)!.keys();
  }

  /** Whether the manifest on disk is the one that this store wrote or read last. */
  async isCurrent(): Promise<boolean> {
    return this.stamp !== undefined && this.stamp !== '' && this.stamp === (await this.disk.stamp());
  }

  /** Takes over what lies on disk. A damaged snapshot counts as none; its version number still goes on from. */
  async load(): Promise<void> {
    await this.disk.prepare();
    this.stamp = await this.disk.stamp();
    const stored = await this.disk.read();
    this.reset();
    if (stored === undefined) {
      this.version = (await this.disk.readManifest())?.manifest.version ?? this.version;
      return;
    }
    const { manifest } = stored;
    for (const collection of collectionNames) {
      const records = new Map(stored.records.get(collection));
      const set = ShardSet.restore(collection, manifest.collections[collection].shards, records.keys());
      // Dealt by other rules than ours (an older program): everything is written anew under the next version.
      if (set === undefined) return this.startOver(manifest.version);
      this.records.set(collection, records);
      this.sets.set(collection, set);
    }
    this.version = manifest.version;
    this.contentHash = manifest.contentHash;
    this.deltaNames = manifest.deltas.map(deltaFile);
    this.assets = manifest.assets;
    this.journal = contiguous(await this.disk.readJournal(), manifest.version, manifest.contentHash);
    for (const entry of this.journal) for (const name of entry.dropped) this.dropped.set(name, entry.version);
    for (const [name, file] of stored.files) this.served.add(name, file.hash, file);
    for (const name of stored.files.keys()) this.dropped.delete(name);
    for (const name of this.served.names())
      if (!stored.files.has(name) && !this.dropped.has(name)) this.served.remove(name);
    this.served.publish(manifest.version, stored.manifestBytes);
  }

  private startOver(version: number): void {
    this.reset();
    this.version = version;
  }

  /** Deletes what no manifest of the last versions names. Only under the build lock. */
  async sweep(): Promise<void> {
    const keep = new Set([...this.dropped.keys(), ...this.currentNames()]);
    await this.disk.sweep(keep, new Set(this.journal.map((entry) => entry.version)));
  }

  private currentNames(): string[] {
    return namesOf(this.sets, this.deltaNames, this.assets);
  }

  /**
   * Publishes changes as the next version and returns its number; the same content gives no new version. Without
   * `index` the list of uploaded files stays as it is. Throws where the disk refuses; the last version then still
   * stands, on disk and in memory.
   */
  async publish(changes: Changes, index?: IndexFile): Promise<number> {
    const plan = await this.plan(changes);
    const assets = index === undefined || index.entry.hash === this.assets?.hash ? this.assets : index.entry;
    const none = plan.changed.size === 0 && assets === this.assets;
    if (none && this.version > 0 && this.contentHash !== '') return this.version;
    const version = this.version + 1;
    const collections = Object.fromEntries(
      collectionNames.map((name) => [name, { count: plan.counts.get(name)!, shards: plan.sets.get(name)!.entries() }]),
    ) as Manifest['collections'];
    const toHash = manifestContentHash(collections, nodeContentHash);
    const bare: JournalEntry = { version, fromHash: this.contentHash, toHash, before: plan.before, dropped: [] };
    const { entries: deltas, files: deltaFiles } = await this.deltas([...this.journal, bare], plan.changed);
    const names = new Set(namesOf(plan.sets, deltas.map(deltaFile), assets));
    const entry = { ...bare, dropped: this.currentNames().filter((name) => !names.has(name)) };
    const lasting = index === undefined || assets === this.assets ? plan.files : [...plan.files, index.file];
    const files = [...lasting, ...deltaFiles];
    await this.disk.writeFiles(lasting, { durable: true });
    // A delta lost to a power cut costs its readers the whole files, no more; waiting for ten of them costs each editor.
    await this.disk.writeFiles(deltaFiles, { durable: false });
    await this.disk.writeJournal(entry);
    const publishedAt = this.now().toISOString();
    const manifest: Manifest = {
      format: 'boshan-snapshot',
      schemaVersion: SCHEMA_VERSION,
      version,
      publishedAt,
      contentHash: toHash,
      collections,
      deltas,
      assets,
    };
    const bytes = Buffer.from(canonicalJson(manifest));
    await this.disk.writeManifest(bytes);
    this.stamp = await this.disk.stamp();
    this.commit(plan, entry, manifest, files, bytes);
    await this.retire();
    return version;
  }

  private async plan(changes: Changes): Promise<Plan> {
    const sets = new Map(this.sets);
    const counts = new Map([...this.records].map(([name, records]) => [name, records.size] as const));
    const files: NamedFile[] = [];
    const before: Plan['before'] = {};
    const changed = new Map<CollectionName, ReadonlyMap<string, SnapshotRecord | undefined>>();
    for (const [collection, given] of changes) {
      const records = this.records.get(collection)!;
      const real = new Map([...given].filter(([id, after]) => !sameJson(records.get(id), after)));
      if (real.size === 0) continue;
      changed.set(collection, real);
      before[collection] = Object.fromEntries([...real.keys()].map((id) => [id, records.get(id) ?? null]));
      const put = [...real.keys()].filter((id) => real.get(id) !== undefined);
      const removed = [...real.keys()].filter((id) => real.get(id) === undefined);
      const update = await sets.get(collection)!.update(put, removed, (id) => real.get(id) ?? records.get(id)!);
      sets.set(collection, update.next);
      counts.set(collection, records.size + put.filter((id) => !records.has(id)).length - removed.length);
      files.push(...update.files);
    }
    return { sets, counts, files, before, changed };
  }

  private async deltas(
    journal: readonly JournalEntry[],
    changed: Changes,
  ): Promise<{ entries: DeltaEntry[]; files: NamedFile[] }> {
    const now = (collection: CollectionName, id: string): SnapshotRecord | undefined => {
      const changes = changed.get(collection);
      return changes?.has(id) === true ? changes.get(id) : this.records.get(collection)!.get(id);
    };
    const made = await Promise.all(
      makeDeltas(journal, now).map(async ({ fromVersion, fromHash, text }) => {
        const identity = Buffer.from(text);
        const hash = nodeContentHash(identity);
        const file = await compressed(identity);
        const entry: DeltaEntry = { fromVersion, fromHash, hash, bytes: identity.length, gzipBytes: file.gzip.length };
        return { entry, file: { ...file, hash, name: deltaFile(entry) } };
      }),
    );
    return { entries: made.map(({ entry }) => entry), files: made.map(({ file }) => file) };
  }

  private commit(
    plan: Plan,
    entry: JournalEntry,
    manifest: Manifest,
    files: readonly NamedFile[],
    bytes: Buffer,
  ): void {
    for (const [collection, changes] of plan.changed) {
      const records = this.records.get(collection)!;
      for (const [id, after] of changes) {
        if (after === undefined) records.delete(id);
        else records.set(id, after);
      }
    }
    this.sets = new Map(plan.sets);
    this.journal.push(entry);
    this.deltaNames = manifest.deltas.map(deltaFile);
    this.assets = manifest.assets;
    this.contentHash = manifest.contentHash;
    this.version = manifest.version;
    for (const file of files) {
      this.served.add(file.name, file.hash, file);
      this.dropped.delete(file.name);
    }
    for (const name of entry.dropped) this.dropped.set(name, entry.version);
    this.served.publish(manifest.version, bytes);
  }

  /** Forgets what readers of the last versions do not need any more. */
  private async retire(): Promise<void> {
    const old = this.version - KEPT_VERSIONS;
    const names = [...this.dropped].filter(([, version]) => version <= old).map(([name]) => name);
    for (const name of names) {
      this.dropped.delete(name);
      this.served.remove(name);
    }
    await this.disk.removeFiles(names);
    while (this.journal.length > KEPT_VERSIONS) await this.disk.removeJournal(this.journal.shift()!.version);
  }
}
