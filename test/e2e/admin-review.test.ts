import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { editorAs, type Editor } from './stage/editor';
import { latinOn } from './stage/latin';
import { closeBrowser } from './stage/phone';
import { openSite, type Site } from './stage/site';

jest.setTimeout(300_000);

const SPOT = 'api::scenic-spot.scenic-spot';
const PERSON = join(__dirname, '../integration/rights/person.cjs');

interface Spot {
  readonly documentId: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string | null;
  readonly location: { readonly town: { readonly documentId: string } | null } | null;
}

let site: Site;
let spot: Spot;
const desks = new Map<string, Editor>();

beforeAll(async () => {
  site = await openSite('admin-review');
  const populate = { location: { populate: { town: true } } };
  const spots = await site.cms.document<Spot[]>(SPOT, 'findMany', { locale: 'zh-Hans', status: 'draft', populate });
  spot = spots.find(({ location, summary }) => location?.town && summary)!;
  for (const role of ['town-editor', 'reviewer', 'editor']) {
    const person = { email: `${role}@review.test`, password: `Review-2026-${role}` };
    const towns = role === 'town-editor' ? [spot.location!.town!.documentId] : [];
    await site.cms.call('script', { path: PERSON, input: { ...person, role: `boshan-${role}`, towns } });
    desks.set(role, await editorAs(site, person));
  }
}, 500_000);

afterAll(async () => {
  for (const desk of desks.values()) await desk.close();
  await closeBrowser();
  await site?.close();
});

const desk = (role: string): Editor => desks.get(role)!;
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !/正在载入|正在读取|正在检查|Loading/.test(document.body.innerText));
};
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};
/** What the page says in Latin letters; the people of this test are named after their roles. */
const foreign = async (page: Page): Promise<readonly string[]> =>
  (await latinOn(page)).filter((words) => !/boshan-(?:town-editor|reviewer|editor)/.test(words));

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

const write = async (summary: string): Promise<void> => {
  const { page, openEntry, fill } = desk('town-editor');
  await openEntry(SPOT, spot.slug);
  await settled(page);
  await fill('summary', summary);
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok());
  await Promise.all([saved, press(page, '保存')]);
  await settled(page);
};
const send = async (): Promise<void> => {
  const { page } = desk('town-editor');
  await press(page, '送审');
  await page.getByText('已送审，等待审核员处理。').waitFor();
  await page.getByText('已送审', { exact: true }).first().waitFor();
};
const openDifference = async (page: Page): Promise<void> => {
  await page.goto('/admin/plugins/review');
  await page.getByRole('tab', { name: /待我审核 1/ }).waitFor();
  await settled(page);
  expect(await foreign(page)).toEqual([]);
  await shot(page, 'review-queue');
  await page.getByRole('link', { name: '查看差异' }).first().click();
  await page.getByText('草稿（发布后游客看到的）').waitFor();
  await settled(page);
};
const published = async (): Promise<string | null | undefined> => {
  const version = { documentId: spot.documentId, locale: 'zh-Hans', status: 'published' };
  return (await site.cms.document<Spot | null>(SPOT, 'findOne', version))?.summary;
};

describe('an entry on its way to visitors', () => {
  it('is sent by its town', async () => {
    const { page } = desk('town-editor');
    await write(`${spot.summary}（改过）`);
    await send();
    expect(await foreign(page)).toEqual([]);
    await shot(page, 'review-sent');
  });

  it('is looked at beside what visitors see, and returned with words', async () => {
    const { page } = desk('reviewer');
    await openDifference(page);
    expect(await page.locator('ins').allInnerTexts()).toEqual(['（改过）']);
    expect(await foreign(page)).toEqual([]);
    await shot(page, 'review-difference');
    await press(page, '退回');
    await page.getByLabel('退回原因').fill('请写明开放的季节');
    await shot(page, 'review-return');
    await press(page, '确定退回');
    await page.getByText('已退回', { exact: true }).first().waitFor();
  });

  it('comes back with the words, is mended and sent again', async () => {
    const { page, openEntry } = desk('town-editor');
    await openEntry(SPOT, spot.slug);
    await page.getByText('退回原因：请写明开放的季节').waitFor();
    await settled(page);
    await shot(page, 'review-returned');
    await write(`${spot.summary}（春秋开放）`);
    await send();
  });

  it('is approved by the reviewer and published by the bureau’s editor', async () => {
    const { page } = desk('reviewer');
    await openDifference(page);
    await press(page, '通过');
    await page.getByText('已通过，可以发布了。').waitFor();
    expect(await published()).toBe(spot.summary);
    const bureau = desk('editor').page;
    await bureau.goto('/admin/plugins/review');
    await bureau.getByRole('tab', { name: /已通过待发布 1/ }).click();
    await bureau.getByText(spot.name).first().waitFor();
    await settled(bureau);
    expect(await foreign(bureau)).toEqual([]);
    await shot(bureau, 'review-approved');
    await press(bureau, '发布');
    await bureau.getByText('没有已经通过、等待发布的内容。').waitFor();
    expect(await published()).toBe(`${spot.summary}（春秋开放）`);
  });

  it('is not published past the reviewer', async () => {
    const { page, openEntry, fill } = desk('editor');
    await openEntry(SPOT, spot.slug);
    await settled(page);
    await fill('summary', '没有人看过的话');
    await press(page, '发布');
    await page
      .getByText(/还没有审核通过，不能发布|审核通过之后又改过，不能发布/)
      .first()
      .waitFor();
    await shot(page, 'review-refused');
    expect(await published()).toBe(`${spot.summary}（春秋开放）`);
  });
});

describe('the settings', () => {
  it('are a page in Chinese for the administrator', async () => {
    const person = { email: 'administrator@review.test', password: 'Review-2026-administrator' };
    await site.cms.call('script', { path: PERSON, input: { ...person, role: 'boshan-administrator' } });
    const { page, close } = await editorAs(site, person);
    await page.goto('/admin/plugins/review');
    await page.getByRole('tab', { name: '审核设置' }).click();
    await page.getByText('紧急公告的类别').waitFor();
    await settled(page);
    expect((await foreign(page)).filter((words) => !words.includes('boshan-administrator'))).toEqual([]);
    await shot(page, 'review-settings');
    await close();
  });
});
