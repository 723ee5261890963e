import type { Core } from '@strapi/strapi';
import { collectionNames, type CollectionName } from '@boshan/shared/contract/collection-names';
import { noteChange, type MutableChanges } from '../compile/changes';
import { ContentState, type Applied, type Problem, type ReadDocument } from '../compile/content-state';
import { contentTypeOf } from '../compile/content-types';
import type { BuildLock } from './build-lock';
import type { Disk } from './disk';
import type { IndexFile, MediaIndex } from './media-index';
import type { Queue } from './queue';
import { consistently, readAll, readDocuments, type DocumentName } from './reader';
import type { SnapshotStore } from './snapshot-store';

const DEBOUNCE_MS = 50;
const RETRY_MS = 5000;
const POLL_MS = 2000;

export interface BuildReport {
  readonly at: string;
  readonly version: number;
  readonly milliseconds: number;
  readonly documents: number;
}

export interface BuilderStatus {
  readonly version: number;
  readonly lastBuild: BuildReport | undefined;
  readonly lastError: string | undefined;
  /** Published documents that are not in the snapshot, and why. */
  readonly leftOut: readonly Problem[];
}

interface Parts {
  readonly strapi: Core.Strapi;
  readonly store: SnapshotStore;
  readonly disk: Disk;
  readonly queue: Queue;
  readonly lock: BuildLock;
  /** Without it no list of uploaded files is published. */
  readonly media?: MediaIndex;
}

/** Turns what editors publish into versions of the snapshot, one build at a time. */
export class Builder {
  private state = new ContentState();
  /** What the state knows and the store does not yet: survives a publication that the disk refused. */
  private pending: MutableChanges = new Map();
  private synced = false;
  /** Grows when the state loses touch with the database, so that a build under way does not count as having seen it. */
  private outdated = 0;
  private running: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private poller: NodeJS.Timeout | undefined;
  private paused = 0;
  private stopped = false;
  private report: BuildReport | undefined;
  private error: string | undefined;

  constructor(private readonly parts: Parts) {}

  status(): BuilderStatus {
    return {
      version: this.parts.store.version,
      lastBuild: this.report,
      lastError: this.error,
      leftOut: this.state.problems(),
    };
  }

  /** Serves what lies on disk at once. The database is compared with it by the first `flush`. */
  async open(): Promise<void> {
    await this.parts.disk.prepare();
    await this.parts.store.load();
  }

  /** Reconciles disk and database in the background; then follows publications, of other instances too. */
  follow(): void {
    if (this.poller !== undefined || this.stopped) return;
    this.schedule(0);
    this.poller = setInterval(() => void this.poll(), POLL_MS);
    this.poller.unref();
  }

  /** Finishes a build under way and starts no other. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearInterval(this.poller);
    await this.running.catch(() => undefined);
  }

  /** A document was published, unpublished or deleted. */
  async touched(name: DocumentName): Promise<void> {
    if (contentTypeOf(name.uid) === undefined) return;
    try {
      await this.parts.queue.add(name);
    } catch (error) {
      // Strapi awaits no listener: thrown on, this would end the process and lose the publication.
      this.outdate();
      this.parts.strapi.log.warn(`改动未能记入快照队列，将改为比对全部内容：${String(error)}`);
    }
    this.schedule(DEBOUNCE_MS);
  }

  /** Something changed that many records may show (a file in the media library): compares everything again. */
  recheck(): void {
    this.outdate();
    this.schedule(DEBOUNCE_MS);
  }

  /** While `work` runs nothing is built: for seeding and imports. What was queued meanwhile is built afterwards. */
  async pausedWhile<T>(work: () => Promise<T>): Promise<T> {
    this.paused += 1;
    try {
      return await work();
    } finally {
      this.paused -= 1;
      this.schedule(0);
    }
  }

