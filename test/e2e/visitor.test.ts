import { translate, type StringKey } from '../../miniapp/src/i18n/dictionary';
import { chineseThatMayStay, leaks } from './stage/leaks';
import { sizes } from './stage/look';
import { allPages } from './stage/pages';
import { closeBrowser, newPhone, settled, top, type Phone, type PhoneOptions } from './stage/phone';
import { nameOf, openSite, recordOf, type Site } from './stage/site';

let site: Site;
let phone: Phone;

beforeAll(async () => {
  site = await openSite('e2e-visitor');
}, 300_000);
afterEach(() => phone?.close());
afterAll(async () => {
  await closeBrowser();
  await site?.close();
});

const start = async (options: PhoneOptions = {}): Promise<Phone> => {
  phone = await newPhone(site, options);
  return phone;
};
const zh = (key: StringKey): string => translate('zh', key);
const shown = (text: string | RegExp) => top(phone.page).getByText(text).first();
const YANSHEN = 'scenic-10';

describe('looking around', () => {
  it('finds real places on the home page, opens one, and comes back', async () => {
    const { page, open, complaints } = await start();
    await open('/');
    const names = [...(site.records.get('places')?.values() ?? [])].map((place) => nameOf(place));
    const text = await top(page).innerText();
    expect(names.filter((name) => text.includes(name)).length).toBeGreaterThanOrEqual(4);
    const first = names.find((name) => text.includes(name))!;
    await shown(first).click();
    await page.waitForURL(/\/place\?id=|\/explore/);
    await settled(page);
    await shown(first).waitFor();
    await top(page)
      .getByRole('button', { name: zh('ui.back') })
      .first()
      .click();
    await page.waitForURL(/\/$/);
    expect(complaints).toEqual([]);
  });

  it('goes from the list of places to one of them', async () => {
    const { page, open, complaints } = await start();
    await open('/explore');
    const card = top(page).locator('.row-card, .picture-card').first();
    await card.waitFor();
    const title = (await card.locator('.card-title').innerText()).trim();
    await card.click();
    await page.waitForURL(/\/(place|dish|product|heritage)\?/);
    await settled(page);
    await shown(title).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows a route with every stop of its days in order', async () => {
    const { page, open, complaints } = await start();
    const route = recordOf(site, 'routes', 'route-ceramics-study');
    await open(`/route?id=${route.id}`);
    await shown(nameOf(route)).waitFor();
    const days = route['days'] as { stops: { placeId?: string }[] }[];
    const stops = days[0]!.stops.flatMap(({ placeId }) => (placeId ? [nameOf(recordOf(site, 'places', placeId))] : []));
    expect(stops.length).toBeGreaterThan(1);
    for (const stop of stops) await shown(stop).waitFor();
    const text = await top(page).innerText();
    // Each after the one before; a name may stand elsewhere on the page as well.
    let from = 0;
    for (const stop of stops) {
      const at = text.indexOf(stop, from);
      expect([stop, at >= from]).toEqual([stop, true]);
      from = at + stop.length;
    }
    expect(complaints).toEqual([]);
  });
});

describe('search', () => {
  it.each(['颜神古镇', 'yanshen', 'ysgz', 'Yanshen', 'yanshengu'])('finds 颜神古镇 by “%s”', async (query) => {
    const { page, open } = await start();
    await open('/search');
    await top(page).getByRole('search').locator('input').fill(query);
    const hit = top(page)
      .locator('.row-card', { hasText: nameOf(recordOf(site, 'places', YANSHEN)) })
      .first();
    await hit.click();
    await page.waitForURL(new RegExp(`/place\\?id=${YANSHEN}`));
  });

  it('says so where nothing is found', async () => {
    const { page, open } = await start();
    await open('/search');
    await top(page).getByRole('search').locator('input').fill('zzzqqq');
    await shown(translate('zh', 'search.nothing', { query: 'zzzqqq' })).waitFor();
  });
});

