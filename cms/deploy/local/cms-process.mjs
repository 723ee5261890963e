// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Explained, explainFailure } from './explain.mjs';

const KEPT_CHARACTERS = 50_000;

/**
 * Reads the line with which the CMS announces the administrator it made.
 * @param {string} line
 * @returns {{email: string, password: string} | undefined}
 */
export function readAdminLine(line) {
  const match = /ADMIN_CREATED email=(\S+) password=(\S+)/.exec(line);
  return match?.[1] && match[2] ? { email: match[1], password: match[2] } : undefined;
}

/**
 * Starts the built CMS as a process of its own.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} onLine each line that it prints
 * @param {string} [node]
 */
export function spawnCms(root, env, onLine, node = process.execPath) {
  const folder = join(root, 'cms');
  const script = join(folder, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  // A process group of its own: Ctrl-C in a terminal reaches it once, through us, not twice.
  const child = spawn(node, [script, 'start'], { cwd: folder, env, detached: true });
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      tail = (tail + text).slice(-KEPT_CHARACTERS);
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    });
  }
  /** @type {Promise<{code: number | null, signal: NodeJS.Signals | null}>} */
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve({ code: 127, signal: null }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return { child, ended, tail: () => tail };
}

/**
 * Asks until an address answers 200.
 * @param {string} url
 * @param {{ended: Promise<unknown>, tail: () => string}} cms
 * @param {number} milliseconds to wait at most
 * @throws {Explained} when the process ends or the time is up
 */
export async function waitUntilServing(url, cms, milliseconds) {
  const deadline = Date.now() + milliseconds;
  let over = false;
  const ended = cms.ended.then(() => (over = true));
  let last = 'no answer';
  while (Date.now() < deadline && !over) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      await response.arrayBuffer();
      if (response.ok) return;
      last = `status ${response.status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 400))]);
  }
  const shown = cms
    .tail()
    .replace(/password=\S+/g, 'password=…')
    .trimEnd()
    .split('\n')
    .slice(-30)
    .join('\n');
  const remedy = explainFailure(cms.tail());
  if (remedy) throw new Explained(`The CMS did not start. ${remedy}`);
  const cause = over ? 'The CMS ended while starting.' : `The CMS does not serve ${url} (${last}).`;
  throw new Explained(`${cause} Its last lines:\n${shown}`);
}

/**
 * Ends a child process cleanly, or hard when it takes too long.
 * @param {{child: import('node:child_process').ChildProcess, ended: Promise<unknown>}} cms
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether it ended by itself
 */
export async function stop({ child, ended }, milliseconds) {
  child.kill('SIGTERM');
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(() => resolve('late'), milliseconds)));
  const inTime = (await Promise.race([ended, late])) !== 'late';
  clearTimeout(timer);
  if (!inTime) child.kill('SIGKILL');
  await ended;
  return inTime;
}
