import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translate } from '../../miniapp/src/i18n/dictionary';
import { writeSnapshotFolder } from '../fixtures/snapshot-from-content';
import { serveSnapshot, type SnapshotServer } from '../fixtures/snapshot-server';
import { closeBrowser } from './driver/chromium';
import { openApp, type WeappDriver } from './driver/open-app';
import { aims } from './limits';
import { waitForSync } from './metrics';
import { repositoryRoot } from './prepare/repository';

const dist = process.env['WEAPP_DIST'] ?? join(repositoryRoot(), 'miniapp', 'dist', 'weapp');

let folder: string;
let server: SnapshotServer;
let app: WeappDriver;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weapp-explore-'));
  writeSnapshotFolder(folder);
  server = await serveSnapshot(folder, 4427);
  app = await openApp({ dist, origin: server.origin, language: 'zh_CN' });
  await waitForSync(app);
});
afterAll(async () => {
  await app.close();
  await closeBrowser();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Opens the explore page as a shared card would. */
const open = async (query: Record<string, string>): Promise<string> => {
  await app.relaunch({ path: 'pages/explore/index', query });
  return app.text();
};

it.each([
  [{ view: 'map' }, translate('zh', 'places.withoutPosition', { n: '' }).slice(0, 2)],
  [{ view: 'map', at: 'scenic-10' }, '颜神古镇'],
  [{ view: 'map', layer: 'food,night', open: 'now' }, translate('zh', 'places.none')],
  [{ layer: 'food,shop', price: '100' }, translate('zh', 'places.none')],
])('a shared map of %j opens as it was, within half of what WeChat allows', async (query, words) => {
  expect(await open(query)).toContain(words);
  expect(await app.errors()).toEqual([]);
  const [metrics] = (await app.metrics()).slice(-1);
  expect(metrics).toBeDefined();
  expect(metrics!.largestBytes).toBeLessThanOrEqual(aims.setDataBytes);
  expect(metrics!.setDataCallsPerSecond).toBeLessThanOrEqual(aims.setDataCallsPerSecond);
  expect(metrics!.nodes).toBeLessThanOrEqual(aims.nodes);
  expect(metrics!.maxChildren).toBeLessThanOrEqual(aims.children);
  expect(metrics!.depth).toBeLessThanOrEqual(aims.depth);
});
