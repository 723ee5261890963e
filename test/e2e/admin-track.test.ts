import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { decodePolyline } from '@boshan/shared/geo/polyline';
import { readSnapshot } from '../integration/cms/snapshot';
import { newEditor, type Editor } from './stage/editor';
import { closeBrowser } from './stage/phone';
import { openSite, type Site } from './stage/site';

const ROUTE = 'api::tour-route.tour-route';
const SLUG = 'route-ceramics-study';
const loop = join(__dirname, '../fixtures/tracks/drawn-loop.gpx');

let site: Site;
let editor: Editor;

beforeAll(async () => {
  site = await openSite('admin-track');
  editor = await newEditor(site);
}, 400_000);

afterAll(async () => {
  await editor?.close();
  await closeBrowser();
  await site?.close();
});

const file = (): Locator => editor.page.getByLabel('选择轨迹文件');
const gpx = (points: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: '手机记录.gpx',
  mimeType: 'application/gpx+xml',
  buffer: Buffer.from(
    `<gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${points}</trkseg></trk></gpx>`,
  ),
});
const openDay = async (): Promise<void> => {
  await editor.openEntry(ROUTE, SLUG);
  await editor.page.locator('form').getByRole('button', { name: '窑与炉' }).first().click();
  await file().waitFor({ state: 'attached' });
};

describe('the track of a day', () => {
  it('is read from a file, shown, and published in the form that phones take', async () => {
    const { page } = editor;
    await openDay();
    await file().setInputFiles(loop);
    await page.getByText(/已读取 61 个位置，长 2\.\d+ 公里，爬升 \d+ 米；保留 \d+ 个位置/).waitFor();
    await page.getByRole('img', { name: /^轨迹预览/ }).scrollIntoViewIfNeeded();
    await page.getByRole('img', { name: '高度预览' }).waitFor();
    expect(await page.getByLabel('轨迹来源').inputValue()).toBe('drawn-loop.gpx');
    if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'track.png') });
    await editor.publish();
    await site.cms.flush();
    const { records } = await readSnapshot(site.address);
    const route = records.get('routes')?.get(SLUG) as unknown as TourRoute;
    const track = route.days[0]?.track;
    const points = decodePolyline(track?.line ?? '');
    expect(points.length).toBeGreaterThan(20);
    expect(track?.elevations?.length).toBe(points.length);
    expect(points[0]!.lon).toBeCloseTo(117.8608, 4);
  });

  it('that was stored is shown again, and can be removed', async () => {
    const { page } = editor;
    await openDay();
    await page.getByRole('img', { name: /^轨迹预览/ }).waitFor();
    await page.getByRole('button', { name: '移除轨迹' }).click();
    await expect(page.getByRole('img', { name: /^轨迹预览/ }).count()).resolves.toBe(0);
  });

  it('is refused in Chinese where the file is wrong, and mended where it can be', async () => {
    const { page } = editor;
    await openDay();
    await file().setInputFiles(gpx('<trkpt lat="117.85" lon="36.49"/><trkpt lat="117.86" lon="36.5"/>'));
    await page.getByText(/没有导入：经纬度好像写反了：纬度写成了 117\.85/).waitFor();
    // What was stored before stays until something better comes.
    expect(await page.getByLabel('轨迹来源').inputValue()).toBe('drawn-loop.gpx');
    if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'track-swapped.png') });
    await page.getByRole('button', { name: '对调经纬度再读一次' }).click();
    await page.getByText(/已读取 2 个位置/).waitFor();
    await file().setInputFiles(gpx('<trkpt lat="36.49" lon="117.85">'));
    await page.getByText(/没有导入：.*格式有错/).waitFor();
  });

  it('is checked on the server too, whoever sends it', async () => {
    const found = await site.cms.document<{ documentId: string } | null>(ROUTE, 'findFirst', {
      filters: { slug: SLUG },
      locale: 'zh-Hans',
    });
    const broken = { days: [{ stops: [{ place: 'scenic-10' }], track: { line: '_p~iF' } }] };
    await expect(
      site.cms.document(ROUTE, 'update', { documentId: found!.documentId, locale: 'zh-Hans', data: broken }),
    ).rejects.toThrow(/轨迹的线路数据不完整/);
  });
});
