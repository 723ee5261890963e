import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { runCms, type Cms } from './cms/process';
import { readManifest, readSnapshot } from './cms/snapshot';
import { cmsFolder, distFolder, seededData } from './cms/template';

// A busy machine is slow; how long a step takes is for the benchmarks to say.

const SPOT = 'api::scenic-spot.scenic-spot';
const zh = { locale: 'zh-Hans' };
let data: string;
const running: Cms[] = [];

beforeEach(async () => {
  data = await seededData('recovery');
}, 300_000);

afterEach(async () => {
  await Promise.all(running.splice(0).map((cms) => cms.kill()));
  await fs.rm(data, { recursive: true, force: true });
});

const start = async (): Promise<Cms> => {
  const cms = await runCms({ cmsFolder, distFolder, data });
  running.push(cms);
  return cms;
};

const rename = async (cms: Cms, slug: string, summary: string): Promise<void> => {
  const found = await cms.document(SPOT, 'findFirst', { filters: { slug }, ...zh });
  await cms.document(SPOT, 'update', { documentId: found.documentId, data: { summary }, ...zh });
  await cms.document(SPOT, 'publish', { documentId: found.documentId, ...zh });
};

/** Two processes that write to one SQLite file sometimes meet; PostgreSQL, meant for several instances, waits. */
const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 20 || !String(error).includes('database is locked')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

const summaryOf = async (cms: Cms, slug: string) =>
  ((await readSnapshot(cms.address)).records.get('places')?.get(slug) as { summary?: { zh: string } } | undefined)
    ?.summary?.zh;

const snapshot = (): string => join(data, 'snapshot');

it('a restart without changes keeps the version, byte for byte', async () => {
  const before = await fs.readFile(join(snapshot(), 'manifest.json'));
  const cms = await start();
  await cms.flush();
  expect(await fs.readFile(join(snapshot(), 'manifest.json'))).toEqual(before);
});

it('a crash after the files and before the manifest loses nothing', async () => {
  const first = await start();
  await first.flush();
  const manifest = await fs.readFile(join(snapshot(), 'manifest.json'));
  await rename(first, 'scenic-02', '崩溃之前');
  await first.flush();
  await first.kill();
  // The state that a crash between the two leaves: new files and a journal entry, the old manifest.
  await fs.writeFile(join(snapshot(), 'manifest.json'), manifest);
  await fs.writeFile(join(snapshot(), 'places.p.ffffffffffffffffffffffffffffffff.json'), '[{"half":');
  const second = await start();
  expect((await readManifest(second.address)).version).toBe(1);
  expect(await second.flush()).toEqual({ version: 2 });
  expect(await summaryOf(second, 'scenic-02')).toBe('崩溃之前');
  expect(await fs.readdir(snapshot())).not.toContain('places.p.ffffffffffffffffffffffffffffffff.json');
});

it('damaged and missing files are written anew', async () => {
  const names = await fs.readdir(snapshot());
  const places = names.find((name) => /^places\..*\.json$/.test(name))!;
  const dishes = names.find((name) => /^dishes\..*\.json$/.test(name))!;
  await fs.truncate(join(snapshot(), places), 100);
  await fs.rm(join(snapshot(), `${dishes}.gz`));
  const cms = await start();
  await cms.flush();
  expect((await readSnapshot(cms.address)).records.get('places')?.size).toBeGreaterThan(100);
  expect((await fs.stat(join(snapshot(), places))).size).toBeGreaterThan(1000);
  expect((await fs.stat(join(snapshot(), `${dishes}.gz`))).size).toBeGreaterThan(0);
});

it('what was published but not built when the process was killed comes out after the next start', async () => {
  const first = await start();
  await first.flush();
  await rename(first, 'scenic-03', '断电之前');
  await first.kill();
  const second = await start();
  await second.flush();
  expect(await summaryOf(second, 'scenic-03')).toBe('断电之前');
});

it('two builders on one folder do not harm it, and each takes over what the other did', async () => {
  const [one, other] = [await start(), await start()];
  await one.flush();
  await other.flush();
  for (let round = 1; round <= 3; round += 1) {
    await patiently(() => rename(one, 'scenic-02', `甲 ${round}`));
    await patiently(() => rename(other, 'scenic-03', `乙 ${round}`));
    await Promise.all([one, other].map((cms) => patiently(cms.flush)));
  }
  for (const cms of [one, other, one]) await patiently(cms.flush);
  for (const cms of [one, other]) {
    expect(await summaryOf(cms, 'scenic-02')).toBe('甲 3');
    expect(await summaryOf(cms, 'scenic-03')).toBe('乙 3');
  }
});
