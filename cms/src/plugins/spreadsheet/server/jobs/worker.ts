import { randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { SheetError } from '../sheet/sheet';
import { applyJob } from './apply-job';
import { checkJob } from './check-job';
import { readJob, uploadPath } from './read-job';
import { JobStore, type Job } from './store';
import { trafficOf } from './traffic';
import { undoJob } from './undo-job';
import { Lost, type Work } from './work';

/** A holder that has not renewed its hold for so long is dead: its job is taken up by whoever finds it. */
const HELD_MS = 10_000;
const RENEW_MS = 2000;
const LOOK_MS = 3000;

const steps = { reading: readJob, checking: checkJob, applying: applyJob, undoing: undoJob } as const;
const isStep = (state: string): state is keyof typeof steps => state in steps;

/** Works jobs off, one at a time in each instance; a job that a kill interrupted is found again in the database. */
export class Worker {
  readonly store: JobStore;
  private readonly name = randomUUID();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopping = false;

  constructor(private readonly strapi: Core.Strapi) {
    this.store = new JobStore(strapi.db.connection);
  }

  start(): void {
    this.timer = setInterval(() => this.wake(), LOOK_MS);
    this.timer.unref();
    this.wake();
  }

  /** Looks for work now. */
  wake(): void {
    if (this.running !== undefined || this.isStopping) return;
    this.running = this.workOff()
      .catch((error: unknown) => {
        this.strapi.log.error(`表格导入中断：${String(error)}`);
      })
      .finally(() => {
        this.running = undefined;
      });
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async workOff(): Promise<void> {
    for (;;) {
      const job = this.isStopping ? undefined : await this.store.claim(this.name, Date.now(), Date.now() + HELD_MS);
      if (job === undefined) return;
      await this.work(job);
      await this.store.release(job.id, this.name);
    }
  }

  private async work(job: Job): Promise<void> {
    if (!isStep(job.state)) return;
    let renewed = Date.now();
    const keep = async (): Promise<void> => {
      if (this.isStopping) throw new Lost();
      if (Date.now() - renewed < RENEW_MS) return;
      renewed = Date.now();
      if (!(await this.store.renew(job.id, this.name, renewed + HELD_MS))) throw new Lost();
    };
    const work: Work = { strapi: this.strapi, store: this.store, traffic: trafficOf(this.strapi), job, keep };
    try {
      await steps[job.state](work);
    } catch (error) {
      if (!(error instanceof Lost)) await this.fail(job, error);
    }
  }

  /** Says what is wrong with a file that cannot be used. A job that has begun to write can be asked to go on. */
  private async fail(job: Job, error: unknown): Promise<void> {
    const known = error instanceof SheetError;
    if (!known)
      this.strapi.log.error(`表格导入 ${job.id} 出错：${error instanceof Error ? error.stack : String(error)}`);
    await fs.rm(uploadPath(job.id), { force: true });
    const message = known ? error.message : '系统内部出错，没有继续：请重试；仍不行请把文件发给管理员。';
    await this.store.update(job.id, { state: 'failed', error: message });
  }
}

const workers = new WeakMap<Core.Strapi, Worker>();

/** The worker of this instance. */
export function workerOf(strapi: Core.Strapi): Worker {
  const known = workers.get(strapi) ?? new Worker(strapi);
  workers.set(strapi, known);
  return known;
}
