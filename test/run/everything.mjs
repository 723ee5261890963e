// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, root } from '../../cms/deploy/local/bootstrap.mjs';
import { run, say, seconds } from '../../cms/deploy/local/command.mjs';
import { smokeNewerNode } from './newer-node.mjs';
import { ensureChromium, ensureNginx, ensureWrk } from './programs.mjs';
import { Tally, countJest, twoAtATime } from './stages.mjs';

const LEAST_SHARED_LINES = 90;
const MEMORY = '--max-old-space-size=4096';

/** @param {string} name of a program that comes with the packages */
const tool = (name) => join(root, 'node_modules', '.bin', name);

/** @param {string} command @param {string[]} args */
async function passes(command, args) {
  const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${MEMORY}`.trim() };
  const { code, output } = await run(command, args, { cwd: root, env });
  return { ok: code === 0, output };
}

/** Every tsconfig that is a program of its own; the tests of shared and cms have one together. */
const TYPE_PROGRAMS = [
  'shared/tsconfig.json',
  'cms/tsconfig.json',
  'cms/src/admin/tsconfig.json',
  'miniapp/tsconfig.json',
  'test/tsconfig.json',
  'test/tsconfig.unit.json',
];

/**
 * @param {string} name of the report
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function jest(name, args, env) {
  const folder = join(root, '.cache', 'reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  const all = ['--json', `--outputFile=${file}`, ...args];
  const { code, output } = await run(tool('jest'), all, { cwd: root, env });
  // Jest prints its JSON too; what a person reads stands before it.
  const readable = output
    .split('\n')
    .filter((line) => !line.startsWith('{"'))
    .join('\n');
  if (!existsSync(file)) throw new Error(`Jest did not run:\n${readable}`);
  const counted = countJest(JSON.parse(readFileSync(file, 'utf8')), code);
  if (counted.failed > 0) say(readable.trimEnd());
  return counted;
}

/** @returns {Promise<{ok: boolean, output: string}>} whether the tests of shared reach enough of its lines */
async function sharedCoverage() {
  const file = join(root, '.cache', 'coverage', 'coverage-summary.json');
  if (!existsSync(file)) return { ok: false, output: 'There is no coverage report: the unit tests did not end.' };
  /** @type {Record<string, {lines: {pct: number}}>} */
  const summary = JSON.parse(readFileSync(file, 'utf8'));
  const percent = Number(summary.total?.lines.pct);
  say(`  ${percent} % of the lines of shared/ are covered; at least ${LEAST_SHARED_LINES} % are asked for`);
  const lowest = Object.entries(summary)
    .filter(([path, { lines }]) => path !== 'total' && lines.pct < LEAST_SHARED_LINES)
    .map(([path, { lines }]) => `  ${lines.pct} % ${path}`);
  return { ok: percent >= LEAST_SHARED_LINES, output: lowest.join('\n') };
}

/** @param {Tally} tally */
async function staticStages(tally) {
  const lint = ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'];
  const format = ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'];
  const rules = ['--config', '.dependency-cruiser.cjs', 'shared/src', 'cms', 'miniapp', 'test'];
  const programs = TYPE_PROGRAMS.filter((path) => existsSync(join(root, path)));
  await twoAtATime([
    () => tally.stage('lint', () => passes(tool('eslint'), [...lint, '--cache-strategy', 'content'])),
    ...programs.map(
      (program) => () =>
        tally.stage(`types: ${program}`, () =>
          passes(tool('tsc'), ['--noEmit', '--incremental', 'false', '-p', program]),
        ),
    ),
    () => tally.stage('format', () => passes(tool('prettier'), format)),
    () => tally.stage('dependency rules', () => passes(tool('depcruise'), rules)),
  ]);
}

/**
 * A small run of every bench or chaos: that they measure, not what.
 * @param {Tally} tally @param {string} title @param {string[]} more @param {NodeJS.ProcessEnv} env
 */
const briefly = (tally, title, more, env) =>
  tally.stage(title, async () => {
    const args = ['test/run/bench.mjs', 'smoke', ...more];
    const { code, output } = await run(process.execPath, args, { cwd: root, env });
    return { ok: code === 0, output };
  });

/** @param {Tally} tally @param {NodeJS.ProcessEnv} env */
async function testStages(tally, env) {
  rmSync(join(root, '.cache', 'coverage'), { recursive: true, force: true });
  const two = '--maxWorkers=2';
  await tally.counted('unit tests: shared, cms, miniapp', () =>
    jest('unit', ['--selectProjects', 'shared', 'cms', 'miniapp', '--coverage', '--coverageThreshold={}', two], env),
  );
  await tally.stage('coverage of shared', sharedCoverage);
  // These start servers and browsers: two files at a time, so that they do not starve each other.
  await tally.counted('rules, contract, integration, browser, mini-program', () =>
    jest('whole', ['--selectProjects', 'test', two], env),
  );
  await twoAtATime([
    () => briefly(tally, 'bench, briefly', [], env),
    () => briefly(tally, 'chaos, briefly', ['--chaos'], env),
    () => tally.stage('Node 22', () => smokeNewerNode(root)),
  ]);
}

/** Runs everything there is and says how it went. */
export async function main() {
  const begun = Date.now();
  const tally = new Tally();
  let built = false;
  await tally.stage('install and build', async () => {
    await bootstrap();
    return { ok: (built = true) };
  });
  const env = { ...process.env };
  if (built) {
    await tally.stage('browser, nginx and wrk', async () => {
      env.CHROME_PATH = await ensureChromium(root);
      env.NGINX_PATH = await ensureNginx(root);
      // Here, because two benches at once could not both install it.
      env.WRK_PATH = await ensureWrk(root);
      return { ok: true };
    });
  }
  if (existsSync(tool('jest'))) {
    await staticStages(tally);
    await testStages(tally, env);
  }
  say(`\n${seconds(Date.now() - begun)} in all`);
  if (!tally.report()) process.exitCode = 1;
}
