import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { newEditor, type Editor } from './stage/editor';
import { latinOn } from './stage/latin';
import { closeBrowser } from './stage/phone';
import { openSite, type Site } from './stage/site';

jest.setTimeout(300_000);

const SPOT = 'api::scenic-spot.scenic-spot';
const NOTICE = 'api::notice.notice';
const HOUR_MS = 3_600_000;
const PLANS = join(__dirname, '../integration/rights/plans.cjs');

let site: Site;
let editor: Editor;

beforeAll(async () => {
  site = await openSite('admin-history');
  editor = await newEditor(site);
}, 400_000);

afterAll(async () => {
  await editor?.close();
  await closeBrowser();
  await site?.close();
});

const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !/正在载入|正在读取|正在检查|Loading/.test(document.body.innerText));
};
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
};
const save = async (page: Page): Promise<void> => {
  const answer = page.waitForResponse(
    (response) =>
      response.request().method() !== 'GET' && response.url().includes('/content-manager/collection-types/'),
  );
  await page.getByRole('button', { name: '保存', exact: true }).first().click();
  expect((await answer).status()).toBeLessThan(300);
};
const clock = (ahead: number): string => new Date(Date.now() + 8 * HOUR_MS + ahead).toISOString().slice(0, 16);

describe('the history of an entry', () => {
  it('shows what changed and brings an old version back as a draft', async () => {
    const { page } = editor;
    await editor.openEntry(SPOT, 'scenic-01');
    const original = await page.locator('[name="summary"]').first().inputValue();
    for (const summary of ['第一次改的话', '第二次改的话']) {
      await editor.fill('summary', summary);
      await save(page);
    }
    const panel = page.getByRole('button', { name: /^查看 .*的版本$/ });
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('button')].filter((each) => /^查看 .*的版本$/.test(each.ariaLabel ?? ''))
          .length === 3,
    );
    await settled(page);
    expect(await latinOn(page)).toEqual([]);
    await panel.first().scrollIntoViewIfNeeded();
    await shot(page, 'history-panel');
    await panel.last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('第二次改的话').waitFor();
    await dialog.getByText('现在的草稿').first().waitFor();
    expect(await latinOn(page)).toEqual([]);
    await shot(page, 'history-difference');
    await dialog.getByRole('button', { name: '查看全部内容' }).click();
    await dialog.getByText(original).first().waitFor();
    await shot(page, 'history-all-fields');
    await dialog.getByRole('button', { name: '恢复成草稿' }).click();
    await dialog.getByText('已经恢复成草稿，还没有发布').waitFor();
    await shot(page, 'history-restored');
    await dialog.getByRole('button', { name: '知道了' }).click();
    await page.waitForFunction(
      (words) => document.querySelector<HTMLTextAreaElement>('[name="summary"]')?.value === words,
      original,
    );
  });

  it('fetches a deleted entry back from the bin', async () => {
    const { page } = editor;
    const { documentId } = await site.cms.document(NOTICE, 'create', {
      locale: 'zh-Hans',
      data: { name: '误删的公告', kind: 'information', start: new Date() },
    });
    await site.cms.document(NOTICE, 'delete', { documentId, locale: '*' });
    await page.goto('/admin/plugins/history');
    await page.getByText('误删的公告').waitFor();
    await settled(page);
    expect(await latinOn(page)).toEqual([]);
    await shot(page, 'history-bin');
    await page.getByRole('button', { name: '查看 误删的公告' }).click();
    await page.getByRole('button', { name: '恢复成草稿' }).click();
    await page.getByText('已经恢复成草稿').waitFor();
    expect(await latinOn(page)).toEqual([]);
    await shot(page, 'history-bin-restored');
    await page.getByRole('button', { name: '知道了' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name="name"]')?.value === '误删的公告',
    );
  });
});

describe('a scheduled notice', () => {
  it('is published when its time has come, and said so in the list', async () => {
    const { page } = editor;
    const { documentId } = await site.cms.document(NOTICE, 'create', {
      locale: 'zh-Hans',
      data: { name: '明早通知', kind: 'information', severity: 'info', start: new Date(), summary: '测试' },
    });
    const entry = `/admin/content-manager/collection-types/${NOTICE}/${documentId}?plugins[i18n][locale]=zh-Hans`;
    await page.goto(entry);
    await page.getByRole('button', { name: '定时发布', exact: true }).click();
    await page.getByLabel('什么时候发布').fill(clock(HOUR_MS));
    await settled(page);
    await page.getByLabel('什么时候发布').scrollIntoViewIfNeeded();
    expect(await latinOn(page)).toEqual([]);
    await shot(page, 'schedule-form');
    await page.getByRole('button', { name: '定时发布', exact: true }).last().click();
    await page.getByRole('button', { name: '取消定时' }).waitFor();
    expect(await latinOn(page)).toEqual([]);
    await shot(page, 'schedule-panel');
    await page.goto('/admin/plugins/schedule');
    await page.getByRole('link', { name: '明早通知' }).waitFor();
    await settled(page);
    expect(await latinOn(page)).toEqual([]);
    await shot(page, 'schedule-waiting');
    // The form takes minutes: the test does not wait for one.
    const [plan] = await site.cms.call<{ id: number }[]>('script', { path: PLANS, input: {} });
    await site.cms.call('script', { path: PLANS, input: { id: plan!.id, due: 500 } });
    for (let tries = 0; tries < 60; tries += 1) {
      const [now] = await site.cms.call<{ state: string }[]>('script', { path: PLANS, input: {} });
      if (now!.state !== 'waiting') break;
      await page.waitForTimeout(500);
    }
    await page.reload();
    await page.getByText(/^已完成/).waitFor();
    await settled(page);
    await shot(page, 'schedule-done');
    const parameters = { documentId, locale: 'zh-Hans', status: 'published' };
    expect(await site.cms.document<object | null>(NOTICE, 'findOne', parameters)).not.toBeNull();
    await page.goto(entry);
    await page.getByText('已完成').first().waitFor();
    await settled(page);
    expect(await latinOn(page)).toEqual([]);
  });
});
