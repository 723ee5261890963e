import { promises as fs } from 'node:fs';
import { resolve } from 'node:path';
import { readManifest } from '../integration/cms/snapshot';
import { runCms } from '../integration/cms/process';
import { cmsFolder, distFolder, seededData } from '../integration/cms/template';
import { median } from './measure/load';

interface Time {
  total: number;
  strapi: number;
}

const EDITED = 'scenic-10';

/** Slugs spread over the whole set, so that no shard is edited twice in a row. */
const spread = (count: number, runs: number): string[] =>
  Array.from({ length: runs }, (_, index) => `bench-${1 + Math.floor(((index + 0.5) * count) / runs)}`);

/** Publishes one edit at a time in a CMS that holds about `count` places. */
const publishAmong = async (count: number, runs: number): Promise<{ places: number; times: Time[] }> => {
  const data = await seededData(`publish-${count}`);
  const parts = { cmsFolder, distFolder, data };
  try {
    const filling = await runCms({ ...parts, listen: false });
    const script = resolve('test/bench/cms/populate.cjs');
    await filling.call('script', { path: script, input: { slug: EDITED, count } });
    await filling.stop();
    const cms = await runCms(parts);
    try {
      await cms.flush();
      const places = (await readManifest(cms.address)).collections.places.count;
      if (places < count) throw new Error(`the manifest has ${places} places, not ${count}`);
      const times = await cms.call<Time[]>('script', {
        path: resolve('test/bench/cms/publish-times.cjs'),
        input: { slugs: spread(count, runs + 3) },
      });
      // The first few publications warm up caches and the compiler.
      return { places, times: times.slice(3) };
    } finally {
      await cms.stop();
    }
  } finally {
    await fs.rm(data, { recursive: true, force: true });
  }
};

/** From an editor's publish to the manifest, with few and with many places around the one that changed. */
export const run = async ({ smoke }: { smoke: boolean }): Promise<Record<string, unknown>> => {
  const sizes = smoke ? ([50, 200] as const) : ([500, 5000, 20000] as const);
  const figures: Record<string, unknown> = {};
  const totals: number[] = [];
  for (const size of sizes) {
    const { places, times } = await publishAmong(size, smoke ? 3 : 25);
    const total = median(times.map((time) => time.total));
    totals.push(total);
    figures[`ms_${size}`] = total;
    figures[`detail_${size}`] = {
      places,
      publications: times.length,
      strapi_ms: median(times.map((time) => time.strapi)),
      slowest_ms: Math.max(...times.map((time) => time.total)),
    };
  }
  return { ...figures, [`ratio_${sizes.at(-1)}_vs_${sizes[0]}`]: totals.at(-1)! / totals[0]! };
};
