import { existsSync } from 'node:fs';
import { environment } from './env';

const { client, url, file } = environment.database;

interface SqliteConnection {
  pragma(text: string): unknown;
}

/**
 * A write-ahead log costs one flush a transaction instead of four. The first start, thousands of small writes that can
 * be made again, does without even that one; the log keeps the file whole in any case.
 */
const synchronous = existsSync(file) ? 'FULL' : 'NORMAL';
const afterCreate = (connection: SqliteConnection, done: (error: Error | null, connection: unknown) => void): void => {
  connection.pragma('journal_mode = WAL');
  connection.pragma(`synchronous = ${synchronous}`);
  done(null, connection);
};

const sqlite = {
  client: 'sqlite' as const,
  connection: { filename: file },
  useNullAsDefault: true,
  pool: { min: 1, max: 1, afterCreate },
};
const postgres = { client: 'postgres' as const, connection: { connectionString: url }, pool: { min: 0, max: 10 } };

export default { connection: client === 'postgres' ? postgres : sqlite };
