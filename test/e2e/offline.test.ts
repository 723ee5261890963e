import type { Page, Route } from 'playwright-core';
import { translate } from '../../miniapp/src/i18n/dictionary';
import { readManifest } from '../integration/cms/snapshot';
import { closeBrowser, newPhone, settled, top, type Phone } from './stage/phone';
import { nameOf, openSite, recordOf, type Site } from './stage/site';

const YANSHEN = 'scenic-10';
const ROUTE = 'route-ceramics-study';

let site: Site;
let phone: Phone;

beforeAll(async () => {
  site = await openSite('e2e-offline');
}, 300_000);
afterAll(async () => {
  await closeBrowser();
  await site?.close();
});

/** The sentence that says since when the content stands, whatever the time. */
const sentence = (key: 'ui.offlineSince' | 'ui.staleSince'): RegExp =>
  new RegExp(translate('zh', key, { since: '§' }).replace('§', '\\d+月\\d+日 \\d\\d:\\d\\d'));

const kept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('boshan');
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const { result } = opening;
          if (!result.objectStoreNames.contains('content')) return resolve(0);
          const counting = result.transaction('content').objectStore('content').count();
          counting.onsuccess = () => {
            result.close();
            resolve(counting.result);
          };
        };
      }),
  );

/** Waits until the snapshot lies on the device. */
const stored = async (page: Page): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await kept(page)) >= site.records.size) return;
    await page.waitForTimeout(100);
  }
  throw new Error('the snapshot was not kept');
};

describe('a server that answers badly', () => {
  afterEach(() => phone.close());

  const json = (route: Route, value: unknown): Promise<void> =>
    route.fulfill({ body: JSON.stringify(value), contentType: 'application/json' });
  /** A newer version whose first file of places nobody has yet. */
  const withNewFile = async (route: Route): Promise<void> => {
    const value = structuredClone(await readManifest(site.address));
    value.version += 1;
    value.deltas = [];
    value.collections.places.shards[0]!.hash = 'f'.repeat(32);
    await json(route, value);
  };
  const cases: [string, (page: Page) => Promise<unknown>, 'ui.errorRefused' | 'ui.errorBroken' | 'ui.errorNewer'][] = [
    [
      'with status 500',
      (page) => page.route('**/snapshot/manifest.json', (route) => route.fulfill({ status: 500, body: 'broken' })),
      'ui.errorRefused',
    ],
    [
      'with a manifest that is no JSON',
      (page) => page.route('**/snapshot/manifest.json', (route) => route.fulfill({ body: '{"format":"boshan-' })),
      'ui.errorBroken',
    ],
    [
      'with a manifest of another shape',
      (page) => page.route('**/snapshot/manifest.json', (route) => json(route, { format: 'something-else' })),
      'ui.errorBroken',
    ],
    [
      'with a manifest whose hash does not fit its files',
      (page) => page.route('**/snapshot/manifest.json', withNewFile),
      'ui.errorBroken',
    ],
    [
      'for a newer app',
      (page) =>
        page.route('**/snapshot/manifest.json', async (route) =>
          json(route, { ...(await readManifest(site.address)), schemaVersion: 99, version: 99 }),
        ),
      'ui.errorNewer',
    ],
  ];

  it.each(cases)('%s: the last good content stays, and the page says why and since when', async (_, spoil, reason) => {
    phone = await newPhone(site, { serviceWorkers: 'block' });
    const { page, open } = phone;
    await open('/');
    await stored(page);
    await spoil(page);
    await open(`/place?id=${YANSHEN}`);
    await top(page)
      .getByText(nameOf(recordOf(site, 'places', YANSHEN)))
      .first()
      .waitFor();
    await top(page).getByText(sentence('ui.staleSince')).waitFor();
    await top(page).getByText(translate('zh', reason)).waitFor();
    await page.unrouteAll();
    await page.reload();
    await settled(page);
    await top(page).getByText(sentence('ui.staleSince')).waitFor({ state: 'detached' });
  });

  it.each([
    ['is cut off', (text: string) => text.slice(0, text.length / 2)],
    ['was changed on its way', (text: string) => text.replace('"id"', '"iD"')],
  ])('a file that %s is not taken: an empty phone says so and recovers when asked again', async (_, damage) => {
    phone = await newPhone(site, { serviceWorkers: 'block' });
    const { page } = phone;
    await page.route('**/snapshot/places.*.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: damage(await response.text()) });
    });
    await page.goto('/');
    await top(page).getByText(translate('zh', 'ui.errorTitle')).waitFor();
    await top(page).getByText(translate('zh', 'ui.errorBroken')).waitFor();
    expect(await kept(page)).toBe(0);
    await page.unrouteAll();
    await top(page)
      .getByRole('button', { name: translate('zh', 'ui.retry') })
      .click();
    await top(page).locator('.picture-card, .row-card').first().waitFor();
  });
});

