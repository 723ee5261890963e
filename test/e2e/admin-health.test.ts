import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { root } from '../integration/cms/template';
import { editorAs, type Editor } from './stage/editor';
import { latinOn } from './stage/latin';
import { closeBrowser } from './stage/phone';
import { nameOf, openSite, type Site } from './stage/site';

jest.setTimeout(300_000);

const SPOT = 'api::scenic-spot.scenic-spot';
const NOTICE = 'api::notice.notice';
const shots = join(root, 'test/.artifacts/screens/admin');
const scripts = join(__dirname, '../integration/rights');
const STALE = 10;

interface Spot {
  readonly documentId: string;
  readonly name: string;
  readonly verification: { readonly status: string; readonly checkedOn: string; readonly source: string } | null;
  readonly location: { readonly town: { readonly documentId: string } | null } | null;
}

let site: Site;
let bureau: Editor;
let town: Editor;
let own: readonly Spot[];
let aged: readonly string[];

const spots = (): Promise<Spot[]> =>
  site.cms.document<Spot[]>(SPOT, 'findMany', {
    locale: 'zh-Hans',
    status: 'draft',
    populate: { verification: true, location: { populate: { town: true } } },
  });

const person = async (role: string, towns: readonly string[] = []): Promise<Editor> => {
  const account = { email: `${role}@health.test`, password: 'Health-2026-Open' };
  await site.cms.call('script', { path: join(scripts, 'person.cjs'), input: { ...account, role, towns } });
  return editorAs(site, account);
};

beforeAll(async () => {
  await fs.mkdir(shots, { recursive: true });
  site = await openSite('admin-health');
  const all = await spots();
  aged = all.slice(0, STALE).map(({ documentId }) => documentId);
  const input = { uid: SPOT, documentIds: aged, checkedOn: '2020-01-01' };
  await site.cms.call('script', { path: join(scripts, 'age-checks.cjs'), input });
  const first = all.find(({ location }) => location?.town)?.location?.town?.documentId ?? '';
  own = all.filter(({ location }) => location?.town?.documentId === first);
  bureau = await person('boshan-editor');
  town = await person('boshan-town-editor', [first]);
}, 400_000);

afterAll(async () => {
  await bureau?.close();
  await town?.close();
  await closeBrowser();
  await site?.close();
});

const shot = (page: Page, name: string) => page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !/正在载入|Loading/.test(document.body.innerText));
};
/** Latin words that no name, role or address explains. */
const leaks = async (page: Page): Promise<readonly string[]> => {
  const given = new Set(
    [...site.records.values()].flatMap((all) => [...all.values()].map((each) => nameOf(each, 'en'))),
  );
  return (await latinOn(page)).filter((words) => !given.has(words) && !/boshan-(?:town-)?editor/.test(words));
};
const serious = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(await fs.readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (context: string) => Promise<AxeResults> } }).axe.run('main'),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

describe('the board', () => {
  it('leads an editor of the bureau to ten stale places, and mends them at once', async () => {
    const { page } = bureau;
    await page.goto('/admin/plugins/health');
    await page.getByRole('button', { name: /^核实已过期/ }).waitFor();
    await settled(page);
    await shot(page, 'health-board');
    expect(await leaks(page)).toEqual([]);
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: /^核实已过期/ }).click();
    // All that was listed before stays until the answer is there.
    await page.waitForFunction((wanted) => document.querySelectorAll('tr[data-entry]').length === wanted, STALE);
    await page.getByLabel('选择本页全部').click();
    await page.getByRole('button', { name: `批量修改（${STALE} 条）` }).click();
    await page.getByRole('textbox', { name: '依据' }).fill('逐一电话核实');
    expect(await leaks(page)).toEqual([]);
    await shot(page, 'health-bulk');
    await page.getByRole('button', { name: `修改 ${STALE} 条`, exact: true }).click();
    await page.getByText(`已修改 ${STALE} 条。`).first().waitFor();
    await page.getByText('这里没有发现问题。').waitFor();
    await shot(page, 'health-mended');
    const mended = (await spots()).filter(({ documentId }) => aged.includes(documentId));
    expect(mended.map(({ verification }) => verification?.source)).toEqual(Array(STALE).fill('逐一电话核实'));
    expect(mended.every(({ verification }) => verification?.checkedOn !== '2020-01-01')).toBe(true);
  });

  it('shows a town editor what lies in its town', async () => {
    const { page } = town;
    await page.goto(`/admin/plugins/health?uid=${SPOT}`);
    await page.locator('tr[data-entry]').first().waitFor();
    await settled(page);
    await shot(page, 'health-town');
    const shown = await page
      .locator('tr[data-entry]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry')));
    const mine = new Set(own.map(({ documentId }) => documentId));
    expect(shown.filter((id) => !mine.has(id ?? ''))).toEqual([]);
    expect(await page.getByRole('button', { name: '重新体检' }).count()).toBe(0);
    expect(await leaks(page)).toEqual([]);
  });
});

describe('the home page', () => {
  it('tells an editor of the bureau what changed, what is in force and what to mend', async () => {
    const { page } = bureau;
    await page.goto('/admin');
    await page.getByRole('heading', { name: '昨天以来的变化' }).waitFor();
    await page
      .getByText(/景区景点 · .*修改/)
      .first()
      .waitFor();
    await settled(page);
    await shot(page, 'home-bureau');
    for (const name of ['等我处理', '内容体检', '正在生效的公告']) {
      expect(await page.getByRole('heading', { name }).count()).toBe(1);
    }
    expect(await leaks(page)).toEqual([]);
    expect(await serious(page)).toEqual([]);
  });

  it('takes a notice in a few fields, as a draft', async () => {
    const { page } = bureau;
    await page.goto('/admin');
    await page.getByRole('button', { name: '快速添加公告' }).click();
    await page.getByRole('textbox', { name: '中文标题' }).fill('原山今日客满');
    await page.getByRole('textbox', { name: '英文标题' }).fill('Yuanshan is full today');
    expect(await leaks(page)).toEqual([]);
    await shot(page, 'home-notice');
    await page.getByRole('button', { name: '存为草稿并打开' }).click();
    await page.waitForURL(/content-manager\/collection-types\/api::notice\.notice\//);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name="name"]')?.value === '原山今日客满',
    );
    const found = { filters: { name: '原山今日客满' }, locale: 'zh-Hans' };
    expect(await site.cms.document<unknown[]>(NOTICE, 'findMany', { ...found, status: 'draft' })).toHaveLength(1);
    expect(await site.cms.document<unknown[]>(NOTICE, 'findMany', { ...found, status: 'published' })).toEqual([]);
  });

  it('is a town editor’s own', async () => {
    const { page } = town;
    await page.goto('/admin');
    await page.getByRole('heading', { name: '内容体检' }).waitFor();
    await settled(page);
    await shot(page, 'home-town');
    expect(await leaks(page)).toEqual([]);
  });
});