  /** Builds at once; resolves when everything queued before the call is in the manifest. Throws where that failed. */
  flush(): Promise<{ version: number }> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const build = this.running.catch(() => undefined).then(() => this.build());
    this.running = build;
    return build;
  }

  private outdate(): void {
    this.synced = false;
    this.outdated += 1;
  }

  private schedule(delay: number): void {
    if (this.timer !== undefined || this.paused > 0 || this.stopped) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.paused === 0 && !this.stopped) this.flush().catch(() => this.schedule(RETRY_MS));
    }, delay);
  }

  private async build(): Promise<{ version: number }> {
    try {
      const version = await this.parts.lock.run(() => this.buildLocked());
      this.error = undefined;
      return { version };
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
      const full = (error as NodeJS.ErrnoException).code === 'ENOSPC' ? '磁盘已满，请清理后等待自动重试。' : '';
      this.parts.strapi.log.error(`快照未能发布，游客端保持上一版本。${full}原因：${this.error}`);
      throw error;
    }
  }

  private async buildLocked(): Promise<number> {
    const started = performance.now();
    const { store, queue } = this.parts;
    const { outdated } = this;
    // First build, or another instance has published since: what we hold in memory is not what is out there.
    const behind = !this.synced || !(await store.isCurrent());
    const batch = await queue.peek();
    if (behind) await this.reconcile();
    else if (batch.names.length > 0) await this.takeInWhole(batch.names);
    const before = store.version;
    if (behind || this.pending.size > 0) await store.publish(this.pending, await this.listMedia(behind));
    this.pending = new Map();
    this.synced = this.outdated === outdated;
    await queue.remove(batch);
    if (behind) await store.sweep();
    if (store.version !== before) this.announce(started, behind ? -1 : batch.names.length);
    return store.version;
  }

  private announce(started: number, documents: number): void {
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    const { version } = this.parts.store;
    this.report = { at: new Date().toISOString(), version, milliseconds, documents: Math.max(documents, 0) };
    const what = documents < 0 ? '全部内容' : `${documents} 条改动`;
    this.parts.strapi.log.info(`快照第 ${version} 版已发布（${what}，${milliseconds} 毫秒）`);
  }

  /** Everything from the database against everything on disk: at boot and after another instance has built. */
  private async reconcile(): Promise<void> {
    const { strapi, store } = this.parts;
    await store.load();
    const state = new ContentState();
    const documents = await consistently(strapi, () => readAll(strapi));
    this.complain(state.apply(documents));
    const pending: MutableChanges = new Map();
    const gone = new Map(collectionNames.map((name) => [name, new Set(store.ids(name))] as const));
    for (const [collection, record] of state.records()) {
      noteChange(pending, collection, record.id, record);
      gone.get(collection)!.delete(record.id);
    }
    for (const [collection, ids] of gone) for (const id of ids) noteChange(pending, collection, id, undefined);
    this.state = state;
    this.pending = pending;
  }

  /** The list of uploaded files after the pending changes. A file that cannot be read costs the list, not the content. */
  private async listMedia(everything: boolean): Promise<IndexFile | undefined> {
    const { media, strapi } = this.parts;
    if (everything) media?.reset();
    try {
      return await media?.update(this.pending);
    } catch (error) {
      // Looked at again with the next comparison of everything, which this asks for.
      this.outdated += 1;
      strapi.log.warn(`离线包文件清单未能更新，暂用上一份清单：${String(error)}`);
      return undefined;
    }
  }

  /** A read that fails half-way leaves a state that nobody can go on from. */
  private async takeInWhole(names: readonly DocumentName[]): Promise<void> {
    try {
      await this.takeIn(names);
    } catch (error) {
      this.outdate();
      throw error;
    }
  }

  private async takeIn(names: readonly DocumentName[]): Promise<void> {
    const { strapi } = this.parts;
    await consistently(strapi, async () => {
      let documents: readonly ReadDocument[] = await readDocuments(strapi, names);
      while (documents.length > 0) {
        const applied = this.state.apply(documents);
        this.complain(applied);
        for (const [collection, records] of applied.changes) this.hold(collection, records);
        documents = applied.stale.length > 0 ? await readDocuments(strapi, applied.stale) : [];
      }
    });
  }

  private hold(
    collection: CollectionName,
    records: Iterable<readonly [string, Parameters<typeof noteChange>[3]]>,
  ): void {
    for (const [id, after] of records) noteChange(this.pending, collection, id, after);
  }

  private complain({ problems }: Pick<Applied, 'problems'>): void {
    for (const { name, uid, id, reason } of problems) {
      this.parts.strapi.log.warn(`「${name}」（${uid} ${id}）没有进入快照：${reason}`);
    }
  }

  private async look(): Promise<void> {
    if (this.stopped || (await this.parts.store.isCurrent())) return;
    this.outdate();
    await this.parts.store.load();
  }

  /** Picks up what another instance queued and died over, or published. */
  private async poll(): Promise<void> {
    if (this.paused > 0 || this.stopped || this.timer !== undefined) return;
    try {
      // In the line of builds: a build that began meanwhile would have the store taken from under it.
      const look = this.running.catch(() => undefined).then(() => this.look());
      this.running = look;
      await look;
      if (!(await this.parts.queue.isEmpty())) this.schedule(DEBOUNCE_MS);
    } catch (error) {
      this.parts.strapi.log.warn(`检查快照状态失败：${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
