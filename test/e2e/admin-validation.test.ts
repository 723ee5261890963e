import type { Locator } from 'playwright-core';
import { newEditor, type Editor } from './stage/editor';
import { closeBrowser } from './stage/phone';
import { openSite, type Site } from './stage/site';

const SPOT = 'api::scenic-spot.scenic-spot';
const NEAR_PX = 320;
let site: Site;
let editor: Editor;

beforeAll(async () => {
  site = await openSite('admin-validation');
  editor = await newEditor(site);
}, 400_000);

afterAll(async () => {
  await editor?.close();
  await closeBrowser();
  await site?.close();
});

const press = async (name: '保存' | '发布'): Promise<number> => {
  const { page } = editor;
  const answer = page.waitForResponse(
    (response) =>
      response.request().method() !== 'GET' && /content-manager\/(collection|single)-types/.test(response.url()),
  );
  await page.getByRole('button', { name, exact: true }).first().click();
  return (await answer).status();
};

/** The message stands in the form, below the field and close to it. */
const expectAt = async (field: Locator, message: RegExp): Promise<void> => {
  const found = editor.page.locator('form').getByText(message).first();
  await found.waitFor();
  await found.scrollIntoViewIfNeeded();
  const [above, below] = [await field.boundingBox(), await found.boundingBox()];
  expect(below!.y).toBeGreaterThan(above!.y);
  expect(below!.y - above!.y).toBeLessThan(NEAR_PX);
};

const input = (name: string): Locator => editor.page.locator(`input[name="${name}"]`).first();
const place = async (longitude: string, latitude: string): Promise<void> => {
  await editor.openEntry(SPOT, 'scenic-01');
  await input('location.longitude').fill(longitude);
  await input('location.latitude').fill(latitude);
  await input('location.latitude').blur();
};

describe('what a form refuses, it says at the field', () => {
  it('a position outside Shandong', async () => {
    await place('116.4', '39.9');
    expect(await press('保存')).toBe(400);
    await expectAt(input('location.longitude'), /在山东省以外：请检查经度/);
  });

  it('hours that no phone can evaluate', async () => {
    const { page } = editor;
    const spot = [...(site.records.get('places') ?? new Map())].find(
      ([, record]) => record['kind'] === 'scenic' && record['hours'] !== undefined,
    )!;
    await editor.openEntry(SPOT, spot[0]);
    await page.getByRole('button', { name: '高级写法' }).first().click();
    const rule = page.getByLabel('OSM opening_hours 规则').first();
    await rule.fill('Mo[1] 09:00-12:00');
    expect(await press('保存')).toBe(400);
    await expectAt(rule, /不支持“每月第几个星期几”/);
    await rule.fill('Mo-Fr 09:00-12:00');
    expect(await press('保存')).toBe(200);
  });

  it('a route without a stop, when it is published', async () => {
    await editor.openNew('api::tour-route.tour-route');
    await editor.fill('name', '没有停留点的线路');
    expect(await press('发布')).toBe(400);
    await editor.page
      .locator('form')
      .getByText(/线路还没有行程/)
      .first()
      .waitFor();
  });

  it('an end before the start', async () => {
    await editor.openEntry('api::offer.offer', await firstOffer());
    for (const [name, day] of [
      ['validFrom', '2026/12/10'],
      ['validTo', '2026/12/01'],
    ] as const) {
      await input(name).fill(day);
      await input(name).press('Tab');
    }
    expect(await press('保存')).toBe(400);
    await expectAt(input('validTo'), /结束日期早于开始日期/);
  });
});

const firstOffer = async (): Promise<string> => {
  const offer = await site.cms.document<{ slug: string }>('api::offer.offer', 'findFirst', { locale: 'zh-Hans' });
  return offer.slug;
};

describe('what a form lets pass with a warning', () => {
  it('a position outside Boshan is saved, and said aloud', async () => {
    const { page } = editor;
    await place('118.018', '36.807');
    await page
      .getByText(/在博山区以外：请核对经纬度/)
      .first()
      .waitFor();
    expect(await press('保存')).toBe(200);
    const notice = page.getByRole('status').or(page.getByRole('alert')).or(page.locator('[data-sonner-toast]'));
    await notice.filter({ hasText: '在博山区以外' }).first().waitFor();
  });

  it('a position in Boshan says nothing', async () => {
    const { page } = editor;
    await place('117.8619', '36.4947');
    expect(await press('保存')).toBe(200);
    await page.waitForTimeout(1500);
    expect(await page.getByText('在博山区以外').count()).toBe(0);
  });
});