describe('with the network cut and the server gone', () => {
  beforeAll(async () => {
    phone = await newPhone(site);
    await phone.open('/');
    await stored(phone.page);
    // The service worker is registered a little after the page has loaded, and then keeps the app's own files.
    await phone.page.waitForFunction(async () => (await caches.keys()).length > 0, undefined, { timeout: 30_000 });
    await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // The first screen is kept a moment after it has come to rest.
    await phone.page.waitForFunction(() => localStorage.getItem('boshan.first-screen') !== null);
    await site.stop();
    await phone.context.setOffline(true);
  });
  afterAll(() => phone.close());

  it('the first screen stands there as it looked last time, before any code of the app has run', async () => {
    const { context } = phone;
    const noCode = (): void => {
      const create = document.createElement.bind(document);
      document.createElement = (name: string) => create(name === 'script' ? 'template' : name);
    };
    const page = await context.newPage();
    await page.addInitScript(noCode);
    await page.goto('/');
    const screen = page.locator('#first-screen');
    await screen
      .getByText(nameOf(recordOf(site, 'places', YANSHEN)))
      .first()
      .waitFor();
    await screen.getByRole('heading', { includeHidden: true }).first().waitFor();
    // What passes is not shown again.
    expect(await screen.locator('.notice-strip').isVisible()).toBe(false);
    // In another language it is not what one would see.
    await page.evaluate(() => localStorage.setItem('boshan.settings', JSON.stringify({ language: 'en' })));
    await page.reload();
    await page.locator('#shell').waitFor();
    expect(await screen.count()).toBe(0);
    await page.evaluate(() => localStorage.removeItem('boshan.settings'));
    await page.close();
  });

  it('the kept first screen gives way to the page without a moment in between', async () => {
    const page = await phone.context.newPage();
    await page.addInitScript(() => {
      const noted = window as unknown as { frames: boolean[] };
      noted.frames = [];
      const look = (): void => {
        noted.frames.push([...document.querySelectorAll('.picture-card')].some((card) => card.clientHeight > 0));
        requestAnimationFrame(look);
      };
      document.addEventListener('DOMContentLoaded', () => requestAnimationFrame(look));
    });
    await page.goto('/');
    await settled(page);
    const frames = await page.evaluate(() => (window as unknown as { frames: boolean[] }).frames);
    expect(frames.length).toBeGreaterThan(1);
    expect(frames.filter((there) => !there)).toEqual([]);
    await page.close();
  });

  it('every page opens cold from the device and says since when it stands', async () => {
    const { context, complaints } = phone;
    const names = {
      '/': nameOf(recordOf(site, 'places', YANSHEN)),
      '/explore': nameOf(recordOf(site, 'places', YANSHEN)),
      [`/place?id=${YANSHEN}`]: nameOf(recordOf(site, 'places', YANSHEN)),
      [`/route?id=${ROUTE}`]: nameOf(recordOf(site, 'routes', ROUTE)),
    };
    for (const [path, name] of Object.entries(names)) {
      const page = await context.newPage();
      await page.goto(path);
      await settled(page);
      await top(page).getByText(name).first().waitFor();
      await top(page).getByText(sentence('ui.offlineSince')).waitFor();
      await page.close();
    }
    expect(complaints.filter((line) => !/ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/.test(line))).toEqual(
      [],
    );
  });
});
