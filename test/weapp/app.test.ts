import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectionName } from '@boshan/shared/contract/collection-names';
import { publishedContent, writeSnapshotFolder } from '../fixtures/snapshot-from-content';
import { serveSnapshot, type SnapshotServer } from '../fixtures/snapshot-server';
import { closeBrowser } from './driver/chromium';
import { openApp, type WeappDriver } from './driver/open-app';
import { aims } from './limits';
import { waitForSync, type PageQueries } from './metrics';
import { listPages } from './prepare/app-config';
import { measurePackages, readAppConfig } from './prepare/dist-files';
import { repositoryRoot } from './prepare/repository';
import { checkSyntax } from './prepare/syntax-gate';
import type { Failure, PageMetrics } from './protocol';

const dist = process.env['WEAPP_DIST'] ?? join(repositoryRoot(), 'miniapp', 'dist', 'weapp');
const pages = listPages(readAppConfig(dist));
const content = publishedContent();
const firstId = (collection: CollectionName): string => content[collection][0]?.id ?? '';
const name = (collection: CollectionName, language: 'zh' | 'en'): string =>
  (content[collection][0]?.['name'] as Record<string, string> | undefined)?.[language] ?? '';

/** Pages that show one record, by the folder of the page. */
const recordPages: Record<string, CollectionName> = {
  place: 'places',
  route: 'routes',
  'bus-line': 'busLines',
  event: 'events',
  heritage: 'heritage',
  dish: 'dishes',
  product: 'products',
  notice: 'notices',
  article: 'articles',
  season: 'seasons',
  theme: 'themes',
  panorama: 'panoramas',
};
/**
 * Opened with a record too, whose name stands in the phone's own title alone: a drawn map, and a route's walk, which says
 * why no route of the initial content can be followed yet.
 */
const toldOtherwise: Record<string, CollectionName> = { follow: 'routes', 'drawn-map': 'drawnMaps' };
const folderOf = (path: string): string => path.split('/').at(-2) ?? '';
const queries: PageQueries = Object.fromEntries<Record<string, string>>(
  pages.map((path): [string, Record<string, string>] => {
    const collection = recordPages[folderOf(path)] ?? toldOtherwise[folderOf(path)];
    return [path, collection ? { id: firstId(collection) } : {}];
  }),
);

let folder: string;
let server: SnapshotServer;
let app: WeappDriver;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weapp-snapshot-'));
  writeSnapshotFolder(folder);
  server = await serveSnapshot(folder, 4420);
});
afterAll(async () => {
  await closeBrowser();
  await server.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => app.close());

const start = async (language: string): Promise<void> => {
  app = await openApp({ dist, origin: server.origin, language });
  await waitForSync(app);
};

/** Opens each page by itself on a phone that has the content, and gathers what went wrong and what was measured. */
async function tour(): Promise<{ texts: Map<string, string>; errors: Failure[]; metrics: PageMetrics[] }> {
  const texts = new Map<string, string>();
  const errors: Failure[] = [...(await app.errors())];
  const metrics: PageMetrics[] = [...(await app.metrics())];
  for (const path of pages) {
    await app.relaunch({ path, query: queries[path] ?? {} });
    texts.set(path, await app.text());
    errors.push(...(await app.errors()));
    metrics.push(...(await app.metrics()));
  }
  return { texts, errors, metrics };
}

it.each([
  ['zh', 'zh_CN'],
  ['en', 'en'],
] as const)(
  'opens every page in %s without an error and within half of what WeChat allows',
  async (language, setting) => {
    await start(setting);
    const { texts, errors, metrics } = await tour();
    expect(errors).toEqual([]);
    for (const path of pages) {
      const collection = recordPages[folderOf(path)];
      const expected = collection ? name(collection, language) : '';
      expect([path, texts.get(path)?.trim()]).toEqual([path, expect.stringMatching(/\S/)]);
      expect([path, texts.get(path)]).toEqual([path, expect.stringContaining(expected)]);
    }
    const over = metrics.filter(
      (page) =>
        page.largestBytes > aims.setDataBytes ||
        page.setDataCallsPerSecond > aims.setDataCallsPerSecond ||
        page.nodes > aims.nodes ||
        page.depth > aims.depth ||
        page.maxChildren > aims.children,
    );
    expect(over).toEqual([]);
  },
);

it('goes from the home page to a place, keeps it, and shows it offline after a new start', async () => {
  await start('zh_CN');
  const place = name('places', 'zh');
  await app.open(`/packages/place/pages/place/index?id=${firstId('places')}`);
  await app.waitForText(place);
  await app.tap('.place-actions .button');
  await app.back();
  await app.tapTab('我的');
  await app.waitForText(place);
  await app.setOffline(true);
  await app.relaunch();
  expect(await app.text()).toContain('先去这几处');
  await app.tapTab('我的');
  await app.waitForText(place);
  await app.open(`/packages/place/pages/place/index?id=${firstId('places')}`);
  await app.waitForText(place);
  await app.open('/packages/tools/pages/settings/index');
  await app.waitForText('最近核对');
  expect(await app.errors()).toEqual([]);
});

it('stands on the screen before its code runs, as it looked last time, and is never blank after that', async () => {
  await start('zh_CN');
  const sight = '先去这几处';
  await app.waitForText(sight);
  // Kept a moment after the page has come to rest.
  await app.browserPage.waitForTimeout(2_500);
  await app.setOffline(true);
  await app.browserPage.context().addInitScript(() => {
    const noted = window as unknown as { frames: string[] };
    noted.frames = [];
    const look = (): void => {
      const shown = document.querySelector<HTMLElement>('.harness-window:not([hidden])');
      if (shown) noted.frames.push(shown.innerText);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const frames = (): Promise<string[]> =>
    app.browserPage.evaluate(() => (window as unknown as { frames: string[] }).frames);
  await app.relaunch();
  await app.waitForText('当前无网络');
  const seen = await frames();
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.filter((text) => !text.includes(sight))).toEqual([]);
  expect(await app.errors()).toEqual([]);
  // What passes is not kept: no notice, no event of last time.
  expect(seen[0]).not.toContain(name('notices', 'zh'));
  // In another language it is not what one would see: the page draws itself anew.
  await app.tap('.hero-language');
  await app.relaunch();
  expect((await frames())[0] ?? '').not.toContain(sight);
});

it('finds a place by its name and by the letters of its name', async () => {
  await start('zh_CN');
  await app.open('/packages/tools/pages/search/index');
  for (const words of [name('places', 'zh'), String(content.places[0]?.['pinyin']).replaceAll(' ', '')]) {
    await app.input('wx-input', words, true);
    await app.waitForText(name('places', 'zh'));
  }
  expect(await app.errors()).toEqual([]);
});

it('is packed within the limits and passes WeChat’s own compilers', async () => {
  await start('zh_CN');
  expect(measurePackages(dist).main).toBeLessThanOrEqual(aims.mainPackageBytes);
  expect(checkSyntax(dist)).toEqual([]);
});
