// @ts-check
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const secret = () => randomBytes(32).toString('base64');

/** What Strapi signs and encrypts with. APP_KEYS is a list. */
const recipes = {
  APP_KEYS: () => [secret(), secret(), secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
};

/** @param {string} text lines of NAME=value */
function parse(text) {
  return Object.fromEntries(
    text
      .split('\n')
      .map((line) => /^([A-Z_]+)=(.*)$/.exec(line))
      .flatMap((match) => (match?.[1] !== undefined ? [[match[1], match[2] ?? '']] : [])),
  );
}

/**
 * Reads the secrets of a data folder; makes those that are missing, once.
 * Losing the file signs everyone out and makes stored API tokens useless, so it is part of a backup.
 * @param {string} dataFolder
 * @returns {{secrets: Record<string, string>, made: boolean}}
 */
export function ensureSecrets(dataFolder) {
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, 'secrets.env');
  const known = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  const missing = Object.entries(recipes).filter(([name]) => !known[name]);
  if (missing.length === 0) return { secrets: known, made: false };
  const secrets = { ...known, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) };
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
  // Written aside and renamed: a start that is cut short leaves no half of a file.
  writeFileSync(
    `${file}.new`,
    `# Made at the first start. Keep it secret, and keep it: it belongs to data.db.\n${lines.join('')}`,
    { mode: 0o600 },
  );
  renameSync(`${file}.new`, file);
  return { secrets, made: true };
}
