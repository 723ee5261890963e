import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePolyline } from '@boshan/shared/geo/polyline';
import type * as Load from '../content/load';
import { writeSnapshotFolder } from '../fixtures/snapshot-from-content';
import { serveSnapshot, type SnapshotServer } from '../fixtures/snapshot-server';
import { closeBrowser } from './driver/chromium';
import { openApp, type WeappDriver } from './driver/open-app';
import { aims } from './limits';
import { waitForSync } from './metrics';
import type { PageMetrics } from './protocol';
import { repositoryRoot } from './prepare/repository';

const SLUG = 'route-ceramics-study';
/** As long as a track may be, from where the harness's phone stands, with heights. */
const mockTrack = (): { line: string; elevations: number[] } => {
  const points = Array.from({ length: 4_000 }, (_, index) => ({
    lon: 117.8556 + Math.sin(index / 60) * 0.002,
    lat: 36.4951 + index * 0.00002,
  }));
  return {
    line: encodePolyline(points),
    elevations: points.map((_, index) => Math.round(210 + 60 * Math.sin(index / 300))),
  };
};
jest.mock('../content/load', (): typeof Load => {
  const actual = jest.requireActual<typeof Load>('../content/load');
  return {
    ...actual,
    loadContent: () =>
      actual.loadContent().map((each) => {
        if (each.item.slug !== SLUG) return each;
        const days = each.item.record['days'] as readonly object[];
        const record = { ...each.item.record, days: days.map((day) => ({ ...day, track: mockTrack() })) };
        return { ...each, item: { ...each.item, record } };
      }),
  };
});

const dist = process.env['WEAPP_DIST'] ?? join(repositoryRoot(), 'miniapp', 'dist', 'weapp');

let folder: string;
let server: SnapshotServer;
let app: WeappDriver;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weapp-follow-'));
  writeSnapshotFolder(folder);
  server = await serveSnapshot(folder, 4431);
});
afterAll(async () => {
  await closeBrowser();
  await server.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => app.close());

const begin = async (more: Partial<Parameters<typeof openApp>[0]> = {}): Promise<void> => {
  const agreed = { state: { privacyAgreed: true }, answers: { 'scope.userLocation': true } };
  app = await openApp({ dist, origin: server.origin, language: 'zh_CN', ...agreed, ...more });
  await waitForSync(app);
};
const within = (metrics: readonly PageMetrics[]): void => {
  expect(metrics.length).toBeGreaterThan(0);
  for (const page of metrics) {
    expect(page.largestBytes).toBeLessThanOrEqual(aims.setDataBytes);
    expect(page.setDataCallsPerSecond).toBeLessThanOrEqual(aims.setDataCallsPerSecond);
    expect(page.nodes).toBeLessThanOrEqual(aims.nodes);
    expect(page.depth).toBeLessThanOrEqual(aims.depth);
    expect(page.maxChildren).toBeLessThanOrEqual(aims.children);
  }
};

it('follows the longest track that a day may have, from its page to the first position', async () => {
  await begin();
  await app.relaunch({ path: 'packages/route/pages/route/index', query: { id: SLUG } });
  await app.waitForText('高度剖面');
  await app.tap('跟着走');
  await app.waitForText('边走边看');
  await app.tap('开始');
  await app.waitForText('剩余');
  expect((await app.currentPage()).path).toContain('pages/follow/index');
  expect(await app.errors()).toEqual([]);
  within(await app.metrics());
});

it('draws the track on the map of the route, and opens that from the address', async () => {
  await begin();
  await app.relaunch({ path: 'packages/route/pages/route/index', query: { id: SLUG, look: 'map' } });
  await app.waitForText('线是实地记录的轨迹');
  expect(await app.errors()).toEqual([]);
  within(await app.metrics());
});

it('says that the phone cannot be located, and offers another try', async () => {
  await begin({ position: null });
  await app.relaunch({ path: 'packages/route/pages/follow/index', query: { id: SLUG, day: '1' } });
  await app.tap('开始');
  await app.waitForText('定位不到您');
  await app.tap('重试');
  await app.waitForText('定位不到您');
});
