import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { readPairs, type Pair } from './planner/best-known';
import { checkRoutes } from './planner/checker';

interface Options {
  readonly smoke: boolean;
  readonly dir?: string;
  readonly best?: string;
  readonly seconds?: string;
  readonly seeds?: string;
  readonly iterations?: string;
  readonly jitless?: boolean;
}

/** What a child prints. */
interface Answer {
  readonly routes: readonly (readonly number[])[];
  readonly iterations: number;
  readonly cpu: number;
  readonly boot: number;
}

interface Run extends Pair {
  readonly seed: number;
  readonly score: number;
  readonly gap: number;
  readonly fault?: string;
  readonly answer: Answer;
}

const root = process.cwd();
/** Drawn for this project: the published instances come without a licence to copy them here. */
const OWN = join(root, 'test/fixtures/orienteering');
const fromCaller = (path: string): string => resolve(process.env['INIT_CWD'] ?? root, path);

const buildChild = (): string => {
  const outfile = join(root, 'test/.artifacts/bench/planner-child.cjs');
  buildSync({
    entryPoints: [join(root, 'test/bench/planner/child.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    alias: { '@boshan/shared': join(root, 'shared/src') },
    logLevel: 'warning',
  });
  return outfile;
};

const number = (value: string | undefined, otherwise: number, flag: string): number => {
  const found = value === undefined ? otherwise : Number(value);
  if (!(found > 0)) throw new Error(`--${flag} needs a positive number`);
  return found;
};

/** The budget of a run: seconds of CPU time, or a number of iterations that gives the same on every machine. */
type Budget = readonly [unit: 'seconds' | 'iterations', amount: number];

const budgetOf = ({ seconds, iterations, smoke }: Options): Budget =>
  iterations !== undefined
    ? ['iterations', number(iterations, 1, 'iterations')]
    : ['seconds', number(seconds, smoke ? 0.1 : 1, 'seconds')];

const runOnce = (child: string, dir: string, pair: Pair, seed: number, budget: Budget, jitless: boolean): Run => {
  const file = join(dir, `${pair.instance}.txt`);
  if (!existsSync(file)) throw new Error(`--dir: there is no ${file}`);
  const words = [file, pair.m, seed, ...budget].map(String);
  const printed = execFileSync(process.execPath, [...(jitless ? ['--jitless'] : []), child, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const answer = JSON.parse(printed) as Answer;
  const verdict = checkRoutes(file, pair.instance.startsWith('pr') ? 2 : 1, pair.m, answer.routes);
  return verdict.ok
    ? { ...pair, seed, score: verdict.score, gap: (pair.bestKnown - verdict.score) / pair.bestKnown, answer }
    : { ...pair, seed, score: 0, gap: 1, fault: verdict.fault, answer };
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The mean gap of the pairs that `key` puts together. */
const by = (runs: readonly Run[], key: (run: Run) => string): Record<string, number> => {
  const names = [...new Set(runs.map(key))].sort();
  return Object.fromEntries(
    names.map((name) => [name, rounded(mean(runs.filter((run) => key(run) === name).map(({ gap }) => gap)))]),
  );
};

const summarize = (runs: readonly Run[], budget: Budget): Record<string, unknown> => ({
  mean_gap: rounded(mean(runs.map(({ gap }) => gap))),
  max_gap: rounded(Math.max(...Object.values(by(runs, ({ instance, m }) => `${instance} ${m}`)))),
  invalid: runs.filter(({ fault }) => fault !== undefined).length,
  instances: new Set(runs.map(({ instance, m }) => `${instance} ${m}`)).size,
  runs: runs.length,
  budget: { [budget[0]]: budget[1] },
  gap_by_days: by(runs, ({ m }) => String(m)),
  gap_by_family: by(runs, ({ instance }) => instance.replace(/\d\d$/, '')),
  cpu_seconds: rounded(mean(runs.map(({ answer }) => answer.cpu))),
  max_cpu_seconds: rounded(Math.max(...runs.map(({ answer }) => answer.cpu))),
  boot_cpu_seconds: rounded(mean(runs.map(({ answer }) => answer.boot))),
  iterations: Math.round(mean(runs.map(({ answer }) => answer.iterations))),
  faults: runs.filter(({ fault }) => fault).map(({ instance, m, seed, fault }) => ({ instance, m, seed, fault })),
  better_than_known: runs
    .filter(({ gap }) => gap < 0)
    .map(({ instance, m, seed, score, bestKnown, answer }) => ({
      ...{ instance, m, seed, score, bestKnown, routes: answer.routes },
    })),
});

/**
 * The planner's solver on instances of the team orienteering problem with time windows: `dir` holds `NAME.txt`, `best` a
 * CSV (see planner/best-known.ts). Each run is a fresh process with one seed; its budget is the CPU time of all its
 * threads from its first line on, reading the instance included, starting Node not (`boot_cpu_seconds`). Every plan is
 * walked through by a checker that shares nothing with the solver. Gaps are fractions of the best known score, means
 * over the seeds 1, 2, …; a broken plan counts as gap 1.
 */
export const run = (options: Options): Promise<Record<string, unknown>> => {
  if ((options.dir === undefined) !== (options.best === undefined)) throw new Error('--dir and --best go together');
  const dir = options.dir === undefined ? OWN : fromCaller(options.dir);
  const pairs = readPairs(options.best === undefined ? join(OWN, 'best-known.csv') : fromCaller(options.best));
  const seeds = number(options.seeds, options.smoke ? 1 : 5, 'seeds');
  const budget = budgetOf(options);
  const child = buildChild();
  const runs = pairs.flatMap((pair) =>
    Array.from({ length: seeds }, (_, index) => runOnce(child, dir, pair, index + 1, budget, options.jitless ?? false)),
  );
  const figures = summarize(runs, budget);
  if (options.smoke && (figures['invalid'] !== 0 || Number(figures['mean_gap']) > 0.05)) {
    throw new Error(`plans are broken or poor: ${JSON.stringify(figures)}`);
  }
  return Promise.resolve({ ...figures, jitless: options.jitless ?? false });
};
