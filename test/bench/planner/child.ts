import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PlanSearch } from '@boshan/shared/planner/solve/search';
import { readInstance } from './instance';

/** One run in a process of its own: FILE DAYS SEED seconds|iterations AMOUNT. Prints one line of JSON. */
const [file = '', days, seed, unit, amount] = process.argv.slice(2);
const boot = process.cpuUsage();
/** CPU time of the whole process since this script began, in milliseconds. */
const clock = (): number => {
  const { user, system } = process.cpuUsage(boot);
  return (user + system) / 1000;
};
/** The rest is for stopping and printing. */
const SHARE = 0.985;
const problem = readInstance(readFileSync(file, 'utf8'), basename(file, '.txt'), Number(days));
const search = new PlanSearch(problem, {
  seed: Number(seed),
  budget:
    unit === 'iterations'
      ? { iterations: Number(amount) }
      : { milliseconds: Number(amount) * 1000 * SHARE - clock(), now: clock },
});
while (!search.done) search.step(unit === 'iterations' ? 1000 : Number(amount) * 1000);
process.stdout.write(
  `${JSON.stringify({
    routes: search.plan.days.map(({ visits }) => visits.map(({ id }) => Number(id))),
    iterations: search.iterations,
    cpu: clock() / 1000,
    boot: (boot.user + boot.system) / 1e6,
  })}\n`,
);
