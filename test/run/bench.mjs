// @ts-check
// `npm run ${kind} -- <name> [--json] [--traces DIR | …]`: runs test/bench/<name>.bench.{mjs,ts}; `smoke` runs all of them, briefly.
// `npm run chaos -- <name> [--json]`: the same with test/chaos/<name>.chaos.ts.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { judgeNode } from '../../cms/deploy/local/node-version.mjs';
import { bootstrap, root } from '../../cms/deploy/local/bootstrap.mjs';
import { say, seconds } from '../../cms/deploy/local/command.mjs';
import { ensureChromium, ensureNginx, ensureWrk } from './programs.mjs';

const kind = process.argv.includes('--chaos') ? 'chaos' : 'bench';
const folder = join(root, 'test', kind);
const SUFFIX = new RegExp(`\\.${kind}\\.(mjs|ts)$`);

/**
 * With what was said by flags: see the bench itself.
 * @typedef {{json: boolean, smoke: boolean, jitless?: boolean, [flag: string]: string | boolean | undefined}} BenchOptions
 * @typedef {(options: BenchOptions) => Promise<Record<string, unknown>>} Bench
 */

const names = () =>
  readdirSync(folder)
    .filter((file) => SUFFIX.test(file))
    .map((file) => file.replace(SUFFIX, ''));

/**
 * Loads a bench; TypeScript is bundled first, with its packages left outside.
 * @param {string} name
 * @returns {Promise<Bench>}
 */
async function load(name) {
  const script = join(folder, `${name}.${kind}.mjs`);
  if (existsSync(script)) return (await import(pathToFileURL(script).href)).run;
  const { buildSync } = /** @type {typeof import('esbuild')} */ (
    await import(pathToFileURL(join(root, 'test', 'node_modules', 'esbuild', 'lib', 'main.js')).href)
  );
  // Beside the source's packages, so that what stays outside the bundle is found.
  const outfile = join(root, 'test', '.artifacts', kind, `${name}.mjs`);
  mkdirSync(join(outfile, '..'), { recursive: true });
  buildSync({
    entryPoints: [join(folder, `${name}.${kind}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // By path, so that what shared/ itself depends on is bundled with it: it is not installed beside the benches.
    alias: {
      '@boshan/shared': join(root, 'shared', 'src'),
      '@noble/hashes': join(root, 'shared', 'node_modules', '@noble', 'hashes'),
    },
    banner: { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).href)).run;
}

const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory_gb: Math.round(totalmem() / 1e9),
  node: process.versions.node,
});

/** @param {string} name @param {BenchOptions} options */
async function measure(name, options) {
  const begun = Date.now();
  say(`${kind} ${name}${options.smoke ? ', briefly' : ''}`);
  const figures = await (await load(name))(options);
  if (!figures || typeof figures !== 'object') throw new Error(`${kind} ${name} measured nothing`);
  say(`${kind} ${name}: ${seconds(Date.now() - begun)}`);
  return figures;
}

/** Flags that take a value; `--traces DIR` is a path from where npm was called. */
const VALUED = ['traces', 'dir', 'best', 'seconds', 'seeds', 'iterations'];

/**
 * The words without the flags that take a value, and these.
 * @param {string[]} words
 */
function takeValues(words) {
  /** @type {Record<string, string>} */
  const values = {};
  const wanted = [...words];
  for (const flag of VALUED) {
    const at = wanted.indexOf(`--${flag}`);
    if (at < 0) continue;
    const [, value] = wanted.splice(at, 2);
    if (!value || value.startsWith('--')) throw new Error(`--${flag} needs a value`);
    values[flag] = value;
  }
  if (values.traces) values.traces = resolve(process.env.INIT_CWD ?? process.cwd(), values.traces);
  return { wanted, values };
}

/** @param {string[]} words */
async function main(words) {
  const { wanted, values } = takeValues(words);
  const jitless = wanted.includes('--jitless');
  const json = wanted.includes('--json');
  const name = wanted.find((word) => !word.startsWith('--'));
  const known = names();
  if (name !== 'smoke' && (!name || !known.includes(name))) {
    throw new Error(`Say which: npm run ${kind} -- <${[...known, 'smoke'].join(' | ')}> [--json]`);
  }
  await bootstrap();
  process.env.CHROME_PATH = await ensureChromium(root);
  process.env.NGINX_PATH = await ensureNginx(root);
  process.env.WRK_PATH = await ensureWrk(root);
  /** @type {Record<string, unknown>} */
  let figures = {};
  if (name === 'smoke') for (const each of known) figures[each] = await measure(each, { json, smoke: true });
  else figures = await measure(name, { json, smoke: wanted.includes('--smoke'), jitless, ...values });
  for (const [key, value] of Object.entries(figures)) say(`  ${key}: ${JSON.stringify(value)}`);
  if (json) {
    const result = { [kind]: name, date: new Date().toISOString(), machine: machine(), ...figures };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}

const verdict = judgeNode(process.versions.node);
if (!verdict.ok) {
  say(verdict.message);
  process.exit(1);
}
main(process.argv.slice(2)).then(
  // A bench that left something running must not keep this one alive.
  () => process.exit(0),
  (error) => {
    say(`✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exit(1);
  },
);
