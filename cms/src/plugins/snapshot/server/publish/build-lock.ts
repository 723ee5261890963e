import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Lets one builder in at a time, across processes. The system frees the lock when its holder dies. */
export interface BuildLock {
  /** Waits for the lock, runs `work`, frees it. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

const RETRY_MS = 50;
/** Any number that no other advisory lock on the database uses; the letters "bosn". */
const ADVISORY_KEY = 0x626f736e;

const isBusy = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');

/** A lock in a small SQLite file beside the journal: the content database stays free for the editors meanwhile. */
export const fileLock = (folder: string): BuildLock => ({
  async run(work) {
    const database = new Database(join(folder, 'build-lock.db'), { timeout: 0 });
    try {
      for (;;) {
        try {
          database.exec('BEGIN EXCLUSIVE');
          break;
        } catch (error) {
          if (!isBusy(error)) throw error;
          await wait(RETRY_MS);
        }
      }
      return await work();
    } finally {
      database.close();
    }
  },
});

/** An advisory lock on the PostgreSQL server, held by a connection of its own: reads of the build see a later state. */
export const advisoryLock = (strapi: Core.Strapi): BuildLock => ({
  async run(work) {
    const transaction = await strapi.db.connection.transaction();
    try {
      await transaction.raw('SELECT pg_advisory_xact_lock(?)', [ADVISORY_KEY]);
      return await work();
    } finally {
      await transaction.rollback();
    }
  },
});
