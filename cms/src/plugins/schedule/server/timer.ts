import type { Core } from '@strapi/strapi';
import { randomUUID } from 'node:crypto';
import { fail, fire, Lost, refusalOf } from './fire';
import { PlanStore, type Plan } from './store';

/** A holder of a plan is dead after so long: a publication takes seconds at most. */
const HELD_MS = 60_000;
const LOOK_MS = 2_000;
/** After a fault of the machine it is tried again, so often, with these waits between. */
const TRIES = 5;
const RETRY_MS = 15_000;

/** Does what is due, one after the other, on every instance; the database decides which of them does it. */
export class Timer {
  private readonly store: PlanStore;
  private readonly name = randomUUID();
  private interval: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopping = false;

  constructor(private readonly strapi: Core.Strapi) {
    this.store = new PlanStore(strapi.db.connection);
  }

  /** Also does what was missed while nothing ran. */
  start(): void {
    this.interval = setInterval(() => this.look(), LOOK_MS);
    this.interval.unref();
    this.look();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.interval);
    await this.running;
  }

  private look(): void {
    if (this.running !== undefined || this.isStopping) return;
    this.running = this.workOff()
      .catch((error: unknown) => {
        this.strapi.log.error(`定时发布中断，稍后重试：${String(error)}`);
      })
      .finally(() => {
        this.running = undefined;
      });
  }

  private async workOff(): Promise<void> {
    while (!this.isStopping) {
      const now = Date.now();
      const plan = await this.store.claim(this.name, now, now + HELD_MS);
      if (plan === undefined) return;
      await this.work(plan);
    }
  }

  private async work(plan: Plan): Promise<void> {
    try {
      await fire(this.strapi, plan, this.name);
    } catch (error) {
      if (error instanceof Lost) return;
      await this.explain(plan, error);
    }
  }

  private async explain(plan: Plan, error: unknown): Promise<void> {
    const refusal = refusalOf(error);
    if (refusal !== undefined) {
      await fail(this.strapi, plan, this.name, refusal);
      return;
    }
    this.strapi.log.error(`定时发布 ${plan.id} 出错：${error instanceof Error ? error.stack : String(error)}`);
    if (plan.attempts < TRIES) await this.store.release(plan.id, this.name, Date.now() + RETRY_MS);
    else await fail(this.strapi, plan, this.name, '系统内部出错，试了几次都没有成功：请直接发布，或联系管理员。');
  }
}
