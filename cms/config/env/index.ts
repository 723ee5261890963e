import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/** The CMS's settings, read from the process environment once. */
export interface Environment {
  readonly host: string;
  readonly port: number;
  /** Address under which browsers reach the CMS, without a trailing slash; undefined: relative addresses. */
  readonly publicUrl: string | undefined;
  /** Absolute path of the folder that holds everything that must survive. */
  readonly dataDir: string;
  /** Folder whose `uploads/` sub-folder Strapi serves; never the data folder itself, which holds the database. */
  readonly publicDir: string;
  readonly database: {
    readonly client: 'sqlite' | 'postgres';
    readonly url: string | undefined;
    readonly file: string;
  };
  /** How long versions of entries are kept: all of so many days, and so many of the latest, however old. */
  readonly history: { readonly days: number; readonly versions: number };
  readonly secrets: {
    readonly appKeys: readonly string[];
    readonly adminJwt: string;
    readonly apiTokenSalt: string;
    readonly transferTokenSalt: string;
    readonly encryptionKey: string;
    readonly usersJwt: string;
  };
}

type Variables = Readonly<Record<string, string | undefined>>;

const appDir = (): string => process.cwd();

function port(value: string | undefined): number {
  const number = Number(value ?? 1337);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new Error(`PORT 必须是 0–65535 的整数，现在是 ${value}`);
  }
  return number;
}

function count(variables: Variables, name: string, fallback: number): number {
  const number = Number(variables[name] ?? fallback);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`${name} 必须是大于 0 的整数，现在是 ${variables[name]}`);
  return number;
}

function databaseClient(value: string | undefined): 'sqlite' | 'postgres' {
  if (value === undefined || value === '' || value === 'sqlite' || value === 'better-sqlite3') return 'sqlite';
  if (value === 'postgres') return 'postgres';
  throw new Error(`DATABASE_CLIENT 只能是 sqlite 或 postgres，现在是 ${value}`);
}

/** Secrets come from the starter (`secrets.env`); without one, a random value holds until the process ends. */
const secret = (value: string | undefined): string => value ?? randomBytes(24).toString('base64');

/**
 * Reads and checks the environment.
 * @throws Error naming the variable and its allowed values.
 */
export function readEnvironment(variables: Variables): Environment {
  const configured = variables.BOSHAN_DATA ?? 'var';
  const dataDir = isAbsolute(configured) ? configured : resolve(appDir(), configured);
  return {
    host: variables.HOST ?? '127.0.0.1',
    port: port(variables.PORT),
    publicUrl: variables.PUBLIC_URL?.replace(/\/+$/, ''),
    dataDir,
    publicDir: resolve(dataDir, 'uploads'),
    database: {
      client: databaseClient(variables.DATABASE_CLIENT),
      url: variables.DATABASE_URL,
      file: resolve(dataDir, 'data.db'),
    },
    history: {
      days: count(variables, 'HISTORY_DAYS', 180),
      versions: count(variables, 'HISTORY_VERSIONS', 20),
    },
    secrets: {
      appKeys: variables.APP_KEYS?.split(',') ?? [secret(undefined), secret(undefined)],
      adminJwt: secret(variables.ADMIN_JWT_SECRET),
      apiTokenSalt: secret(variables.API_TOKEN_SALT),
      transferTokenSalt: secret(variables.TRANSFER_TOKEN_SALT),
      encryptionKey: secret(variables.ENCRYPTION_KEY),
      usersJwt: secret(variables.JWT_SECRET),
    },
  };
}

export const environment = readEnvironment(process.env);

/** Makes the folders that SQLite and the upload provider expect to find. */
export function prepareDataFolders({ publicDir }: Environment): void {
  mkdirSync(resolve(publicDir, 'uploads'), { recursive: true });
}
