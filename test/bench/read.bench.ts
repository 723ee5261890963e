import { promises as fs } from 'node:fs';
import { join, resolve } from 'node:path';
import { shardFile } from '@boshan/shared/contract/manifest';
import { runNginx } from '../integration/cms/nginx';
import { runCms, type Cms } from '../integration/cms/process';
import { readManifest } from '../integration/cms/snapshot';
import { cmsFolder, distFolder, seededData } from '../integration/cms/template';
import { load, type LoadResult } from './measure/load';

const SEEDED = 'scenic-10';
const PAGE = 25;

/** A data folder with `count` more scenic spots, published. */
const filled = async (count: number): Promise<string> => {
  const data = await seededData('read');
  const cms = await runCms({ cmsFolder, distFolder, data, listen: false });
  await cms.call('script', { path: resolve('test/bench/cms/populate.cjs'), input: { slug: SEEDED, count } });
  await cms.stop();
  return data;
};

/** The file of places that is nearest to the middle in size. */
const middleFile = async (cms: Cms): Promise<string> => {
  const { shards } = (await readManifest(cms.address)).collections.places;
  const middle = [...shards].sort((a, b) => a.bytes - b.bytes)[Math.floor(shards.length / 2)];
  if (!middle) throw new Error('the snapshot has no places');
  return `/snapshot/${shardFile('places', middle)}`;
};

const shown = ({ cpuMicros, requestsPerSecond, bytesPerRequest }: LoadResult) => ({
  cpu_us: Math.round(cpuMicros * 10) / 10,
  rps: Math.round(requestsPerSecond),
  bytes: bytesPerRequest,
});

/** The same spots from our snapshot in the CMS process, from nginx on the same files, and by Strapi's own REST. */
export const run = async ({ smoke }: { smoke: boolean }): Promise<Record<string, unknown>> => {
  const count = smoke ? 60 : 500;
  const seconds = smoke ? 2 : 15;
  const data = await filled(count);
  const cms = await runCms({ cmsFolder, distFolder, data });
  try {
    await cms.flush();
    const places = (await readManifest(cms.address)).collections.places.count;
    if (places < count) throw new Error(`the manifest has ${places} places, not ${count}`);
    await fs.mkdir(join(data, 'h5'), { recursive: true });
    const nginx = await runNginx({ data, app: join(data, 'h5') });
    try {
      const gzip = { 'accept-encoding': 'gzip' };
      const file = await middleFile(cms);
      const nginxPid = await nginx.workerPid();
      const token = await cms.call<string>('script', { path: resolve('test/bench/cms/api-token.cjs') });
      const rest = `${cms.address}/api/scenic-spots?populate=*&pagination[pageSize]=${PAGE}`;
      const bearer = { authorization: `Bearer ${token}` };
      // Turn and turn about, so that a busy moment of the machine does not fall on one of them alone.
      const ours = await load({ url: cms.address + file, pid: cms.pid, headers: gzip, seconds });
      const theirs = await load({ url: nginx.address + file, pid: nginxPid, headers: gzip, seconds });
      const oursAgain = await load({ url: cms.address + file, pid: cms.pid, headers: gzip, seconds });
      const theirsAgain = await load({ url: nginx.address + file, pid: nginxPid, headers: gzip, seconds });
      const manifest = await load({
        url: `${cms.address}/snapshot/manifest.json`,
        pid: cms.pid,
        headers: gzip,
        seconds: smoke ? 1 : 5,
      });
      // Last: Strapi goes on working on what the load generator no longer waits for.
      const strapi = await load({ url: rest, pid: cms.pid, headers: bearer, seconds, connections: 4 });
      const oursCpu = (ours.cpuMicros + oursAgain.cpuMicros) / 2;
      const nginxCpu = (theirs.cpuMicros + theirsAgain.cpuMicros) / 2;
      return {
        spots: places,
        ratio_cpu_vs_nginx: oursCpu / nginxCpu,
        ratio_cpu_strapi_vs_ours: strapi.cpuMicros / oursCpu,
        file,
        ours: [shown(ours), shown(oursAgain)],
        nginx: [shown(theirs), shown(theirsAgain)],
        strapi_rest_page_of_25: shown(strapi),
        ours_manifest: shown(manifest),
      };
    } finally {
      await nginx.stop();
    }
  } finally {
    await cms.stop();
    await fs.rm(data, { recursive: true, force: true });
  }
};
