import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { Image } from '@boshan/shared/contract/facets';
import { assetsFile } from '@boshan/shared/contract/manifest';
import { contentHash } from '@boshan/shared/snapshot/hash';
import { readAssets } from './cms/assets';
import { ask } from './cms/http';
import { runCms, type Cms } from './cms/process';
import { filesHolding, readManifest, readSnapshot } from './cms/snapshot';
import { cmsFolder, distFolder, root, seededData } from './cms/template';

const SPOT = 'api::scenic-spot.scenic-spot';
const zh = { locale: 'zh-Hans' };
const picture = (name: string): string => join(root, 'assets/videos', `${name}.jpg`);
const drawing = join(root, 'assets/images/drawn-maps/yanshen-ancient-town.png');

let data: string;
let cms: Cms;
let uploaded: { id: number; url: string };
let documentId: string;

const publishImages = async (images: object[]): Promise<void> => {
  await cms.document(SPOT, 'update', { documentId, data: { images }, ...zh });
  await cms.document(SPOT, 'publish', { documentId, ...zh });
  await cms.flush();
};

/** What lies under an address, as the list says it must. */
const expectServed = async ({ url, hash, bytes }: { url: string; hash: string; bytes: number }): Promise<void> => {
  const { status, body } = await ask(cms.address, url);
  expect([status, body.length, contentHash(body)]).toEqual([200, bytes, hash]);
};

/** The first picture of the place as readers get it. */
const imageOf = async (): Promise<Image | undefined> => {
  const { records } = await readSnapshot(cms.address);
  return (records.get('places')?.get('scenic-10') as { images?: Image[] } | undefined)?.images?.[0];
};
const copiesOf = async (url: string): Promise<NonNullable<Image['renditions']>> => {
  const image = await imageOf();
  expect(image?.url).toBe(url);
  return image?.renditions ?? [];
};

beforeAll(async () => {
  data = await seededData('assets');
  cms = await runCms({ cmsFolder, distFolder, data });
  await cms.flush();
  const found = await cms.document<{ documentId: string }>(SPOT, 'findFirst', {
    filters: { slug: 'scenic-10' },
    ...zh,
  });
  documentId = found.documentId;
  const name = 'kiln-fire-packs.jpg';
  [uploaded] = await cms.call<[typeof uploaded]>('upload', { path: picture('kiln-fire'), name, type: 'image/jpeg' });
}, 300_000);

afterAll(async () => {
  await cms?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

describe('the list of uploaded files', () => {
  it('names every upload in the published content, with what is served under its address', async () => {
    const { records } = await readSnapshot(cms.address);
    const text = JSON.stringify([...records.values()].map((collection) => [...collection.values()]));
    const named = new Set(text.match(/\/uploads\/[^"\s]+/g) ?? []);
    const assets = await readAssets(cms.address);
    expect(named.size).toBeGreaterThan(0);
    expect([...assets.keys()].sort()).toEqual([...named].sort());
    for (const asset of assets.values()) await expectServed(asset);
  });

  it('takes in a picture with its form for phones when a record names it', async () => {
    expect((await readAssets(cms.address)).has(uploaded.url)).toBe(false);
    await publishImages([{ media: uploaded.id, alt: '窑火', credit: '本项目', licence: 'CC BY 4.0' }]);
    const asset = (await readAssets(cms.address)).get(uploaded.url);
    await expectServed(asset!);
    await expectServed(asset!.phone!);
    expect(asset!.phone!.bytes).toBeLessThan(asset!.bytes);
    expect(asset!.phone!.url).toMatch(/_w\d+_[0-9a-f]{8}\.webp$/);
  });

  it('names the copies of a picture, whose bytes never change under their address', async () => {
    const [file] = await cms.call<[{ id: number; url: string }]>('upload', {
      path: drawing,
      name: 'drawing.png',
      type: 'image/png',
    });
    await publishImages([{ media: file.id, alt: '手绘', credit: '本项目', licence: 'CC BY 4.0' }]);
    const copies = await copiesOf(file.url);
    expect(copies.map(({ width }) => width)).toEqual([...copies.map(({ width }) => width)].sort((a, b) => a - b));
    expect(copies.map(({ width }) => width)).toEqual(expect.arrayContaining([240, 480, 960]));
    const assets = await readAssets(cms.address);
    for (const { url, bytes } of copies) {
      expect(assets.get(url)?.bytes).toBe(bytes);
      await expectServed(assets.get(url)!);
      const { headers } = await ask(cms.address, url);
      expect([headers['content-type'], headers['cache-control']]).toEqual([
        'image/webp',
        'public, max-age=31536000, immutable',
      ]);
    }
    expect((await ask(cms.address, file.url)).headers['cache-control']).not.toContain('immutable');
    expect(copies[0]!.bytes).toBeLessThan(assets.get(file.url)!.bytes / 5);
  });

  it('makes copies for pictures from before there were any when the CMS starts', async () => {
    const before = (await imageOf())!;
    const input = { url: before.url };
    await cms.call('script', { path: join(root, 'test/integration/cms/forget-formats.cjs'), input });
    await cms.flush();
    expect((await imageOf())?.renditions).toBeUndefined();
    await cms.stop();
    cms = await runCms({ cmsFolder, distFolder, data });
    const patience = Date.now() + 60_000;
    while ((await imageOf())?.renditions === undefined && Date.now() < patience) await cms.flush();
    expect((await imageOf())?.renditions).toEqual(before.renditions);
  });

  it('changes when a file is replaced under its address, though no record did', async () => {
    await publishImages([{ media: uploaded.id, alt: '窑火', credit: '本项目', licence: 'CC BY 4.0' }]);
    const [before, manifest] = [(await readAssets(cms.address)).get(uploaded.url)!, await readManifest(cms.address)];
    const input = { id: uploaded.id, path: picture('lushan-stars'), name: 'kiln-fire-packs.jpg', type: 'image/jpeg' };
    await cms.call('script', { path: join(root, 'test/integration/cms/replace-file.cjs'), input });
    await cms.flush();
    const after = (await readAssets(cms.address)).get(uploaded.url)!;
    expect(after.hash).not.toBe(before.hash);
    expect(after.phone?.hash).not.toBe(before.phone?.hash);
    await expectServed(after);
    const next = await readManifest(cms.address);
    expect(next.version).toBe(manifest.version + 1);
    // Readers of the version before still find its list.
    expect((await ask(cms.address, `/snapshot/${assetsFile(manifest.assets!)}`)).status).toBe(200);
  });

  it('drops what nobody names any more, and is the same after a restart', async () => {
    await publishImages([]);
    expect((await readAssets(cms.address)).has(uploaded.url)).toBe(false);
    const { assets, version } = await readManifest(cms.address);
    await cms.stop();
    cms = await runCms({ cmsFolder, distFolder, data });
    await cms.flush();
    expect(await readManifest(cms.address)).toMatchObject({ assets, version });
    expect(await filesHolding(join(data, 'snapshot'), 'boshan-assets')).toContain(assetsFile(assets!));
  });
});
