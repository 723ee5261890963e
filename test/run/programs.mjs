// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, say } from '../../cms/deploy/local/command.mjs';

/** @param {string} name @returns {Promise<string | undefined>} its path */
async function which(name) {
  const { code, stdout } = await run(
    'sh',
    ['-c', 'command -v "$0" || PATH="$PATH:/usr/sbin:/sbin" command -v "$0"', name],
    {
      cwd: '.',
    },
  );
  return code === 0 ? stdout.trim() : undefined;
}

/** @param {readonly string[]} names */
async function findFirst(names) {
  for (const name of names) {
    const path = await which(name);
    if (path) return path;
  }
  return undefined;
}

/** @param {string} root @param {string[]} packages */
async function aptInstall(root, packages) {
  if (process.getuid?.() !== 0 || !(await which('apt-get'))) return;
  say(`  … apt-get install ${packages.join(' ')}`);
  const script = `apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends ${packages.join(' ')}`;
  const { code, output } = await run('sh', ['-c', script], { cwd: root });
  if (code !== 0) say(output.trimEnd().split('\n').slice(-5).join('\n'));
}

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium, or brings one.
 * @param {string} root
 * @returns {Promise<string>} its path
 * @throws Error saying what to do
 */
export async function ensureChromium(root) {
  const given = process.env.CHROME_PATH;
  if (given && existsSync(given)) return given;
  let path = await findFirst(CHROMIUM_NAMES);
  if (path) return path;
  await aptInstall(root, ['chromium', 'fonts-wqy-microhei']);
  path = await findFirst(CHROMIUM_NAMES);
  if (path) return path;
  say('  … fetching Chromium with playwright-core');
  const cli = join(root, 'test', 'node_modules', 'playwright-core', 'cli.js');
  await run(process.execPath, [cli, 'install', 'chromium'], { cwd: root });
  const probe = `process.stdout.write(require(${JSON.stringify(join(cli, '..'))}).chromium.executablePath())`;
  const { stdout } = await run(process.execPath, ['-e', probe], { cwd: root });
  if (stdout && existsSync(stdout)) return stdout;
  throw new Error(
    'No Chromium: install one (Debian: `apt-get install -y chromium fonts-wqy-microhei`) or set CHROME_PATH.',
  );
}

/**
 * Finds a program of the same name as its Debian package's, or brings it.
 * @param {string} root
 * @param {{name: string, debianPackage: string, variable: string}} program
 * @returns {Promise<string>} its path
 * @throws Error saying what to do
 */
async function ensureProgram(root, { name, debianPackage, variable }) {
  const given = process.env[variable];
  if (given && existsSync(given)) return given;
  const path = await which(name);
  if (path) return path;
  await aptInstall(root, [debianPackage]);
  const installed = await which(name);
  if (installed) return installed;
  throw new Error(
    `No ${name}: install it (Debian: \`apt-get install -y ${debianPackage}\`; macOS: \`brew install ${name}\`) or set ${variable}.`,
  );
}

/** @param {string} root @returns {Promise<string>} its path */
export const ensureNginx = (root) =>
  ensureProgram(root, { name: 'nginx', debianPackage: 'nginx-light', variable: 'NGINX_PATH' });

/** The load generator of `bench read`. @param {string} root @returns {Promise<string>} its path */
export const ensureWrk = (root) => ensureProgram(root, { name: 'wrk', debianPackage: 'wrk', variable: 'WRK_PATH' });
