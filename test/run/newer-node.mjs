// @ts-check
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { spawnCms, stop, waitUntilServing } from '../../cms/deploy/local/cms-process.mjs';
import { run, runStep, say } from '../../cms/deploy/local/command.mjs';
import { ensureSecrets } from '../../cms/deploy/local/secrets.mjs';

const MAJOR = 22;
const SQLITE = 'better-sqlite3@12.8.0';

/**
 * Brings Node 22 and a better-sqlite3 compiled for it into .cache, beside node_modules and never in it.
 * @param {string} root
 */
async function bring(root) {
  const folder = join(root, '.cache', `node${MAJOR}`);
  const bin = join(folder, 'node_modules', 'node', 'bin');
  const sqlite = join(folder, 'sqlite', 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
  mkdirSync(join(folder, 'sqlite'), { recursive: true });
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock'];
  if (!existsSync(join(bin, 'node'))) {
    await runStep(`Fetching Node ${MAJOR}`, 'npm', ['install', '--prefix', folder, ...quiet, `node@${MAJOR}`], {
      cwd: folder,
    });
  }
  const headers = join(bin, '..', 'node_modules', `node-${process.platform}-${process.arch}`);
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    ...(existsSync(join(headers, 'include')) && { npm_config_nodedir: headers }),
  };
  if (!existsSync(sqlite)) {
    const args = ['install', '--prefix', join(folder, 'sqlite'), ...quiet, SQLITE];
    await runStep(`Compiling better-sqlite3 for Node ${MAJOR}`, 'npm', args, { cwd: join(folder, 'sqlite'), env });
  }
  return { node: join(bin, 'node'), env: { ...env, BOSHAN_SQLITE_BINARY: sqlite } };
}

/** @returns {Promise<number>} a port that nothing uses at this moment */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Boots the built CMS from an empty data folder under another Node and asks for its manifest.
 * @param {string} root @param {string} node @param {NodeJS.ProcessEnv} env
 */
async function bootCms(root, node, env) {
  const data = mkdtempSync(join(tmpdir(), 'boshan-newer-node-'));
  const port = await freePort();
  const preload = join(root, 'test', 'run', 'redirect-native.cjs');
  const cmsEnv = {
    ...env,
    ...ensureSecrets(data).secrets,
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    NODE_OPTIONS: `--require ${preload}`,
    BOSHAN_DATA: data,
    HOST: '127.0.0.1',
    PORT: String(port),
  };
  const cms = spawnCms(root, cmsEnv, () => {}, node);
  try {
    await waitUntilServing(`http://127.0.0.1:${port}/snapshot/manifest.json`, cms, 5 * 60_000);
  } finally {
    await stop(cms, 10_000);
    rmSync(data, { recursive: true, force: true });
  }
}

/**
 * Tries Node 22: the unit tests of shared/ and of the launcher, and the built CMS from its first start to its manifest.
 * What it does not cover: installing and building under Node 22.
 * @param {string} root
 * @returns {Promise<{ok: boolean, output: string}>}
 */
export async function smokeNewerNode(root) {
  const { node, env } = await bring(root);
  const { stdout } = await run(node, ['--version'], { cwd: root, env });
  const version = stdout.trim();
  if (!version.startsWith(`v${MAJOR}.`)) return { ok: false, output: `That is Node ${version}, not ${MAJOR}.` };
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = [jest, '--selectProjects', 'shared', 'cms', '--testPathPatterns', 'shared/src/', 'deploy/local/'];
  const tests = await run(node, args, { cwd: root, env });
  if (tests.code !== 0) return { ok: false, output: tests.output };
  say(`  ✓ Node ${version}: unit tests of shared and the launcher`);
  await bootCms(root, node, env);
  say(`  ✓ Node ${version}: the CMS boots from nothing and serves its manifest`);
  return { ok: true, output: '' };
}
