import type { Core } from '@strapi/strapi';

const DAY_MS = 86_400_000;
/** Some time after the start, so that it does not compete with the first visitors. */
const FIRST_MS = 10 * 60_000;

/** How much is kept. */
export interface Retention {
  /** Everything of so many days. */
  readonly days: number;
  /** And so many of the latest versions of an entry in a language, however old. */
  readonly versions: number;
}

export const retentionOf = (strapi: Core.Strapi): Retention => ({
  days: strapi.config.get('plugin::history.days', 180),
  versions: strapi.config.get('plugin::history.versions', 20),
});

export const since = (days: number, now: number): number => now - days * DAY_MS;

/**
 * Removes what is older than the retention: versions beyond the latest ones, and all of entries that were deleted
 * before it; then contents that no version has. May run on many instances at once.
 * @param now ms since 1970
 */
export async function cleanUp(strapi: Core.Strapi, now: number, { days, versions }: Retention): Promise<number> {
  const until = new Date(since(days, now)).toISOString();
  const ranked = `SELECT id, at, row_number() OVER latest AS place, first_value(action) OVER latest AS last_action,
    first_value(at) OVER latest AS last_at FROM history_versions
    WINDOW latest AS (PARTITION BY type, target, language ORDER BY id DESC)`;
  const old = `SELECT id FROM (${ranked}) ranked WHERE at < ? AND (place > ? OR (last_action = 'delete' AND last_at < ?))`;
  const { connection } = strapi.db;
  const removed = await connection('history_versions')
    .whereIn('id', connection.raw(`(${old})`, [until, versions, until]) as never)
    .delete();
  await connection('history_bodies')
    // A content that somebody is about to take up again has just been touched.
    .where('touched', '<', now - DAY_MS)
    .whereNotExists(connection('history_versions').select('id').whereRaw('history_versions.hash = history_bodies.hash'))
    .delete();
  return removed;
}

/** Cleans up once a day. */
export class CleanUp {
  private timers: NodeJS.Timeout[] = [];
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly strapi: Core.Strapi) {}

  start(): void {
    const run = (): void => {
      this.running = cleanUp(this.strapi, Date.now(), retentionOf(this.strapi))
        .then(() => undefined)
        .catch((error: unknown) => {
          this.strapi.log.error(`历史版本清理出错：${String(error)}`);
        });
    };
    this.timers = [setTimeout(run, FIRST_MS), setInterval(run, DAY_MS)];
    for (const timer of this.timers) timer.unref();
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    await this.running;
  }
}
