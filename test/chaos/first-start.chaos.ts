import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { canonicalJson } from '@boshan/shared/snapshot/canonical';
import { seededRandom } from '../bench/synthetic/random';
import { runCms } from '../integration/cms/process';
import { readSnapshot } from '../integration/cms/snapshot';
import { cmsFolder, distFolder, seededData } from '../integration/cms/template';

/** An uploaded file gets a part of its name by chance; what a copy adds to it is its width and content. */
const CHANCE = /(\/uploads\/[^"]*?)_[0-9a-f]{10}((?:_w\d+_[0-9a-f]{8})?\.\w+)/g;

/** Published content by collection and id, without what is chance in the names of files. */
const contentOf = async (data: string): Promise<Map<string, string>> => {
  const cms = await runCms({ cmsFolder, distFolder, data });
  try {
    await cms.flush();
    const { records } = await readSnapshot(cms.address);
    const all = [...records].flatMap(([collection, held]) =>
      [...held].map(([id, record]): [string, string] => [
        `${collection}/${id}`,
        canonicalJson(record).replace(CHANCE, '$1$2'),
      ]),
    );
    return new Map(all);
  } finally {
    await cms.stop();
  }
};

/** Starts on an empty folder and pulls the plug `after` milliseconds; true where it was still starting. */
const startAndKill = async (data: string, after: number): Promise<boolean> => {
  const stop = new AbortController();
  const started = runCms({ cmsFolder, distFolder, data, listen: false, signal: stop.signal });
  const outcome = started.then(
    () => 'started',
    () => 'killed',
  );
  await Promise.race([wait(after), outcome]);
  stop.abort();
  const interrupted = (await outcome) === 'killed';
  if (!interrupted) await (await started).kill();
  return interrupted;
};

/** The first start, cut short at random instants, ends with the same content as one that was left in peace. */
export const run = async ({ smoke }: { smoke: boolean }): Promise<Record<string, unknown>> => {
  const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
  const random = seededRandom(seed);
  const peaceful = await seededData('first-start');
  const data = await fs.mkdtemp(join(tmpdir(), 'boshan-first-start-'));
  const wanted = smoke ? 1 : 6;
  let kills = 0;
  try {
    const expected = await contentOf(peaceful);
    for (let round = 0; round < wanted; round += 1) {
      if (await startAndKill(data, 6000 + random.below(smoke ? 6000 : 9000))) kills += 1;
    }
    const found = await contentOf(data);
    const differing = [...expected].filter(([key, text]) => found.get(key) !== text).map(([key]) => key);
    if (found.size !== expected.size || differing.length > 0) {
      throw new Error(`seed ${seed}: ${found.size} of ${expected.size} records; different: ${differing.join(', ')}`);
    }
    if (kills === 0) throw new Error(`seed ${seed}: the start was over before the first kill, which proves nothing`);
    return { kills, seed, records: found.size, different: 0 };
  } finally {
    await fs.rm(peaceful, { recursive: true, force: true });
    await fs.rm(data, { recursive: true, force: true });
  }
};
