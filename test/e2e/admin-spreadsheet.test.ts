import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { Workbook } from 'exceljs';
import { root } from '../integration/cms/template';
import { newEditor, type Editor } from './stage/editor';
import { latinOn } from './stage/latin';
import { closeBrowser } from './stage/phone';
import { openSite, type Site } from './stage/site';

const EATERY = 'api::eatery.eatery';
const PAGE = `/admin/plugins/spreadsheet?uid=${EATERY}`;
const shots = join(root, 'test/.artifacts/screens/admin');
const digits = '零一二三四五六七八九';
const nameOf = (index: number): string =>
  `试吃小馆${[...String(index).padStart(3, '0')].map((digit) => digits[Number(digit)]).join('')}`;
const SOME = '试吃小馆零一';
let site: Site;
let editor: Editor;

beforeAll(async () => {
  await fs.mkdir(shots, { recursive: true });
  site = await openSite('admin-spreadsheet');
  editor = await newEditor(site);
}, 400_000);

afterAll(async () => {
  await editor?.close();
  await closeBrowser();
  await site?.close();
});

const shot = (name: string) => editor.page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
const eateries = (filters: object): Promise<unknown[]> =>
  site.cms.document<unknown[]>(EATERY, 'findMany', { filters, locale: 'zh-Hans' });

/** What a press of a button downloads. */
const downloaded = async (button: string): Promise<{ name: string; path: string }> => {
  const { page } = editor;
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), path: await file.path() };
};

/** One mistake in each of twelve rows, by heading. */
const mistakes: readonly (readonly [heading: string, value: unknown])[] = [
  ['所属镇街', '不存在镇'],
  ['类型', '饭馆'],
  ['人均消费（元）', '五十左右'],
  ['人均消费（元）', -5],
  ['电话', '请打前台'],
  ['网站', 'boshan'],
  ['开放时间', '全天'],
  ['开放时间·最晚入场', '八点'],
  ['核实情况·核实日期', '去年'],
  ['误差半径（米）', '（清空）'],
  ['经度', 36.49],
  ['一句话简介', '<b>好吃</b>'],
];

/** The template with 200 rows; every sixteenth row has a mistake until twelve are made. */
const fillTemplate = async (path: string): Promise<Buffer> => {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const [sheet] = book.worksheets;
  const headings = (sheet!.getRow(1).values as string[]).map((text) => text?.replace('*', ''));
  for (let index = 0; index < 200; index += 1) {
    const values: Record<string, unknown> = {
      名称: nameOf(index),
      一句话简介: '豆腐箱和水饺做得地道。',
      经度: 117.8 + (index % 20) * 0.004,
      纬度: 36.45 + Math.floor(index / 20) * 0.004,
      '误差半径（米）': 30,
      所属镇街: '城东街道',
      '人均消费（元）': 45,
      电话: '0533-4180000',
    };
    const mistake = index % 16 === 3 ? mistakes[Math.floor(index / 16)] : undefined;
    if (mistake) values[mistake[0]] = mistake[1];
    if (mistake?.[0] === '经度') values['纬度'] = 117.85;
    const row = sheet!.getRow(index + 2);
    for (const [heading, value] of Object.entries(values)) {
      const at = headings.indexOf(heading);
      if (at < 1) throw new Error(`the template has no ${heading}`);
      row.getCell(at).value = value as string;
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
};

const upload = async (name: string, buffer: Buffer): Promise<void> => {
  const mimeType = 'application/octet-stream';
  await editor.page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
};
const heading = (text: string) => editor.page.getByRole('heading', { name: text });

describe('a bureau that lives in Excel', () => {
  it('fills the template with 200 rows, of which 12 are wrong, and writes the 188 good ones', async () => {
    const { page } = editor;
    await page.goto(PAGE);
    await page.getByRole('button', { name: '下载模板' }).waitFor();
    const template = await downloaded('下载模板');
    expect(template.name).toBe('餐饮-导入模板.xlsx');
    await upload('城东小馆.xlsx', await fillTemplate(template.path));
    await heading('城东小馆.xlsx：预检完成，等待确认').waitFor();
    await page.getByRole('button', { name: '有误 12' }).waitFor();
    await page.locator('tr[data-status="wrong"]').nth(11).waitFor();
    expect(await page.locator('tr[data-status="wrong"]').count()).toBe(12);
    await page.getByText('经度和纬度填反了：请把经度改为 117.85').first().waitFor();
    await shot('spreadsheet-dry-run');
    expect(await eateries({ name: { $startsWith: '试吃小馆' } })).toHaveLength(0);

    await page.getByRole('button', { name: '写入无误的 188 行' }).click();
    await heading('城东小馆.xlsx：已写入草稿').waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: '已写入 188' }).waitFor();
    await shot('spreadsheet-applied');
    expect(await eateries({ name: { $startsWith: '试吃小馆' } })).toHaveLength(188);
    const published = { filters: { name: { $startsWith: '试吃小馆' } }, locale: 'zh-Hans', status: 'published' };
    expect(await site.cms.document<unknown[]>(EATERY, 'findMany', published)).toHaveLength(0);
  });

  it('exports what the list shows, and nothing else', async () => {
    const { page } = editor;
    const filter = `filters[$and][0][name][$startsWith]=${encodeURIComponent(SOME)}`;
    await page.goto(`/admin/content-manager/collection-types/${EATERY}?page=1&pageSize=20&${filter}`);
    await page.getByRole('button', { name: '导出 CSV' }).waitFor();
    await shot('spreadsheet-list');
    const { path } = await downloaded('导出 CSV');
    const names = (await fs.readFile(path, 'utf8'))
      .split('\r\n')
      .flatMap((line) => /试吃小馆[零一二三四五六七八九]+/.exec(line)?.[0] ?? []);
    const expected = (await eateries({ name: { $startsWith: SOME } })) as { name: string }[];
    expect(expected.length).toBeGreaterThan(5);
    expect(names.sort()).toEqual(expected.map(({ name }) => name).sort());
    await page.getByRole('button', { name: '导入表格' }).click();
    await heading('城东小馆.xlsx：已写入草稿').waitFor();
  });

  it('takes the import back as one step', async () => {
    const { page } = editor;
    await page.goto(PAGE);
    await page.getByRole('button', { name: '撤销这次导入（188 行）' }).click();
    await heading('城东小馆.xlsx：已撤销').waitFor({ timeout: 120_000 });
    await shot('spreadsheet-undone');
    expect(await eateries({ name: { $startsWith: '试吃小馆' } })).toHaveLength(0);
  });

  it('refuses a file that is too large before sending it', async () => {
    const { page } = editor;
    await page.goto(PAGE);
    await page.getByRole('button', { name: '上传表格' }).waitFor();
    await upload('大.xlsx', Buffer.alloc(21 * 1024 * 1024));
    await page.getByText('文件有 21 MB，超过 20 MB 的上限').first().waitFor();
  });
});

describe('the page', () => {
  it('speaks Chinese', async () => {
    await editor.page.goto(PAGE);
    await editor.page.getByRole('button', { name: '上传表格' }).waitFor();
    await editor.page.waitForLoadState('networkidle');
    // What the sheet says itself is quoted beside the cells' names.
    const own = (await latinOn(editor.page)).filter((words) => !/^[A-Z]{1,2}\d+（|boshan/.test(words));
    expect(own).toEqual([]);
  });

  it('has no serious finding of axe', async () => {
    const { page } = editor;
    await page.evaluate(await fs.readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run: (context: string) => Promise<AxeResults> } }).axe.run('main'),
    );
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
