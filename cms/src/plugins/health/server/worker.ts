import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { toLocal } from '@boshan/shared/hours/calendar';
import { hasDigest, mailDigest, makeDigests, mondayOf } from './digest';
import { examineAll, examineSome, today, type RunResult } from './examination';
import { checkDueLinks } from './links/round';
import { readSettings } from './settings';

const LOOK_MS = 60_000;
/** Changes are examined when nothing has been saved for so long, at the latest after the second. */
const QUIET_MS = 1000;
const LATEST_MS = 15_000;
/** Links are asked for when the CMS has been up for a while: a start has other things to do. */
const FIRST_LINKS_MS = 10 * 60_000;
const LINKS_EVERY_MS = 10 * 60_000;
/** Minutes since midnight in China after which the nightly run and the weekly digest are due. */
const NIGHTLY = 3 * 60;
const WEEKLY = 7 * 60;

export interface LastRun extends RunResult {
  /** In China. */
  readonly day: string;
  /** ISO 8601, UTC. */
  readonly finishedAt: string;
}

const store = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'health' });
export const readLastRun = async (strapi: Core.Strapi): Promise<LastRun | null> =>
  ((await store(strapi).get({ key: 'last-run' })) ?? null) as LastRun | null;

/** Examines changes soon after they are saved, everything once a night, links in the background; writes the digest. */
export class HealthWorker {
  /** What a save leads to runs outside of its transaction and request. */
  private readonly outside = new AsyncResource('HealthWorker');
  private readonly changed = new Map<string, Set<string>>();
  private soon: NodeJS.Timeout | undefined;
  private waitingSince = 0;
  private timer: NodeJS.Timeout | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private nextLinks = 0;
  private wantsAll = false;
  private isStopping = false;
  private whole: Promise<RunResult> | undefined;

  constructor(private readonly strapi: Core.Strapi) {}

  get isRunning(): boolean {
    return this.whole !== undefined;
  }

  start(): void {
    this.nextLinks = Date.now() + FIRST_LINKS_MS;
    this.timer = setInterval(() => this.look(), LOOK_MS);
    this.timer.unref();
    this.look();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    clearTimeout(this.soon);
    await this.queue;
  }

  /** An entry was saved, published, withdrawn or deleted. `reachesOthers` where what names it has to be looked at too. */
  note(uid: string, documentId: string, reachesOthers = false): void {
    if (this.isStopping) return;
    this.changed.set(uid, (this.changed.get(uid) ?? new Set()).add(documentId));
    this.wantsAll ||= reachesOthers;
    if (this.soon === undefined) this.waitingSince = Date.now();
    clearTimeout(this.soon);
    const left = Math.max(0, this.waitingSince + LATEST_MS - Date.now());
    const examine = (): void => void this.enqueue(() => this.examineChanged()).catch(() => undefined);
    this.soon = setTimeout(() => this.outside.runInAsyncScope(examine), Math.min(QUIET_MS, left));
    this.soon.unref();
  }

  /** Examines everything; who asks while it runs gets the run that is under way. */
  examineAll(): Promise<RunResult> {
    this.whole ??= this.enqueue(async () => {
      const result = await examineAll(this.strapi);
      const finishedAt = new Date().toISOString();
      await store(this.strapi).set({ key: 'last-run', value: { ...result, day: today(), finishedAt } });
      return result;
    }).finally(() => {
      this.whole = undefined;
    });
    return this.whole;
  }

  /** As `examineAll`, but a run that is under way, and may have passed what has changed since, is followed by another. */
  async examineAnew(): Promise<RunResult> {
    await this.whole?.catch(() => undefined);
    return this.examineAll();
  }

  /** One piece of work after the other; a failure ends its own piece. */
  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch((error: unknown) => {
      this.strapi.log.error(`内容体检中断：${error instanceof Error ? error.stack : String(error)}`);
    });
    return done;
  }

  private async examineChanged(): Promise<void> {
    this.soon = undefined;
    const changed = [...this.changed];
    const { wantsAll } = this;
    this.changed.clear();
    this.wantsAll = false;
    for (const [uid, documentIds] of changed) await examineSome(this.strapi, uid, [...documentIds]);
    if (wantsAll && !this.isStopping) void this.examineAll().catch(() => undefined);
  }

  private look(): void {
    void this.enqueue(() => this.doWhatIsDue()).catch(() => undefined);
  }

  private async doWhatIsDue(): Promise<void> {
    if (this.isStopping) return;
    const { day, minutes } = toLocal(Date.now());
    const last = await readLastRun(this.strapi);
    if (last === null || (last.day < day && minutes >= NIGHTLY)) void this.examineAll().catch(() => undefined);
    else if (minutes >= WEEKLY || mondayOf(day) < day) await this.digest(mondayOf(day));
    if (Date.now() >= this.nextLinks) void this.askForLinks();
  }

  private async digest(week: string): Promise<void> {
    if (await hasDigest(this.strapi, week)) return;
    await makeDigests(this.strapi, week);
    await mailDigest(this.strapi, week);
  }

  /** Beside the queue: what hosts take their time for holds nothing else up. */
  private async askForLinks(): Promise<void> {
    this.nextLinks = Date.now() + LINKS_EVERY_MS;
    try {
      if (!(await readSettings(this.strapi)).checksLinks) return;
      await checkDueLinks(this.strapi, { isStopping: () => this.isStopping });
    } catch (error) {
      this.strapi.log.error(`检查链接中断：${String(error)}`);
    }
  }
}

const workers = new WeakMap<Core.Strapi, HealthWorker>();

/** The worker of this instance. */
export function workerOf(strapi: Core.Strapi): HealthWorker {
  const known = workers.get(strapi) ?? new HealthWorker(strapi);
  workers.set(strapi, known);
  return known;
}
