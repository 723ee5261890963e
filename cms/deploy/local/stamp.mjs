// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', '.git', '.cache', '.strapi', '.swc', '.artifacts', 'var']);

/**
 * Lists the files under some paths, sorted, without what is generated.
 * @param {string} root
 * @param {readonly string[]} paths files or folders, relative to root; one that is not there counts as empty
 * @param {RegExp} [ignore] tested on each file's relative path
 * @returns {string[]} relative to root, with forward slashes
 */
export function listFiles(root, paths, ignore) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} path */
  const visit = (path) => {
    const full = join(root, path);
    const stats = statSync(full, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      for (const entry of readdirSync(full)) if (!SKIPPED_FOLDERS.has(entry)) visit(`${path}/${entry}`);
    } else if (stats?.isFile() && !ignore?.test(path)) {
      found.push(path);
    }
  };
  paths.forEach(visit);
  return [...new Set(found)].sort();
}

/**
 * Hashes what a step reads: names and contents, never times, so that a fresh clone and an old one agree.
 * @param {string} root
 * @param {readonly string[]} paths
 * @param {{ignore?: RegExp, salt?: string}} [options] salt: what else the result depends on, e.g. the command
 * @returns {string} hexadecimal SHA-256
 */
export function hashInputs(root, paths, { ignore, salt = '' } = {}) {
  const hash = createHash('sha256').update(salt);
  for (const file of listFiles(root, paths, ignore)) {
    const content = readFileSync(join(root, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} name */
const stampFile = (root, name) => join(root, '.cache', 'stamps', name);

/**
 * @param {string} root @param {string} name @param {string} hash
 * @param {readonly string[]} outputs files that the step leaves behind
 * @returns {boolean} whether the step ended well with these inputs and its outputs are still there
 */
export function isFresh(root, name, hash, outputs) {
  const file = stampFile(root, name);
  return (
    existsSync(file) && readFileSync(file, 'utf8') === hash && outputs.every((output) => existsSync(join(root, output)))
  );
}

/** @param {string} root @param {string} name @param {string} hash */
export function writeStamp(root, name, hash) {
  const file = stampFile(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

/** @param {string} root @param {string} name */
export function dropStamp(root, name) {
  rmSync(stampFile(root, name), { force: true });
}
