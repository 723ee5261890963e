import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { editorAs, newEditor, type Editor } from './stage/editor';
import { latinOn } from './stage/latin';
import { browser, closeBrowser } from './stage/phone';
import { openSite, type Site } from './stage/site';

const SPOT = 'api::scenic-spot.scenic-spot';
const list = `/admin/content-manager/collection-types/${SPOT}?page=1&pageSize=100`;
const PERSON = join(__dirname, '../integration/rights/person.cjs');

interface Spot {
  readonly documentId: string;
  readonly name: string;
  readonly location: { readonly town: { readonly documentId: string; readonly name: string } | null } | null;
}

let site: Site;
let owner: Editor;
let spots: readonly Spot[];
/** The town with the fewest spots, but some. */
let town: { readonly documentId: string; readonly name: string };

beforeAll(async () => {
  site = await openSite('admin-people');
  owner = await newEditor(site);
  const populate = { location: { populate: { town: true } } };
  spots = await site.cms.document<Spot[]>(SPOT, 'findMany', { locale: 'zh-Hans', status: 'draft', populate });
  town = spots.flatMap(({ location }) => location?.town ?? [])[0]!;
}, 400_000);

afterAll(async () => {
  await owner?.close();
  await closeBrowser();
  await site?.close();
});

const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !/正在载入|正在读取|Loading/.test(document.body.innerText));
};
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
};
const isIn = (spot: Spot): boolean => spot.location?.town?.documentId === town.documentId;

describe('an invitation', () => {
  it('makes a contributor, who finds its own entry and nothing else', async () => {
    const begun = performance.now();
    const { page } = owner;
    const own = spots.find((spot) => !isIn(spot))!;
    await page.goto('/admin/plugins/people');
    await page.getByRole('heading', { name: '人员' }).first().waitFor();
    await settled(page);
    expect(await latinOn(page)).toEqual([]);
    await shot(page, 'people');
    await page.getByRole('button', { name: '邀请人员' }).click();
    await page.getByLabel('姓名或单位名称').fill('古镇景区');
    await page.getByLabel('邮箱').fill('guzhen@people.test');
    await page.getByPlaceholder('输入名称查找，例如 古镇').fill(own.name);
    await page.getByRole('button', { name: own.name }).first().click();
    expect(await latinOn(page)).toEqual([]);
    await shot(page, 'people-invite');
    await page.getByRole('button', { name: '生成邀请链接' }).click();
    const link = await page.getByLabel('邀请链接').inputValue();
    await shot(page, 'people-link');
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByText('guzhen@people.test').waitFor();

    const context = await (await browser()).newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 1000 } });
    const guest = await context.newPage();
    await guest.goto(link);
    await guest.locator('input[name="password"]').waitFor();
    await settled(guest);
    expect(await latinOn(guest)).toEqual([]);
    await shot(guest, 'register');
    await guest.locator('input[name="password"]').fill('Guzhen-2026-Open');
    await guest.locator('input[name="confirmPassword"]').fill('Guzhen-2026-Open');
    await guest.locator('button[type="submit"]').click();
    await guest.waitForURL((url) => !url.pathname.includes('/auth/'), { timeout: 60_000 });
    await guest.goto(new URL(list, site.address).href);
    await guest.getByText(own.name).first().waitFor();
    await settled(guest);
    expect(await guest.locator('tbody tr').count()).toBe(1);
    expect(await latinOn(guest)).toEqual([]);
    await shot(guest, 'contributor-list');
    // A minute of a person's: the machine is faster, and must leave room.
    expect(performance.now() - begun).toBeLessThan(60_000);
    await context.close();
  });
});

describe('a town editor', () => {
  it('signs in and sees the town’s spots alone; a foreign one is closed, in Chinese', async () => {
    const person = { email: 'zhenjie@people.test', password: 'Zhenjie-2026-Open' };
    const input = { ...person, role: 'boshan-town-editor', towns: [town.documentId] };
    await site.cms.call('script', { path: PERSON, input });
    const editor = await editorAs(site, person);
    const { page } = editor;
    await settled(page);
    expect((await latinOn(page)).filter((words) => words !== 'boshan-town-editor')).toEqual([]);
    await page.goto(list);
    const own = spots.filter(isIn);
    await page.getByText(own[0]!.name).first().waitFor();
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBe(own.length);
    await shot(page, 'town-list');
    const foreign = spots.find((spot) => !isIn(spot))!;
    await page.goto(`/admin/content-manager/collection-types/${SPOT}/${foreign.documentId}`);
    await settled(page);
    await page.waitForTimeout(1_000);
    expect(await page.getByText(foreign.name).count()).toBe(0);
    expect((await latinOn(page)).filter((words) => words !== 'boshan-town-editor')).toEqual([]);
    await shot(page, 'town-foreign');
    await page.goto('/admin/plugins/people');
    await settled(page);
    expect(await page.getByRole('button', { name: '邀请人员' }).count()).toBe(0);
    await editor.close();
  });
});

describe('the audit log', () => {
  it('tells what has been done, can be filtered and checked', async () => {
    const { page } = owner;
    await page.goto('/admin/plugins/audit');
    await page.getByRole('heading', { name: '操作日志' }).first().waitFor();
    await page.getByText('guzhen@people.test').first().waitFor();
    await settled(page);
    expect((await latinOn(page)).filter((words) => !words.includes('boshan-town-editor'))).toEqual([]);
    await shot(page, 'audit');
    await page.getByRole('button', { name: '核对完整性' }).click();
    await page.getByText(/核对完成：共 \d+ 条，完整，没有改动。/).waitFor();
    await page.getByRole('combobox', { name: '操作' }).click();
    await page.getByRole('option', { name: '登录', exact: true }).click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('tbody tr')].every((row) => row.textContent?.includes('登录')),
    );
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出表格' }).click();
    expect((await saved).suggestedFilename()).toBe('操作日志.csv');
    await shot(page, 'audit-filtered');
  });
});
