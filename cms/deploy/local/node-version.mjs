// @ts-check
// Read by every Node that someone may have: old syntax only, no imports.

const OLDEST_MAJOR = 20;
const OLDEST_MINOR = 19;
const NEWEST_MAJOR = 24;

/**
 * Judges a Node version.
 * @param {string} version as in `process.versions.node`, e.g. `22.12.0`
 * @returns {{ok: boolean, message: string}} ok without a message, ok with a warning, or not ok with what to do
 */
export function judgeNode(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major < OLDEST_MAJOR || (major === OLDEST_MAJOR && minor < OLDEST_MINOR)) {
    return {
      ok: false,
      message:
        'Node ' + version + ' is too old: install Node 22 (https://nodejs.org, or `nvm install 22`) and try again.',
    };
  }
  if (major > NEWEST_MAJOR) {
    return {
      ok: false,
      message:
        'Node ' + version + ' is too new: it is not tried yet. Install Node 22 (`nvm install 22`) and try again.',
    };
  }
  if (major === 20) {
    return {
      ok: true,
      message: 'Node 20 works, but is past its end of life (April 2026) and gets no security fixes: move to Node 22.',
    };
  }
  return { ok: true, message: '' };
}
