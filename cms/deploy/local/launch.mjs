// @ts-check
import { join, resolve } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { readAdminLine, spawnCms, stop, waitUntilServing } from './cms-process.mjs';
import { say, seconds } from './command.mjs';
import { Explained } from './explain.mjs';
import { ensurePortFree, ensureRoom, readPort } from './preflight.mjs';
import { ensureSecrets } from './secrets.mjs';

const DATA_MEGABYTES = 200;
const LONGEST_START = 10 * 60_000;
const LONGEST_STOP = 10_000;

/** @param {{email: string, password: string}} admin */
function showAdministrator({ email, password }) {
  say(
    ['', '  The administrator was made. The password is shown this once:', `    ${email}`, `    ${password}`, ''].join(
      '\n',
    ),
  );
}

/** @param {number} port @param {string} dataFolder */
function showAddresses(port, dataFolder) {
  const base = `http://127.0.0.1:${port}`;
  const rows = [
    ['Visitor app', `${base}/`],
    ['Admin', `${base}/admin`],
    ['Snapshot', `${base}/snapshot/manifest.json`],
    ['WeChat', `open ${join(root, 'miniapp', 'dist', 'weapp')} in WeChat's developer tool`],
    ['Data', dataFolder],
  ];
  say(`\n${rows.map(([name, value]) => `  ${`${name}`.padEnd(12)} ${value}`).join('\n')}\n\n  Ctrl-C stops it.`);
}

/** @param {string} dataFolder @param {number} port @param {string} host */
function environment(dataFolder, port, host) {
  const { secrets, made } = ensureSecrets(dataFolder);
  if (made) say(`  ✓ Secrets made in ${join(dataFolder, 'secrets.env')}`);
  return {
    // Secrets given by the environment win over the file's.
    ...secrets,
    STRAPI_TELEMETRY_DISABLED: 'true',
    BOSHAN_ADMIN_EMAIL: 'admin@boshan.local',
    ...process.env,
    NODE_ENV: 'production',
    BOSHAN_DATA: dataFolder,
    HOST: host,
    PORT: String(port),
  };
}

/** Shows what the CMS says: warnings and errors always, the rest only with BOSHAN_VERBOSE. */
function lineSink() {
  const verbose = Boolean(process.env.BOSHAN_VERBOSE);
  /** @param {string} line */
  return (line) => {
    const admin = readAdminLine(line);
    if (admin) showAdministrator(admin);
    else if (verbose || /\b(warn|error)\b/i.test(line)) say(line);
  };
}

/** @returns {Promise<number>} the exit code */
async function launch() {
  const begun = Date.now();
  const port = readPort(process.env.PORT);
  const host = process.env.HOST || '127.0.0.1';
  const dataFolder = resolve(
    process.env.INIT_CWD ?? process.cwd(),
    process.env.BOSHAN_DATA || join(root, 'cms', 'var'),
  );
  await ensurePortFree(port, host);
  await bootstrap();
  ensureRoom(dataFolder, DATA_MEGABYTES);
  await ensurePortFree(port, host);

  say('Starting');
  const cms = spawnCms(root, environment(dataFolder, port, host), lineSink());
  process.once('exit', () => cms.child.kill('SIGKILL'));
  let stopping = false;
  const stopped = new Promise((done) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        if (stopping) return;
        stopping = true;
        say('\nStopping');
        void stop(cms, LONGEST_STOP).then(done);
      });
    }
  });
  const heartbeat = setInterval(() => say(`  … starting: ${seconds(Date.now() - begun)}`), 15_000);
  try {
    await waitUntilServing(`http://127.0.0.1:${port}/snapshot/manifest.json`, cms, LONGEST_START);
  } catch (error) {
    if (!stopping) {
      await stop(cms, LONGEST_STOP);
      throw error;
    }
  } finally {
    clearInterval(heartbeat);
  }
  if (!stopping) {
    say(`  ✓ Ready after ${seconds(Date.now() - begun)}`);
    showAddresses(port, dataFolder);
  }
  const { code, signal } = await cms.ended;
  if (!stopping)
    throw new Explained(`The CMS ended by itself (${signal ?? `exit ${code}`}):\n${cms.tail().slice(-3_000)}`);
  const inTime = await stopped;
  say(inTime ? 'Stopped.' : `It did not stop within ${LONGEST_STOP / 1000} s and was ended.`);
  return inTime ? 0 : 1;
}

/** Runs `npm start` to its end. */
export async function main() {
  try {
    process.exitCode = await launch();
  } catch (error) {
    say(
      error instanceof Explained
        ? `\n✗ ${error.message}`
        : `\n✗ ${error instanceof Error ? error.stack : String(error)}`,
    );
    process.exitCode = 1;
  }
}
