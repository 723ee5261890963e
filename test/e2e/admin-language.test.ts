import { newEditor, type Editor } from './stage/editor';
import { foreignWords, latinOn } from './stage/latin';
import { closeBrowser } from './stage/phone';
import { nameOf, openSite, type Site } from './stage/site';

let site: Site;
let editor: Editor;

beforeAll(async () => {
  site = await openSite('admin-language');
  editor = await newEditor(site);
}, 400_000);

afterAll(async () => {
  await editor?.close();
  await closeBrowser();
  await site?.close();
});

const content = '/admin/content-manager';
const list = (name: string): string => `${content}/collection-types/api::${name}.${name}`;

/** Opens a page and waits until nothing on it is on its way any more. */
const visit = async (path: string): Promise<void> => {
  await editor.page.goto(path);
  await editor.page.locator('main').first().waitFor();
  await editor.page.waitForLoadState('networkidle');
  await editor.page.waitForFunction(() => !/正在载入|正在检查|Loading/.test(document.body.innerText));
};

const SETTLES_MS = 5_000;

/** Names that staff have given: the start page lists what was edited last, in the language in which it was. */
const given = (): ReadonlySet<string> =>
  new Set([...site.records.values()].flatMap((records) => [...records.values()].map((record) => nameOf(record, 'en'))));

/** The foreign words of a page at rest: a picture or a list that is on its way is given time to arrive. */
const foreign = async (): Promise<readonly string[]> => {
  const names = given();
  const look = async (): Promise<readonly string[]> =>
    (await latinOn(editor.page)).filter((words) => !names.has(words));
  const until = Date.now() + SETTLES_MS;
  let words = await look();
  while (words.length > 0 && Date.now() < until) {
    await editor.page.waitForTimeout(250);
    words = await look();
  }
  return words;
};

describe('the admin speaks Chinese', () => {
  it.each([
    ['the start page', '/admin'],
    ['the list of scenic spots', list('scenic-spot')],
    ['the list of notices', list('notice')],
    ['the form of a new notice', `${list('notice')}/create`],
    ['the form of a new course', `${list('course')}/create`],
    ['the home page', `${content}/single-types/api::home.home`],
    ['the media library', '/admin/plugins/upload'],
    ['the profile', '/admin/me'],
    ['the people', '/admin/plugins/people'],
    ['the audit log', '/admin/plugins/audit'],
    ['the review', '/admin/plugins/review'],
    ['spreadsheets', '/admin/plugins/spreadsheet'],
    ['content health', '/admin/plugins/health'],
  ])('on %s', async (_, path) => {
    await visit(path);
    expect(await foreign()).toEqual([]);
  });

  it('on the form of a scenic spot, with its choices and languages open', async () => {
    const { page } = editor;
    await editor.openEntry('api::scenic-spot.scenic-spot', 'scenic-01');
    await page.waitForLoadState('networkidle');
    expect(await foreign()).toEqual([]);
    await page.getByRole('combobox', { name: /插画/ }).click();
    await page.getByRole('option', { name: '齐长城' }).waitFor();
    expect(await foreign()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: /语言/ }).first().click();
    await page.getByRole('option').first().waitFor();
    expect(await foreign()).toEqual([]);
  });

  it('on a route, its days and stops unfolded', async () => {
    const { page } = editor;
    await editor.openEntry('api::tour-route.tour-route', 'route-red-heritage');
    const folded = page.locator('main h3 button[aria-expanded="false"]').first();
    for (let level = 0; level < 2; level += 1) {
      await folded.click();
      await page.waitForTimeout(500);
    }
    await page.getByText('焦裕禄纪念馆').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await foreign()).toEqual([]);
  });

  it('at the sign-in', async () => {
    const context = await editor.page.context().browser()!.newContext({ baseURL: site.address, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto('/admin/auth/login');
    await page.locator('input[name="password"]').waitFor();
    expect(await latinOn(page)).toEqual([]);
    await context.close();
  });
});

describe('the check itself', () => {
  it('finds English in texts, labels and placeholders', async () => {
    await visit('/admin/me');
    await editor.page.evaluate(() => {
      document
        .querySelector('main')!
        .insertAdjacentHTML(
          'beforeend',
          '<p>Read the blog post</p><button aria-label="Drag me">拖</button><input placeholder="Your name">',
        );
    });
    expect(await foreign()).toEqual(['Read the blog post', 'Drag me', 'Your name']);
  });

  it('lets pass what has no Chinese, and nothing more', () => {
    expect(foreignWords('网址代号 great-wall，WGS-84，Mo-Fr 09:00-17:00; PH off')).toBeUndefined();
    expect(foreignWords('Mo-Fr open')).toBe('Mo-Fr open');
  });
});
