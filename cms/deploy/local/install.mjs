// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, runStep } from './command.mjs';
import { hashInputs, isFresh, writeStamp } from './stamp.mjs';

export const PNPM_VERSION = '10.34.8';

const MANIFESTS = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...['.', 'shared', 'cms', 'miniapp', 'test'].map((folder) => `${folder}/package.json`),
];

/** @param {string} root */
export const pnpmPath = (root) => join(root, '.pnpm-bin', 'node_modules', '.bin', 'pnpm');

/** pnpm asks questions unless it believes itself unattended, and leaves out what builds need under NODE_ENV=production. */
const unattended = { ...process.env, CI: 'true', npm_config_update_notifier: 'false', NODE_ENV: 'development' };

/** @param {string} root */
async function ensurePnpm(root) {
  const present = existsSync(pnpmPath(root)) && (await run(pnpmPath(root), ['--version'], { cwd: root }));
  if (present && present.stdout.trim() === PNPM_VERSION) return;
  const args = ['install', '--prefix', '.pnpm-bin', '--no-save', '--no-audit', '--no-fund', `pnpm@${PNPM_VERSION}`];
  await runStep(`Fetching pnpm ${PNPM_VERSION}`, 'npm', args, { cwd: root, env: unattended });
}

/**
 * Whether better-sqlite3 loads in this Node. It is bound to one ABI, so a change of Node's major version breaks it.
 * @param {string} root
 */
async function nativeModuleLoads(root) {
  const probe = ['-e', "new (require('better-sqlite3'))(':memory:').close()"];
  return (await run(process.execPath, probe, { cwd: join(root, 'cms') })).code === 0;
}

/**
 * Makes node_modules fit the lockfile and this Node. Quick where nothing changed.
 * @param {string} root
 * @throws {import('./explain.mjs').Explained}
 */
export async function ensureDependencies(root) {
  const hash = hashInputs(root, MANIFESTS, { salt: PNPM_VERSION });
  if (!isFresh(root, 'install', hash, ['node_modules/.modules.yaml', 'cms/node_modules', 'miniapp/node_modules'])) {
    await ensurePnpm(root);
    const args = ['install', '--frozen-lockfile', '--reporter=append-only'];
    await runStep('Installing packages (3 to 5 minutes the first time)', pnpmPath(root), args, {
      cwd: root,
      env: unattended,
    });
    writeStamp(root, 'install', hash);
  }
  if (await nativeModuleLoads(root)) return;
  await ensurePnpm(root);
  await runStep(
    `Compiling better-sqlite3 for Node ${process.versions.node}`,
    pnpmPath(root),
    ['rebuild', '-r', 'better-sqlite3'],
    {
      cwd: root,
      env: unattended,
    },
  );
}