describe('what a visitor keeps', () => {
  it('a favourite survives a reload, and goes when taken back', async () => {
    const { page, open } = await start();
    const name = nameOf(recordOf(site, 'places', YANSHEN));
    const heart = top(page)
      .getByRole('button', { name: new RegExp(`^(?:${zh('ui.save')}|${zh('ui.saved')}|${zh('ui.unsave')})`) })
      .first();
    await open(`/place?id=${YANSHEN}`);
    await heart.click();
    await open('/saved');
    await shown(name).waitFor();
    await page.reload();
    await settled(page);
    await shown(name).click();
    await page.waitForURL(new RegExp(YANSHEN));
    await settled(page);
    await heart.click();
    await open('/saved');
    await shown(zh('saved.empty')).waitFor();
  });

  it('the language survives a reload', async () => {
    const { page, open } = await start();
    await open('/settings');
    await top(page).getByRole('tab', { name: 'English' }).click();
    await shown(translate('en', 'settings.offlineData')).waitFor();
    await open(`/place?id=${YANSHEN}`);
    await shown(nameOf(recordOf(site, 'places', YANSHEN), 'en')).waitFor();
    expect(await page.getAttribute('html', 'lang')).toMatch(/^en/);
  });
});

describe('English', () => {
  it('leaves no Chinese but names, addresses and what has no English, on any page', async () => {
    const { page, open } = await start({ settings: { language: 'en' } });
    const mayStay = chineseThatMayStay(site);
    const found: Record<string, string[]> = {};
    for (const { path } of allPages(site)) {
      await open(path);
      const left = await leaks(page, mayStay);
      if (left.length > 0) found[path] = left;
    }
    expect(found).toEqual({});
  });

  it('has a crawler that sees a leak in a text, a label and a placeholder, and none in a name', async () => {
    const { page, open } = await start({ settings: { language: 'en' } });
    await open('/settings');
    await page.evaluate(
      (name) => {
        const main = document.querySelector('[role="main"]')!;
        main.insertAdjacentHTML(
          'beforeend',
          `<p>${name}</p><p>尚未翻译</p><p aria-label="标签">x</p><input placeholder="占位">`,
        );
      },
      nameOf(recordOf(site, 'places', YANSHEN)),
    );
    expect((await leaks(page, chineseThatMayStay(site))).sort()).toEqual(['占位', '尚未翻译', '标签'].sort());
  });
});

describe('elder mode', () => {
  it('shows no text below 18 px and no target below 60 px on any page', async () => {
    const { page, open } = await start({ settings: { elder: true } });
    const found: Record<string, string[]> = {};
    for (const { path } of allPages(site)) {
      await open(path);
      const { smallText, smallTargets, texts } = await sizes(page);
      expect(texts).toBeGreaterThan(3);
      if (smallText.length + smallTargets.length > 0) found[path] = [...smallText, ...smallTargets];
    }
    expect(found).toEqual({});
  });

  it('is a switch that changes the page at once; without it type is smaller', async () => {
    const { page, open } = await start();
    await open('/settings');
    const before = await sizes(page);
    expect(before.smallText.length).toBeGreaterThan(0);
    await top(page)
      .getByRole('switch', { name: zh('settings.elder') })
      .click();
    await page.waitForFunction(() => document.querySelector('.page.elder, .elder') !== null);
    expect((await sizes(page)).smallText).toEqual([]);
  });
});

describe('addresses', () => {
  it('opens a place cold by its address, in a browser that was never here', async () => {
    const { page, open, complaints } = await start();
    const place = recordOf(site, 'places', YANSHEN);
    await open(`/place?id=${YANSHEN}`);
    await shown(nameOf(place)).waitFor();
    await top(page)
      .getByRole('button', { name: zh('ui.back') })
      .first()
      .click();
    await page.waitForURL(/\/$/);
    expect(complaints).toEqual([]);
  });

  it.each(['/place?id=no-such-place', '/route?id=no-such-route', '/place?id=%E0%A4%A'])(
    'says that %s is not there, and leads home',
    async (path) => {
      const { page, open, complaints } = await start();
      await open(path);
      await shown(zh('ui.missingTitle')).waitFor();
      await top(page)
        .getByRole('button', { name: zh('ui.toHome') })
        .click();
      await page.waitForURL(/\/$/);
      expect(complaints).toEqual([]);
    },
  );

  it.each([`/?scene=p.${YANSHEN}`, `/?q=${encodeURIComponent(`https://boshan.example/place?id=${YANSHEN}`)}`])(
    'a scanned code %s leads to its place',
    async (path) => {
      const { page } = await start();
      await page.goto(path);
      await page.waitForURL(new RegExp(`/place\\?id=${YANSHEN}`));
      await shown(nameOf(recordOf(site, 'places', YANSHEN))).waitFor();
    },
  );

  it('hands over an address that opens the same place elsewhere', async () => {
    const { page, context, open } = await start();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await open(`/place?id=${YANSHEN}`);
    await top(page)
      .getByRole('button', { name: zh('ui.share') })
      .first()
      .click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('http'));
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(`${site.address}/place?id=${YANSHEN}`);
  });
});
