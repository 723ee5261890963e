import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** However busy the admin is, a job goes on after this long. */
const MOST_MS = 400;
const STEP_MS = 5;

type Middleware = (context: unknown, next: () => Promise<unknown>) => Promise<unknown>;

/**
 * Requests that are being answered. SQLite has one connection: a job that went from one transaction straight to the
 * next would make each of a request's dozen queries wait for a whole row.
 */
export class Traffic {
  private running = 0;

  /** Koa middleware that counts requests. */
  readonly count: Middleware = async (_, next) => {
    this.running += 1;
    try {
      return await next();
    } finally {
      this.running -= 1;
    }
  };

  /** Lets requests pass first; resolves at the latest after 0.4 s. */
  async giveWay(): Promise<void> {
    await nextTurn();
    const until = Date.now() + MOST_MS;
    while (this.running > 0 && Date.now() < until) await wait(STEP_MS);
  }
}

const traffics = new WeakMap<Core.Strapi, Traffic>();

/** The traffic of this instance. */
export function trafficOf(strapi: Core.Strapi): Traffic {
  const known = traffics.get(strapi) ?? new Traffic();
  traffics.set(strapi, known);
  return known;
}
