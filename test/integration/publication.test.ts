import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import axios from 'axios';
import { axiosTransport } from '@boshan/shared/client/axios-transport';
import { createSnapshotClient } from '@boshan/shared/client/snapshot-client';
import type { Store } from '@boshan/shared/client/store';
import { runCms, type Cms } from './cms/process';
import { filesHolding, readManifest, readSnapshot } from './cms/snapshot';
import { cmsFolder, distFolder, seededData } from './cms/template';

// A busy machine is slow; how long a step takes is for the benchmarks to say.

const SPOT = 'api::scenic-spot.scenic-spot';
const ROUTE = 'api::tour-route.tour-route';
const THEME = 'api::theme.theme';
const zh = { locale: 'zh-Hans' };

let data: string;
let cms: Cms;

beforeAll(async () => {
  data = await seededData('publication');
  cms = await runCms({ cmsFolder, distFolder, data });
  await cms.flush();
}, 300_000);

afterAll(async () => {
  await cms?.stop();
  await fs.rm(data, { recursive: true, force: true });
});

const memoryStore = (): Store => {
  const texts = new Map<string, string>();
  return {
    get: async (key) => texts.get(key),
    set: async (key, text) => void texts.set(key, text),
    remove: async (key) => void texts.delete(key),
    keys: async () => [...texts.keys()],
  };
};

const clientOf = ({ address }: Cms) =>
  createSnapshotClient({
    transport: axiosTransport(axios.create({ baseURL: `${address}/snapshot/`, adapter: 'http' })),
    store: memoryStore(),
    now: Date.now,
  });

const idOf = async (uid: string, slug: string): Promise<string> => {
  const found = await cms.document<{ documentId: string } | null>(uid, 'findFirst', { filters: { slug }, ...zh });
  if (found === null) throw new Error(`no ${uid} ${slug}`);
  return found.documentId;
};

const edit = async (uid: string, documentId: string, fields: Record<string, unknown>): Promise<void> => {
  await cms.document(uid, 'update', { documentId, data: fields, ...zh });
  await cms.document(uid, 'publish', { documentId, ...zh });
};

const place = async (id: string) => (await readSnapshot(cms.address)).records.get('places')?.get(id);

describe('the initial content', () => {
  it('is in the snapshot whole, and nothing was left out', async () => {
    const { manifest, records } = await readSnapshot(cms.address);
    const spots = JSON.parse(await fs.readFile(join(cmsFolder, '../assets/content/scenic-spot.json'), 'utf8'));
    const published = [...(records.get('places')?.values() ?? [])].filter(({ kind }) => kind === 'scenic');
    expect(published).toHaveLength(spots.length);
    expect(manifest.collections.home.count).toBe(1);
    expect((await cms.call<{ leftOut: unknown[] }>('status')).leftOut).toEqual([]);
  });

  it('keeps every relation that the content files name', async () => {
    const { records } = await readSnapshot(cms.address);
    for (const [file, collection] of [
      ['theme', 'themes'],
      ['tour-route', 'routes'],
      ['eatery', 'places'],
      ['event', 'events'],
    ] as const) {
      const items: { slug: string; record: Record<string, unknown> }[] = JSON.parse(
        await fs.readFile(join(cmsFolder, `../assets/content/${file}.json`), 'utf8'),
      );
      for (const { slug, record } of items)
        expect(records.get(collection)?.get(slug)).toMatchObject(
          Object.fromEntries(Object.entries(record).filter(([key]) => /Ids?$|^days$|^name$/.test(key))),
        );
    }
  });
});

describe('an edit', () => {
  it('is in the manifest and reaches a client by delta', async () => {
    const client = clientOf(cms);
    expect(await client.sync()).toMatchObject({ kind: 'updated', via: 'files' });
    const before = await readManifest(cms.address);
    await edit(SPOT, await idOf(SPOT, 'scenic-02'), { summary: '刚刚改过的一句话' });
    const { version } = await cms.flush();
    expect(version).toBe(before.version + 1);
    expect(await client.sync()).toMatchObject({ kind: 'updated', via: 'delta', version });
    expect(await place('scenic-02')).toMatchObject({ summary: { zh: '刚刚改过的一句话' } });
    const after = await readManifest(cms.address);
    const hashes = (manifest: typeof after) =>
      Object.values(manifest.collections).flatMap(({ shards }) => shards.map((s) => s.hash));
    const known = new Set(hashes(before));
    expect(hashes(after).filter((hash) => !known.has(hash))).toHaveLength(1);
  });

  it('that changes nothing makes no version', async () => {
    const before = await readManifest(cms.address);
    await cms.document(SPOT, 'publish', { documentId: await idOf(SPOT, 'scenic-03'), ...zh });
    await cms.flush();
    expect(await readManifest(cms.address)).toEqual(before);
  });

  it('comes out without being asked for', async () => {
    const before = await readManifest(cms.address);
    await edit(SPOT, await idOf(SPOT, 'scenic-04'), { summary: '自己会出来' });
    const end = Date.now() + 20_000;
    while ((await readManifest(cms.address)).version === before.version && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await place('scenic-04')).toMatchObject({ summary: { zh: '自己会出来' } });
  });
});

