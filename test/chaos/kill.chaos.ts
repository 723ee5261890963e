import { promises as fs } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { shardFile, type Shard } from '@boshan/shared/contract/manifest';
import { contentHash } from '@boshan/shared/snapshot/hash';
import { seededRandom } from '../bench/synthetic/random';
import { ask } from '../integration/cms/http';
import { runCms, type Cms } from '../integration/cms/process';
import { readManifest, readSnapshot } from '../integration/cms/snapshot';
import { cmsFolder, distFolder, seededData } from '../integration/cms/template';

const UID = 'api::scenic-spot.scenic-spot';

interface Edit {
  readonly slug: string;
  readonly summary: string;
}

/** Publishes edits one after another until the CMS dies. `acknowledged` holds those whose publish returned. */
const publishUntilDead = async (cms: Cms, slugs: readonly string[], round: number, acknowledged: Map<string, Edit>) => {
  for (let edit = 0; ; edit += 1) {
    const slug = slugs[edit % slugs.length]!;
    const summary = `第 ${round} 轮第 ${edit} 次改动`;
    try {
      const [found] = await cms.document<{ documentId: string }[]>(UID, 'findMany', { filters: { slug } });
      if (!found) throw new Error(`no ${slug}`);
      const { documentId } = found;
      await cms.document(UID, 'update', { documentId, locale: 'zh-Hans', data: { summary } });
      // From here on the edit may be out, whether or not the answer still comes.
      acknowledged.delete(slug);
      await cms.document(UID, 'publish', { documentId, locale: 'zh-Hans' });
      acknowledged.set(slug, { slug, summary });
    } catch (error) {
      if (cms.isRunning()) throw error;
      return;
    }
  }
};

/** What a visitor may read at any instant: a manifest whose files are all there and whole. Returns the files read. */
const readUntilDead = async (cms: Cms): Promise<number> => {
  let reads = 0;
  for (;;) {
    try {
      const manifest = await readManifest(cms.address);
      const read = async (shard: Shard): Promise<void> => {
        const { status, body } = await ask(cms.address, `/snapshot/${shardFile('places', shard)}`);
        if (status !== 200 || contentHash(body) !== shard.hash) throw new Error(`${shard.hash}: ${status} or torn`);
        reads += 1;
      };
      await Promise.all(manifest.collections.places.shards.map(read));
    } catch (error) {
      if (!/ECONNRE|socket hang up/.test(String(error))) throw error;
      return reads;
    }
    await wait(20);
  }
};

/**
 * Kills the CMS at random instants while an editor publishes and a visitor reads. After each restart every publish that
 * was answered must be in the snapshot, every file whole, and the version not lower than before.
 */
export const run = async ({ smoke }: { smoke: boolean }): Promise<Record<string, unknown>> => {
  const kills = smoke ? 2 : 25;
  const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
  const random = seededRandom(seed);
  const data = await seededData('chaos');
  const parts = { cmsFolder, distFolder, data };
  const acknowledged = new Map<string, Edit>();
  let [reads, checked, version] = [0, 0, 0];
  try {
    let cms = await runCms(parts);
    for (let round = 1; round <= kills; round += 1) {
      await cms.flush();
      const editing = publishUntilDead(cms, ['scenic-01', 'scenic-02', 'scenic-10'], round, acknowledged);
      const reading = readUntilDead(cms);
      await wait(1000 + random.below(3000));
      version = Math.max(version, (await readManifest(cms.address)).version);
      await cms.kill();
      await editing;
      reads += await reading;
      cms = await runCms(parts);
      await cms.flush();
      const { manifest, records } = await readSnapshot(cms.address);
      if (manifest.version < version)
        throw new Error(`seed ${seed}: version fell from ${version} to ${manifest.version}`);
      for (const { slug, summary } of acknowledged.values()) {
        const found = (records.get('places')?.get(slug)?.['summary'] as { zh?: string } | undefined)?.zh;
        if (found !== summary) throw new Error(`seed ${seed}: ${slug} says ${found}, published was ${summary}`);
        checked += 1;
      }
    }
    await cms.stop();
  } finally {
    await fs.rm(data, { recursive: true, force: true });
  }
  if (checked === 0 || reads === 0)
    throw new Error(`seed ${seed}: ${checked} publications and ${reads} reads between the kills prove nothing`);
  return { kills, seed, files_read_meanwhile: reads, publications_checked: checked, lost: 0, torn: 0 };
};
