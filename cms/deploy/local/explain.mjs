// @ts-check

/**
 * Known ways for a step to fail, the most specific first.
 * @type {readonly {pattern: RegExp, remedy: string}[]}
 */
const causes = [
  {
    pattern: /ENOSPC|no space left on device|database or disk is full/i,
    remedy: 'The disk is full: free about 3 GB and try again. Nothing is lost.',
  },
  {
    pattern: /compiled against a different Node\.js version|NODE_MODULE_VERSION|ERR_DLOPEN_FAILED/,
    remedy:
      'The native modules belong to another Node version: run `.pnpm-bin/node_modules/.bin/pnpm rebuild better-sqlite3`, or delete node_modules and try again.',
  },
  {
    // Only with a network can headers be fetched, so this stands before the network itself.
    pattern: /gyp ERR! find Python|gyp ERR! not found: make|not found: (make|g\+\+|cc)\b|Could not find any Python/i,
    remedy:
      'better-sqlite3 needs a compiler: install Python 3, make and g++ (Debian: `apt-get install -y python3 make g++`; macOS: `xcode-select --install`) and try again.',
  },
  {
    pattern: /ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE/,
    remedy: 'pnpm-lock.yaml does not fit the package.json files: `git checkout pnpm-lock.yaml`, or run `pnpm install`.',
  },
  {
    pattern:
      /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ERR_PNPM_META_FETCH_FAIL|ERR_SOCKET_TIMEOUT/,
    remedy:
      'No network: the package registry cannot be reached. Check the connection or proxy (`npm config get registry proxy`) and try again; what was fetched is kept.',
  },
  {
    pattern: /gyp ERR!|node-gyp.*fail|prebuild-install warn.*\n.*gyp/i,
    remedy:
      'better-sqlite3 could not be compiled: install Python 3, make and g++ (Debian: `apt-get install -y python3 make g++`; macOS: `xcode-select --install`) and try again.',
  },
  {
    pattern: /EACCES|EPERM|EROFS|SQLITE_READONLY/,
    remedy: 'A file or folder may not be written: check who owns this folder (not root?) and try again.',
  },
  {
    pattern: /heap out of memory|SIGKILL|ENOMEM/,
    remedy: 'Out of memory: the admin build needs about 2.5 GB. Close programs or add swap, and try again.',
  },
];

/**
 * Says in one line what to do about a failed command.
 * @param {string} output what the command printed, its error code and signal included
 * @returns {string | undefined} undefined where the cause is not known
 */
export function explainFailure(output) {
  return causes.find(({ pattern }) => pattern.test(output))?.remedy;
}

/** A failure that was explained: its message is all that a person needs to see. */
export class Explained extends Error {}