describe('what visitors must not see', () => {
  const secret = 'MARKER-not-for-visitors-7f3a';

  it('never gets into a byte of the snapshot: drafts, staff notes, unpublished relations', async () => {
    const documentId = await idOf(SPOT, 'scenic-05');
    await edit(SPOT, documentId, { staffNote: secret });
    await cms.document(SPOT, 'update', { documentId, data: { name: secret, description: secret }, ...zh });
    const theme = await cms.document(THEME, 'create', {
      data: { name: secret, slug: 'hidden-theme', verification: { status: 'unverified' }, staffNote: secret },
      ...zh,
    });
    const hidden = await idOf(SPOT, 'scenic-06');
    await edit(SPOT, hidden, { themes: { set: [{ documentId: theme.documentId }] }, summary: '关系里有未发布的主题' });
    await cms.flush();
    expect(await place('scenic-06')).toMatchObject({ summary: { zh: '关系里有未发布的主题' } });
    expect(await filesHolding(join(data, 'snapshot'), secret)).toEqual([]);
    expect(await filesHolding(join(data, 'snapshot'), 'hidden-theme')).toEqual([]);
    expect(await filesHolding(join(data, 'snapshot'), '关系里有未发布的主题')).not.toEqual([]);
  });

  it('shows a relation when its target is published later, and drops it when that goes', async () => {
    const documentId = await idOf(THEME, 'hidden-theme');
    await edit(THEME, documentId, { name: '后来发布的主题' });
    await cms.flush();
    expect(await place('scenic-06')).toMatchObject({ themeIds: ['hidden-theme'] });
    await cms.document(THEME, 'unpublish', { documentId, ...zh });
    await cms.flush();
    expect(await place('scenic-06')).not.toHaveProperty('themeIds');
    expect(await filesHolding(join(data, 'journal'), 'no such text')).toEqual([]);
  });

  it('follows a change of slug', async () => {
    const documentId = await idOf(THEME, 'hidden-theme');
    await edit(THEME, documentId, { slug: 'shown-theme' });
    await cms.flush();
    expect(await place('scenic-06')).toMatchObject({ themeIds: ['shown-theme'] });
  });
});

describe('taking down', () => {
  it('removes a record, and its stops from routes; publishing brings both back', async () => {
    const { records } = await readSnapshot(cms.address);
    const routes = [...(records.get('routes')?.values() ?? [])] as unknown as {
      id: string;
      days: { stops: { placeId: string }[] }[];
    }[];
    const stops = (route: (typeof routes)[number] | undefined) =>
      route?.days.flatMap((day) => day.stops.map((stop) => stop.placeId)) ?? [];
    const route = routes.find((candidate) => stops(candidate).some((id) => id.startsWith('scenic-')));
    const gone = stops(route).find((id) => id.startsWith('scenic-'))!;
    const documentId = await idOf(SPOT, gone);
    await cms.document(SPOT, 'unpublish', { documentId, ...zh });
    await cms.flush();
    const without = (await readSnapshot(cms.address)).records;
    expect(without.get('places')?.has(gone)).toBe(false);
    expect(stops(without.get('routes')?.get(route!.id) as never)).toEqual(stops(route).filter((id) => id !== gone));
    await cms.document(SPOT, 'publish', { documentId, ...zh });
    await cms.flush();
    expect((await readSnapshot(cms.address)).records.get('routes')?.get(route!.id)).toEqual(route);
  });

  it('a deleted route is gone', async () => {
    const documentId = await idOf(ROUTE, 'route-ceramics-study');
    await cms.document(ROUTE, 'delete', { documentId, locale: '*' });
    await cms.flush();
    const { records } = await readSnapshot(cms.address);
    expect(records.get('routes')?.has('route-ceramics-study')).toBe(false);
    expect(JSON.stringify([...(records.get('themes')?.values() ?? [])])).not.toContain('route-ceramics-study');
  });
});
