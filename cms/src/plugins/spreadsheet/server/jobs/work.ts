import type { Core } from '@strapi/strapi';
import type { Job, JobStore } from './store';
import type { Traffic } from './traffic';

/** What one step of a job works with. */
export interface Work {
  readonly strapi: Core.Strapi;
  readonly store: JobStore;
  readonly traffic: Traffic;
  readonly job: Job;
  /** Renews the hold on the job. Throws `Lost` where another instance has it now or this one is stopping. */
  readonly keep: () => Promise<void>;
}

/** The job is no longer this worker's; whoever holds it goes on. */
export class Lost extends Error {
  override readonly name = 'Lost';
}
