import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { root } from '../integration/cms/template';
import { flaws } from './stage/look';
import { allPages } from './stage/pages';
import { closeBrowser, newPhone, type Phone, type PhoneOptions } from './stage/phone';
import { openSite, type Site } from './stage/site';

const folder = join(root, 'test/.artifacts/screens');
const axeSource = fs.readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

const screens: [string, PhoneOptions][] = [
  ['phone-zh', { viewport: { width: 375, height: 812 } }],
  ['phone-en', { viewport: { width: 375, height: 812 }, settings: { language: 'en' } }],
  ['phone-elder', { viewport: { width: 375, height: 812 }, settings: { elder: true } }],
  ['phone-night', { viewport: { width: 375, height: 812 }, settings: { theme: 'night' } }],
  ['tablet-zh', { viewport: { width: 768, height: 1024 } }],
  ['kiosk-zh', { viewport: { width: 1080, height: 1920 } }],
];

let site: Site;
let phone: Phone;

beforeAll(async () => {
  await fs.mkdir(folder, { recursive: true });
  site = await openSite('e2e-screens');
}, 300_000);
afterEach(() => phone?.close());
afterAll(async () => {
  await closeBrowser();
  await site?.close();
});

/** Serious and critical violations of the page, with where they are. */
const violations = async (page: Page): Promise<string[]> => {
  // Evaluated, not added as a script: the site's own policy forbids that, as it should.
  await page.evaluate(await axeSource);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: (context: object) => Promise<AxeResults> } }).axe.run({
      exclude: [['canvas']],
    }),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
};

it.each(screens)('%s: every page is whole, quiet and accessible', async (name, options) => {
  phone = await newPhone(site, options);
  const found: Record<string, string[]> = {};
  for (const { name: pageName, path } of allPages(site)) {
    phone.complaints.length = 0;
    const problems: string[] = await phone.open(path).then(
      () => [],
      () => ['shows nothing'],
    );
    await phone.page.waitForTimeout(300);
    await phone.page.screenshot({ path: join(folder, `${name}-${pageName}.png`) });
    problems.push(...phone.complaints, ...(await flaws(phone.page)), ...(await violations(phone.page)));
    if (problems.length > 0) found[path] = problems;
  }
  expect(found).toEqual({});
});

it('sees what is planted: an empty box, a broken picture, a page that scrolls sideways, a name that is missing', async () => {
  phone = await newPhone(site, { viewport: { width: 375, height: 812 } });
  const { page, open } = phone;
  await open('/settings');
  expect(await flaws(page)).toEqual([]);
  await page.evaluate(() => {
    document.querySelector('.page')!.insertAdjacentHTML(
      'beforeend',
      `<div style="width:100px;height:80px;background:#ccc"></div>
       <img src="/no-such-picture.png" width="80" height="80">
       <div style="width:900px;height:2px"></div><button></button>`,
    );
  });
  await page.waitForTimeout(500);
  const seen = (await flaws(page)).join('\n');
  expect(seen).toMatch(/empty box 100×80/);
  expect(seen).toMatch(/broken picture: \/no-such-picture/);
  expect(seen).toMatch(/scrolls sideways/);
  expect((await violations(page)).join('\n')).toMatch(/button-name/);
});
